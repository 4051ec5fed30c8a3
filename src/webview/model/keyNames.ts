import type { StringKey, Strings } from '../strings';

/** Keys that other languages call otherwise; all others are called the same everywhere. */
const WORDS: Readonly<Record<string, StringKey>> = {
  Control: 'ctrl',
  Delete: 'del',
  End: 'end',
  Enter: 'enter',
  Home: 'home',
  Shift: 'shift',
};

/** Command takes the place of Control, and the key that is labelled “delete” of Delete. */
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Control: '⌘',
  Delete: '⌫',
  Enter: '↩',
  Shift: '⇧',
};

/**
 * What keys that are pressed together are called on the reader's keyboard.
 *
 * @param keys as in `aria-keyshortcuts`, such as `Control+Shift+Z`
 */
export function keyName(keys: string, strings: Strings, isMac: boolean): string {
  const names = keys.split('+').map((key) => {
    const word = WORDS[key];
    const name = key === 'Escape' ? 'Esc' : word === undefined ? key : strings[word];
    return isMac ? (MAC_SIGNS[key] ?? name) : name;
  });
  if (!isMac) {
    return names.join('+');
  }
  // Signs stand together, Command last.
  const key = names.pop() ?? '';
  return [...names.reverse(), key].join('');
}
