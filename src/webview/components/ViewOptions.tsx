import { useId } from 'preact/hooks';
import { GROUPINGS, ORDERS } from '../model/rows';
import type { UiState } from '../model/uiState';
import type { StringKey } from '../strings';
import { useView } from './context';

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
  const own = useId();
  const set = (change: Partial<UiState>) => controls.dispatch({ type: 'ui', change });
  return (
    <div class="view-options" id={id}>
      <div class="field-row">
        <label htmlFor={`${own}-group`}>{strings.groupBy}</label>
        <select
          id={`${own}-group`}
          class="select-field"
          value={ui.grouping}
          onChange={({ currentTarget: { value } }) =>
            set({ grouping: GROUPINGS.find((known) => known === value) ?? 'position' })
          }
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {strings[GROUPING_NAMES[grouping]]}
            </option>
          ))}
        </select>
      </div>
      <div class="field-row">
        <label htmlFor={`${own}-sort`}>{strings.sortBy}</label>
        <select
          id={`${own}-sort`}
          class="select-field"
          value={ui.order}
          onChange={({ currentTarget: { value } }) =>
            set({ order: ORDERS.find((known) => known === value) ?? 'position' })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {strings[ORDER_NAMES[order]]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
