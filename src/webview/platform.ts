/** Whether the reader has the keys of a Mac. */
export const IS_MAC = /Mac/.test(navigator.userAgent);
