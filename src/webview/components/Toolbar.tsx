import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ViewState } from '../model/state';
import { fill, type Strings } from '../strings';
import { useView } from './context';
import { FilterField } from './FilterField';
import { IconButton } from './IconButton';
import { TextButton } from './TextButton';
import { ViewOptions } from './ViewOptions';

export interface ToolbarProps {
  readonly state: ViewState;
  /** How many annotations the filter lets through. */
  readonly shown: number;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}

/** The filter, what it lets through, and how the list is laid out. */
export function Toolbar({ state, shown, filterRef }: ToolbarProps) {
  const { strings, controls } = useView();
  const [optionsOpen, setOptionsOpen] = useState(false);
  const optionsId = useId();
  const { ui, snapshot, helpOpen } = state;
  const items = snapshot?.items ?? [];
  return (
    <div class="toolbar">
      <FilterField filter={ui.filter} items={items} inputRef={filterRef} />
      <div class="toolbar-row">
        <p class="count" role="status">
          {countWords(shown, items.length, strings)}
          {reviewWords(state, strings)}
        </p>
        <div class="toolbar-actions">
          <IconButton
            icon="comment"
            label={strings.compose}
            shortcut="n"
            onPress={controls.compose}
          />
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

/** Says that the filter hides what was just written. Stays in the page, so that it is said aloud too. */
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

function countWords(shown: number, all: number, strings: Strings): string {
  if (shown < all) {
    return fill(strings.countFiltered, shown, all);
  }
  return all === 1 ? strings.countOne : fill(strings.countMany, all);
}

function reviewWords({ snapshot }: ViewState, strings: Strings): string {
  const count = (snapshot?.items ?? []).filter(({ review }) => review).length;
  return count === 0 ? '' : ` · ${fill(strings.countReview, count)}`;
}
