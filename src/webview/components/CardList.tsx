import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isNameAlone } from '../../core/annotations/model';
import { commandFor, isDoneOnce, moveIndex } from '../model/keyboard';
import { RowLayout } from '../model/rowLayout';
import type { Row } from '../model/rows';
import { draftOf, type ViewState } from '../model/state';
import { IS_MAC } from '../platform';
import { Card } from './Card';
import { useView } from './context';
import { measureRows, useKeptFocus, useRowSizes, useWindow } from './drawnRows';

interface CardListProps {
  readonly state: ViewState;
  readonly rows: readonly Row[];
  readonly label: string;
  /** The element that scrolls, and contains the list. */
  readonly scroller: HTMLElement;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

/** How far beyond the visible part of the list rows are drawn. */
const OVERSCAN_PX = 300;

/** The visible cards, in a list as tall as if all were drawn. */
export function CardList({ state, rows, label, scroller, nowMs }: CardListProps) {
  const { controls } = useView();
  const list = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => new RowLayout());
  const [, redraw] = useState(0);
  const again = useCallback(() => redraw((count) => count + 1), []);
  const { ui, active, editing, cursor } = state;

  layout.update(rows, scroller.clientWidth);
  const view = () => scroller.scrollTop - (list.current?.offsetTop ?? 0);
  const inView = () => layout.visible(view(), scroller.clientHeight, OVERSCAN_PX);
  const { from, to } = inView();
  const activeAt = rows.findIndex(({ key }) => key === active);
  // The card with the focus or the form stays drawn, wherever the list is scrolled to.
  const editingAt = editing === undefined ? -1 : rows.findIndex(({ key }) => key === editing.key);
  const shown = new Set([activeAt, editingAt].filter((index) => index >= 0));
  for (let index = from; index < to; index++) {
    shown.add(index);
  }

  const wanted = useRef<string | undefined>(undefined);
  const show = (index: number) => {
    wanted.current = rows[index]?.key;
    const top = list.current?.offsetTop ?? 0;
    scroller.scrollTop =
      index <= 0 ? 0 : top + layout.scrollToShow(index, view(), scroller.clientHeight);
    if (editing !== undefined && editing.key === rows[index]?.key) {
      // A form may be taller than the view: what is shown of it is the field that it was opened for.
      document.activeElement?.closest('.row form > *')?.scrollIntoView({ block: 'nearest' });
    }
  };
  const opened = editingAt >= 0 ? `${editing?.key} ${editing?.field}` : undefined;
  useLayoutEffect(() => {
    if (opened !== undefined) {
      show(editingAt);
    }
    // Only when the form opens: while the reader types, it grows in place.
  }, [opened]);
  useLayoutEffect(() => {
    const { activeElement: focused, body } = document;
    const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
    // Where the focus itself has made a card the active one, it is there already.
    const isElsewhere = focused === body || (key !== undefined && key !== active);
    if (activeAt >= 0 && document.hasFocus() && isElsewhere) {
      show(activeAt);
      focusCard(active);
    }
  }, [active]);
  useLayoutEffect(() => {
    const top = view();
    const moved = measureRows(list.current, layout, top);
    if (moved !== undefined) {
      // Rows whose height was guessed wrongly must not move what the reader is looking at.
      if (top > 0) {
        scroller.scrollTop += moved;
      }
      again();
    }
    const index = rows.findIndex(({ key }) => key === wanted.current);
    if (index >= 0) {
      show(index);
    }
    if (moved === undefined) {
      wanted.current = undefined;
    }
  });
  useWindow(scroller, inView, again);
  useRowSizes(list, layout, again);

  const focusCard = (key: string | undefined) => {
    const cards = list.current?.querySelectorAll<HTMLElement>('article') ?? [];
    [...cards].find(({ dataset }) => dataset.key === key)?.focus({ preventScroll: true });
  };
  useKeptFocus(list, editing !== undefined, () => focusCard(rows[Math.max(0, activeAt)]?.key));

  const following = cursor[0];
  // Only when the cursor has moved: the reader may have scrolled since.
  useEffect(() => {
    const index = rows.findIndex(({ item }) => item.id === following);
    const row = rows[index];
    if (ui.follow && row !== undefined && editing === undefined) {
      // Names that are only confirmed are at the end: to go there and back again would be no help.
      if (!isNameAlone(row.item)) {
        show(index);
      }
      if (!document.hasFocus()) {
        controls.dispatch({ type: 'activate', key: row.key });
      }
    }
  }, [following, ui.follow]);

  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandFor(event, IS_MAC);
    const { target } = event;
    const within = (selector: string) => target instanceof Element && target.closest(selector);
    // In a form, the list's keys are just letters.
    if (command === undefined || within('form') || (event.key === 'Enter' && within('button, a'))) {
      return;
    }
    if (command.type === 'move') {
      const rest = layout.readOn(activeAt, view(), scroller.clientHeight, command.to);
      if (rest === 0) {
        const page = Math.max(1, Math.round((to - from) / 2));
        const index = moveIndex(activeAt, rows.length, command.to, page);
        controls.dispatch({ type: 'activate', key: rows[index]?.key });
        show(index);
        focusCard(rows[index]?.key);
      } else {
        scroller.scrollTop += rest;
      }
    } else if (!(event.repeat && isDoneOnce(command)) && !controls.run(command, rows[activeAt])) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = activeAt >= 0 ? activeAt : from;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of rows that are placed by hand
    <div
      ref={list}
      role="list"
      class="card-list"
      aria-label={label}
      style={{ height: `${layout.height}px` }}
      onKeyDown={onKeyDown}
    >
      {[...shown]
        .sort((a, b) => a - b)
        .map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useSemanticElements: see the list
            <div
              key={row.key}
              class="row"
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              style={{ transform: `translateY(${layout.topOf(index)}px)` }}
            >
              <RowCard state={state} row={row} active={index === stop} nowMs={nowMs} />
            </div>
          );
        })}
    </div>
  );
}

interface RowCardProps {
  readonly state: ViewState;
  readonly row: Row;
  readonly active: boolean;
  readonly nowMs: number;
}

/** The card of a row, with what the state says of it. */
function RowCard({ state, row, active, nowMs }: RowCardProps) {
  const { snapshot, ui, editing, cursor } = state;
  const { id } = row.item;
  return (
    <Card
      row={row}
      active={active}
      atCursor={cursor.includes(id)}
      field={editing?.key === row.key ? editing.field : undefined}
      draft={draftOf(state, id)}
      unfolded={state.unfolded.has(id)}
      places={state.places.get(id)}
      entities={snapshot?.entities ?? NONE}
      tags={snapshot?.tags ?? NONE}
      filter={ui.filter}
      nowMs={nowMs}
    />
  );
}

const NONE: readonly never[] = [];
