import { useEffect } from 'preact/hooks';
import type { Controls } from '../controller';
import { commandFor } from '../model/keyboard';

/**
 * Keys where nothing of the page has the focus, and the focus when it comes back to a page that has lost
 * its place. Left alone, VS Code would undo in a text field what was to be undone in the list.
 */
export function useBodyKeys(controls: Controls): void {
  useEffect(() => {
    const focusList = () =>
      document.querySelector<HTMLElement>('article[tabindex="0"]')?.focus({ preventScroll: true });
    const onFocus = () => {
      if (document.activeElement === document.body) {
        focusList();
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.target === document.body ? commandFor(event) : undefined;
      if (command?.type === 'move') {
        focusList();
      } else if (command === undefined || !controls.run(command, undefined)) {
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
