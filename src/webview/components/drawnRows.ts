import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowLayout } from '../model/rowLayout';

/**
 * Measures the rows that are drawn.
 *
 * @param top what is in view begins there, in pixels of the list
 * @returns by how many pixels rows above that have grown together; `undefined` where no row has changed
 */
export function measureRows(
  list: HTMLElement | null,
  layout: RowLayout,
  top: number,
): number | undefined {
  const anchor = layout.rowAt(Math.max(0, top));
  let moved = 0;
  let changed = false;
  for (const element of list?.children ?? []) {
    const index = Number(element.getAttribute('data-index'));
    const difference = layout.measure(index, element.getBoundingClientRect().height);
    changed ||= difference !== 0;
    moved += index < anchor ? difference : 0;
  }
  if (changed) {
    layout.settle();
  }
  return changed ? moved : undefined;
}

/** Redraws when other rows come into view, and when the view is resized. */
export function useWindow(
  scroller: HTMLElement,
  inView: () => { readonly from: number; readonly to: number },
  again: () => void,
) {
  const look = useRef(inView);
  look.current = inView;
  useEffect(() => {
    let drawn = { from: -1, to: -1 };
    const onScroll = () => {
      const next = look.current();
      if (next.from !== drawn.from || next.to !== drawn.to) {
        drawn = next;
        again();
      }
    };
    const resized = new ResizeObserver(again);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [scroller, again]);
}

/** Redraws when a row changes its height by itself: something was unfolded, or a font was loaded. */
export function useRowSizes(
  list: { readonly current: HTMLElement | null },
  layout: RowLayout,
  again: () => void,
) {
  const [observed] = useState(() => new Set<Element>());
  const observer = useRef<ResizeObserver | undefined>(undefined);
  useLayoutEffect(() => {
    observer.current ??= new ResizeObserver((entries) => {
      const resized = entries.some(({ target }) =>
        layout.differs(
          Number(target.getAttribute('data-index')),
          target.getBoundingClientRect().height,
        ),
      );
      if (resized) {
        again();
      }
    });
    for (const row of observed) {
      if (!row.isConnected) {
        observer.current.unobserve(row);
        observed.delete(row);
      }
    }
    for (const row of list.current?.children ?? []) {
      if (!observed.has(row)) {
        observer.current.observe(row);
        observed.add(row);
      }
    }
  });
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observed.clear();
    },
    [observed],
  );
}

/**
 * Keeps the focus in the list: where the focused element is gone, its card or the next one gets it, and
 * so does a card when the list appears in a page that has the focus.
 */
export function useKeptFocus(
  list: { readonly current: HTMLElement | null },
  editing: boolean,
  restore: () => void,
) {
  // Before anything had the focus, the list is where it belongs.
  const inside = useRef(true);
  const wasEditing = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      inside.current = target instanceof Node && list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [list]);
  useLayoutEffect(() => {
    const closed = wasEditing.current && !editing;
    wasEditing.current = editing;
    if (
      document.hasFocus() &&
      document.activeElement === document.body &&
      (inside.current || closed)
    ) {
      restore();
    }
  });
}
