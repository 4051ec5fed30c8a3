import { useEffect } from 'preact/hooks';
import type { Controls } from '../controller';
import { commandFor, isEditingKey, isSelectAll } from '../model/keyboard';
import { IS_MAC } from '../platform';
import { focusActiveCard } from './focus';

/** Where keys change a field or what a form holds, and no annotation. */
const FIELD = 'form, textarea, input[type="text"]';

/**
 * Handles keys that no card, form or field has handled, and restores the focus when it comes back to the
 * page. VS Code applies what is left to the editor: without this, Ctrl+A in a field would select the
 * report, and what is typed next would replace it.
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
      if (target instanceof Element && target.closest(FIELD)) {
        if (isEditingKey(event)) {
          event.stopPropagation();
        }
        return;
      }
      const command = commandFor(event, IS_MAC);
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
