/**
 * The ends of addresses that are part of the names of sites ("24.kg", "LeFaso.net"), as the source of
 * an expression: countries only where they are no word too.
 */
export const SITE_ENDINGS = 'com|org|net|info|news|media|az|ge|kg|kz|rs|ru|tn|ua|uz';
