import { useView } from './context';

interface TextButtonProps {
  readonly label: string;
  /** The accessible name, where the label does not say enough. */
  readonly name?: string;
  readonly shortcut?: string;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'secondary' | 'link';
  readonly tabIndex?: number;
}

/** A button that shows its label. */
export function TextButton(props: TextButtonProps) {
  const { label, name, shortcut, onPress, kind = 'secondary', tabIndex = 0 } = props;
  const { keyName } = useView();
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={name}
      title={shortcut === undefined ? undefined : `${label} (${keyName(shortcut)})`}
      aria-keyshortcuts={shortcut}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {label}
    </button>
  );
}
