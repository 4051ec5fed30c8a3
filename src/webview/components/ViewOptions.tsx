import { GROUPINGS, ORDERS } from '../model/rows';
import type { UiState } from '../model/uiState';
import type { StringKey } from '../strings';
import { useView } from './context';
import { SelectRow } from './SelectRow';

const GROUPING_NAMES = {
  position: 'groupPosition',
  entity: 'groupEntity',
  tag: 'groupTag',
} as const satisfies Record<string, StringKey>;
const ORDER_NAMES = {
  position: 'sortPosition',
  created: 'sortCreated',
  modified: 'sortModified',
  grade: 'sortGrade',
} as const satisfies Record<string, StringKey>;

/** How the list is grouped and sorted. */
export function ViewOptions({ ui, id }: { readonly ui: UiState; readonly id: string }) {
  const { strings, controls } = useView();
  const set = (change: Partial<UiState>) => controls.dispatch({ type: 'ui', change });
  return (
    <div class="view-options" id={id}>
      <SelectRow
        label={strings.groupBy}
        value={ui.grouping}
        choices={GROUPINGS.map((grouping) => [grouping, strings[GROUPING_NAMES[grouping]]])}
        onChoose={(grouping) => set({ grouping })}
      />
      <SelectRow
        label={strings.sortBy}
        value={ui.order}
        choices={ORDERS.map((order) => [order, strings[ORDER_NAMES[order]]])}
        onChoose={(order) => set({ order })}
      />
    </div>
  );
}
