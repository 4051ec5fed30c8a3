import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Controls } from '../controller';
import type { Strings } from '../strings';

/** What every component may need. It never changes while the page lives. */
export interface ViewContext {
  readonly strings: Strings;
  readonly language: string;
  readonly controls: Controls;
  /** What keys are called on the reader's keyboard; given as in `aria-keyshortcuts`. */
  readonly keyName: (keys: string) => string;
}

const Context = createContext<ViewContext | undefined>(undefined);
export const ViewContextProvider = Context.Provider;

/** What the view provides; throws outside of it. */
export function useView(): ViewContext {
  const value = useContext(Context);
  if (value === undefined) {
    throw new Error('useView() was called outside of ViewContextProvider.');
  }
  return value;
}
