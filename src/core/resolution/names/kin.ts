/** Words for relatives, as alternatives of a pattern; lower case. */
export const MALE_KIN = 'brother|son|father|uncle|nephew|husband|grandson|grandfather|widower';
export const FEMALE_KIN = 'sister|daughter|mother|aunt|niece|wife|granddaughter|grandmother|widow';
export const KIN = `${MALE_KIN}|${FEMALE_KIN}|cousin|twin|child|parent`;
