import { useState } from 'preact/hooks';

/**
 * An id for an element of a component, as long as that lives. Those of Preact's `useId` are counted anew
 * whenever the page is drawn by `render`, so that elements which come later have the same.
 */
export function useElementId(): string {
  const [id] = useState(() => crypto.randomUUID());
  return id;
}
