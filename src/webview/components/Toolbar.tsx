import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../fill';
import { countWords } from '../model/countWords';
import type { ViewState } from '../model/state';
import type { AnnotationItem } from '../protocol';
import { useView } from './context';
import { FilterField } from './FilterField';
import { IconButton } from './IconButton';
import { TextButton } from './TextButton';
import { useElementId } from './useElementId';
import { ViewOptions } from './ViewOptions';

interface ToolbarProps {
  readonly state: ViewState;
  /** How many annotations the filter lets through. */
  readonly shown: number;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}

/** The filter, what it lets through, and how the list is laid out. */
export function Toolbar({ state, shown, filterRef }: ToolbarProps) {
  const { strings, controls } = useView();
  const [optionsOpen, setOptionsOpen] = useState(false);
  const optionsId = useElementId();
  const { ui, snapshot, helpOpen } = state;
  const items = snapshot?.items ?? NONE;
  const all = snapshot?.total ?? 0;
  const counts = useMemo(
    () => countWords(items, all, shown, strings),
    [items, all, shown, strings],
  );
  return (
    <div class="toolbar">
      <FilterField filter={ui.filter} items={items} inputRef={filterRef} />
      <div class="toolbar-row">
        <p class="count" role="status">
          {counts}
        </p>
        <div class="toolbar-actions">
          <IconButton icon="add" label={strings.compose} shortcut="n" onPress={controls.compose} />
          <IconButton
            icon="target"
            label={strings.follow}
            pressed={ui.follow}
            onPress={() => controls.dispatch({ type: 'ui', change: { follow: !ui.follow } })}
          />
          <IconButton
            icon="settings"
            label={strings.viewOptions}
            expanded={optionsOpen}
            onPress={() => setOptionsOpen(!optionsOpen)}
          />
          <IconButton
            icon="keyboard"
            label={strings.keys}
            shortcut="?"
            expanded={helpOpen}
            onPress={() => controls.dispatch({ type: 'help', open: !helpOpen })}
          />
        </div>
      </div>
      <HiddenHint count={state.hidden.length} />
      {optionsOpen ? <ViewOptions ui={ui} id={optionsId} /> : null}
    </div>
  );
}

/** Says that the filter hides new annotations. Stays in the page, so that changes are announced. */
function HiddenHint({ count }: { readonly count: number }) {
  const { strings, controls } = useView();
  const words = count === 1 ? strings.hiddenOne : fill(strings.hiddenMany, count);
  return (
    <div class={count === 0 ? 'hidden' : 'hidden-hint'}>
      <p role="status">{count === 0 ? '' : words}</p>
      {count === 0 ? null : (
        <TextButton
          label={strings.clearFilter}
          kind="link"
          onPress={() => controls.dispatch({ type: 'ui', change: { filter: '' } })}
        />
      )}
    </div>
  );
}

const NONE: readonly AnnotationItem[] = [];
