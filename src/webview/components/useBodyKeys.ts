import { useEffect } from 'preact/hooks';
import type { Controls } from '../controller';
import { commandFor, isEditingKey, isSelectAll } from '../model/keyboard';
import { focusActiveCard } from './focus';

const TEXT_FIELD = 'textarea, input[type="text"]';

/**
 * Keys that no card or field has taken, and the focus when it comes back to a page that has lost its place.
 * VS Code listens behind this: what reaches it is done in the editor, so that Ctrl+A in a field would
 * select the report, and what is typed next replace it.
 */
export function useBodyKeys(controls: Controls): void {
  useEffect(() => {
    const focusList = () => focusActiveCard({ preventScroll: true });
    const onFocus = () => {
      if (document.activeElement === document.body) {
        focusList();
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.matches(TEXT_FIELD)) {
        if (isEditingKey(event)) {
          event.stopPropagation();
        }
        return;
      }
      const command = commandFor(event);
      const isUndo = command?.type === 'undo' || command?.type === 'redo';
      if (isSelectAll(event)) {
        event.stopPropagation();
        return;
      }
      if (command === undefined || (target !== document.body && !isUndo)) {
        return;
      }
      if (command.type === 'move') {
        focusList();
      } else if (!controls.run(command, undefined)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [controls]);
}
