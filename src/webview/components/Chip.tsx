import { toggleWord } from '../model/filter';
import { fill } from '../strings';
import { useView } from './context';
import { Icon } from './Icon';

interface ChipProps {
  readonly label: string;
  readonly icon?: string;
  /** What it stands for, for the tooltip; the label where absent. */
  readonly title?: string;
  /** The word that a click adds to the filter, or removes from it. */
  readonly word: string;
  readonly filter: string;
  readonly tabIndex: number;
  readonly kind: 'tag' | 'entity' | 'grade' | 'creator';
}

/** A tag, entity, grade or author on a card. A click filters by it, or stops doing so. */
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
