import { toggleWord } from '../model/filter';
import { fill } from '../strings';
import { useView } from './context';
import { Icon } from './Icon';

interface ChipProps {
  readonly label: string;
  readonly icon?: string;
  /** What it stands for, for the tooltip. */
  readonly title?: string;
  /** The word that a click puts into the filter, or takes out. */
  readonly word: string;
  readonly filter: string;
  readonly tabIndex: number;
  readonly kind: 'tag' | 'entity' | 'grade' | 'creator' | 'motivation';
}

/** A tag, an entity, a grade of a card; a click shows only what has it too. */
export function Chip({ label, icon, title, word, filter, tabIndex, kind }: ChipProps) {
  const { strings, controls } = useView();
  const purpose = fill(strings.filterBy, title ?? label);
  return (
    <button
      type="button"
      class={`chip ${kind}`}
      title={purpose}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        controls.dispatch({ type: 'ui', change: { filter: toggleWord(filter, word) } });
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {label}
      <span class="hidden">. {purpose}</span>
    </button>
  );
}
