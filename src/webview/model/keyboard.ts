export type Move = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp';

/** What a key press on the list asks for. */
export type Command =
  | { readonly type: 'move'; readonly to: Move }
  | { readonly type: 'edit'; readonly field: 'comment' | 'tags' | 'grade' }
  | { readonly type: 'acceptPlace'; readonly index: number }
  | {
      readonly type:
        | 'reveal'
        | 'remove'
        | 'filter'
        | 'leave'
        | 'undo'
        | 'redo'
        | 'copy'
        | 'link'
        | 'compose'
        | 'confirmPlace'
        | 'reattach'
        | 'keepOrphan'
        | 'help';
    };

/** The part of a `KeyboardEvent` that matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const PLAIN_KEYS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ArrowDown', { type: 'move', to: 'next' }],
  ['ArrowUp', { type: 'move', to: 'previous' }],
  ['Home', { type: 'move', to: 'first' }],
  ['End', { type: 'move', to: 'last' }],
  ['PageDown', { type: 'move', to: 'pageDown' }],
  ['PageUp', { type: 'move', to: 'pageUp' }],
  ['Enter', { type: 'reveal' }],
  ['e', { type: 'edit', field: 'comment' }],
  ['F2', { type: 'edit', field: 'comment' }],
  ['t', { type: 'edit', field: 'tags' }],
  ['g', { type: 'edit', field: 'grade' }],
  ['n', { type: 'compose' }],
  ['Delete', { type: 'remove' }],
  ['/', { type: 'filter' }],
  ['Escape', { type: 'leave' }],
  ['c', { type: 'copy' }],
  ['l', { type: 'link' }],
  ['y', { type: 'confirmPlace' }],
  ['a', { type: 'acceptPlace', index: 0 }],
  ['r', { type: 'reattach' }],
  ['k', { type: 'keepOrphan' }],
  ['?', { type: 'help' }],
]);

/**
 * The command of a key pressed on a card, not in a field or on a button. Absent for any other key.
 *
 * @param isMac where the key that is labelled “delete” is Backspace
 */
export function commandFor(press: KeyPress, isMac = false): Command | undefined {
  if (press.altKey) {
    return undefined;
  }
  if (press.ctrlKey || press.metaKey) {
    const key = press.key.toLowerCase();
    if (key === 'z') {
      return { type: press.shiftKey ? 'redo' : 'undo' };
    }
    return key === 'y' && !press.shiftKey ? { type: 'redo' } : undefined;
  }
  if (/^[1-9]$/.test(press.key)) {
    return { type: 'acceptPlace', index: Number(press.key) - 1 };
  }
  return PLAIN_KEYS.get(isMac && press.key === 'Backspace' ? 'Delete' : press.key);
}

const ONCE: ReadonlySet<Command['type']> = new Set([
  'remove',
  'link',
  'acceptPlace',
  'confirmPlace',
  'reattach',
  'keepOrphan',
]);

/**
 * Whether a key does a command once however long it is held: the next card comes to the place of one
 * that is gone, and the reader has not seen it yet.
 */
export function isDoneOnce({ type }: Command): boolean {
  return ONCE.has(type);
}

const EDITING_WITH_CONTROL = new Set(
  'a y z backspace delete arrowleft arrowright arrowup arrowdown home end'.split(' '),
);

/**
 * Whether a key edits the text of a field or moves in it. Keys of the clipboard are left to VS Code,
 * which handles them as each system does.
 */
export function isEditingKey({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (altKey) {
    return false;
  }
  return ctrlKey || metaKey
    ? EDITING_WITH_CONTROL.has(key.toLowerCase())
    : !/^F\d+$/.test(key) && key !== 'Escape';
}

/** Whether a key selects all, in a field or else in VS Code's editor. */
export function isSelectAll({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a';
}

/**
 * The index that a move leads to; moves stop at the ends of the list.
 *
 * @param index −1 where no card is active
 * @param page rows of a page, at least 1
 * @returns −1 for an empty list
 */
export function moveIndex(index: number, count: number, to: Move, page: number): number {
  const clamp = (wanted: number) => Math.min(Math.max(wanted, 0), count - 1);
  switch (to) {
    case 'next':
      return clamp(index + 1);
    case 'previous':
      return clamp(index - 1);
    case 'pageDown':
      return clamp(index + page);
    case 'pageUp':
      return clamp(index - page);
    case 'first':
      return clamp(0);
    case 'last':
      return clamp(count - 1);
  }
}
