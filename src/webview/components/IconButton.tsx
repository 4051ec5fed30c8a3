import { useView } from './context';
import { Icon } from './Icon';

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  readonly onPress: () => void;
  /** −1 keeps it out of the tab order. */
  readonly tabIndex?: number;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}

/** A button that shows an icon only; `label` is its accessible name. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, onPress, tabIndex = 0, pressed, expanded } = props;
  const { keyName } = useView();
  return (
    <button
      type="button"
      class="icon-button"
      title={shortcut === undefined ? label : `${label} (${keyName(shortcut)})`}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
