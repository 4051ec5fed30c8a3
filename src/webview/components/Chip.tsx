import type { TagColor } from '../../core/dossier/model';
import { fill } from '../fill';
import { toggleWord } from '../model/filter';
import { useView } from './context';
import { Icon } from './Icon';

interface ChipProps {
  readonly label: string;
  readonly icon?: string;
  /** What it stands for, for the tooltip; the label where absent. */
  readonly title?: string;
  /** What it means, for the tooltip. */
  readonly notes?: string;
  readonly color?: TagColor;
  /** The word that a click adds to the filter, or removes from it. */
  readonly word: string;
  readonly filter: string;
  readonly tabIndex: number;
  readonly kind: 'tag' | 'entity' | 'grade' | 'creator';
  /** What VS Code chooses the commands of its context menu by, and gives them; none where absent. */
  readonly menu?: { readonly webviewSection: string; readonly tag: string };
}

/** A tag, entity, grade or author on a card. A click filters by it, or stops doing so. */
export function Chip(props: ChipProps) {
  const { label, icon, title, notes, color, word, filter, tabIndex, kind, menu } = props;
  const { strings, controls } = useView();
  const purpose = fill(strings.filterBy, title ?? label);
  return (
    <button
      type="button"
      class={`chip ${kind}`}
      title={notes === undefined ? purpose : `${notes.trim()}\n\n${purpose}`}
      data-color={color}
      tabIndex={tabIndex}
      data-vscode-context={
        menu && JSON.stringify({ ...menu, preventDefaultContextMenuItems: true })
      }
      onClick={(event) => {
        event.stopPropagation();
        controls.dispatch({ type: 'ui', change: { filter: toggleWord(filter, word) } });
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {label}
      <span class="hidden">
        {notes === undefined ? '' : `. ${notes.trim()}`}. {purpose}
      </span>
    </button>
  );
}
