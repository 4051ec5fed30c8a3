/** What a key press on the list asks for. */
export type Command =
  | { readonly type: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly type: 'reattach'; readonly candidate?: number }
  | {
      readonly type:
        | 'reveal'
        | 'edit'
        | 'delete'
        | 'filter'
        | 'leave'
        | 'undo'
        | 'redo'
        | 'copy'
        | 'confirmPlace';
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
  ['Enter', { type: 'reveal' }],
  ['e', { type: 'edit' }],
  ['F2', { type: 'edit' }],
  ['Delete', { type: 'delete' }],
  ['/', { type: 'filter' }],
  ['Escape', { type: 'leave' }],
  ['c', { type: 'copy' }],
  ['y', { type: 'confirmPlace' }],
  ['r', { type: 'reattach' }],
]);

/** The command of a key pressed on a card, not in a field or on a button. Absent for any other key. */
export function commandFor(press: KeyPress): Command | undefined {
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
    return { type: 'reattach', candidate: Number(press.key) - 1 };
  }
  return PLAIN_KEYS.get(press.key);
}

/**
 * The index that a move leads to; the ends of the list hold.
 * @param index −1 where no card is active.
 * @returns −1 for an empty list.
 */
export function moveIndex(
  index: number,
  count: number,
  to: 'next' | 'previous' | 'first' | 'last',
): number {
  switch (to) {
    case 'next':
      return Math.min(index + 1, count - 1);
    case 'previous':
      return count === 0 ? -1 : Math.max(index - 1, 0);
    case 'first':
      return count === 0 ? -1 : 0;
    case 'last':
      return count - 1;
  }
}
