import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../model/completion';
import { useElementId } from './useElementId';

interface ComboboxProps {
  readonly value: string;
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder?: string;
  readonly choices: readonly Choice[];
  readonly onInput: (value: string, caret: number) => void;
  readonly onChoose: (choice: Choice) => void;
  /** Called for keys that the list of choices does not handle. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
  /** True where choices are offered before anything is typed. */
  readonly eager?: boolean;
  /** True where Enter takes the first choice without an arrow key. */
  readonly firstChosen?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A field with a list of choices under it (ARIA combobox with list autocomplete). */
export function Combobox(props: ComboboxProps) {
  const {
    value,
    label,
    listLabel,
    placeholder,
    choices,
    eager = false,
    firstChosen = false,
  } = props;
  const listId = useElementId();
  const [open, setOpen] = useState(false);
  const [index, setIndex] = useState(-1);
  const shown = open && choices.length > 0;
  const active = Math.min(index, choices.length - 1);

  const choose = (choice: Choice | undefined) => {
    if (choice !== undefined) {
      props.onChoose(choice);
      setIndex(firstChosen ? 0 : -1);
      setOpen(choice.value.endsWith(':'));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.isComposing) {
      // Enter and Escape are for the letters that are being put together.
      return;
    }
    if ((key === 'ArrowDown' || key === 'ArrowUp') && choices.length > 0) {
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = active < 0 && step < 0 ? choices.length : active;
      setIndex(shown ? (from + step + choices.length) % choices.length : Math.max(active, 0));
      setOpen(true);
    } else if (key === 'Enter' && shown && active >= 0 && !event.ctrlKey && !event.metaKey) {
      choose(choices[active]);
    } else if (key === 'Escape' && shown) {
      setOpen(false);
    } else {
      if (key === 'Escape') {
        setOpen(false);
      }
      props.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="combobox">
      <input
        ref={props.inputRef ?? null}
        type="text"
        role="combobox"
        class="text-field"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? choiceId(listId, active) : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          setOpen(true);
          setIndex(firstChosen ? 0 : -1);
          props.onInput(currentTarget.value, currentTarget.selectionStart ?? 0);
        }}
        onFocus={() => {
          setOpen(eager);
          setIndex(-1);
        }}
        onClick={() => setOpen(eager || value !== '')}
        onBlur={() => {
          setOpen(false);
          props.onBlur?.();
        }}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <ChoiceList
          id={listId}
          label={listLabel}
          choices={choices}
          active={active}
          onChoose={choose}
        />
      ) : null}
    </div>
  );
}

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The index of the choice that Enter takes; −1 for none. */
  readonly active: number;
  readonly onChoose: (choice: Choice) => void;
}

function ChoiceList({ id, label, choices, active, onChoose }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      class="choices"
      id={id}
      role="listbox"
      aria-label={label}
      // A long list scrolls, and what scrolls would be a tab stop of its own.
      tabIndex={-1}
      ref={list}
      // The field keeps the focus, or the list would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map((choice, position) => (
        // biome-ignore lint/a11y: the field has the focus and the keys
        <div
          key={choice.value}
          id={choiceId(id, position)}
          role="option"
          aria-selected={position === active}
          class={choice.notes === undefined ? undefined : 'noted'}
          onClick={() => onChoose(choice)}
        >
          <span class="choice-label" data-color={choice.color}>
            {choice.label}
          </span>
          {choice.detail === undefined ? null : <span class="choice-detail">{choice.detail}</span>}
          {choice.notes === undefined ? null : <span class="choice-notes">{choice.notes}</span>}
        </div>
      ))}
    </div>
  );
}

/** The id of a choice's element, by which the field names the active one. */
function choiceId(list: string, position: number): string {
  return `${list}-${position}`;
}
