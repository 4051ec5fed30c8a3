/**
 * The ends of addresses that are part of the names of sites ("24.kg", "LeFaso.net"), as the source of
 * an expression: countries only where they are no word too.
 */
export const SITE_ENDINGS =
  'com|org|net|info|news|media|ae|az|ba|bf|bg|cd|cl|cz|ec|et|eu|fr|ge|gr|gt|hk|hn|hr|ht|ke|kg|kz|lk|lt|lv|lb|ly|md|mk|ml|mm|mx|ng|nl|np|pe|ph|pk|pl|ps|ro|rs|ru|rw|sk|sn|sy|td|th|tj|tn|tr|tz|ua|ug|uk|uz|ve|vn|za|zw';

/** Whether a text is a web address and nothing else: `http` or `https`, with a host. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text);
}
