import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Controls } from '../controller';
import type { Strings } from '../strings';

/** What every component may need, the same for the whole life of the page. */
export interface ViewContext {
  readonly strings: Strings;
  readonly language: string;
  readonly controls: Controls;
}

const Context = createContext<ViewContext | undefined>(undefined);
export const ViewContextProvider = Context.Provider;

export function useView(): ViewContext {
  const value = useContext(Context);
  if (value === undefined) {
    throw new Error('A component of the view stands outside of the view.');
  }
  return value;
}
