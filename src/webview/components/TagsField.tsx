import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tagDefinition } from '../../core/dossier/tagColor';
import { fill } from '../fill';
import { matchChoices } from '../model/completion';
import { addTags } from '../model/draft';
import { Combobox } from './Combobox';
import { useView } from './context';
import { Icon } from './Icon';
import { useDefinedTags } from './tags';

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Tags of the workspace, to choose from. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly focused: boolean;
}

/** Tags as chips, and a field for the next. Enter or a comma adds it, Backspace removes the last. */
export function TagsField({ tags, known, onChange, focused }: TagsFieldProps) {
  const { strings } = useView();
  const defined = useDefinedTags();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => {
    if (focused) {
      input.current?.focus();
    }
  }, [focused]);
  const choices = useMemo(() => {
    const present = new Set(tags);
    const free = known.filter((tag) => !present.has(tag));
    return matchChoices(
      free.map((tag) => {
        const { color, notes } = tagDefinition(defined, tag) ?? {};
        return { value: tag, label: tag, ...(color && { color }), ...(notes && { notes }) };
      }),
      typed.replace(/^#/, ''),
      8,
    );
  }, [tags, known, typed, defined]);
  const commit = (text: string) => {
    setTyped('');
    onChange(addTags(tags, text));
  };
  return (
    <div class="tags-field">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip tag"
          data-color={tagDefinition(defined, tag)?.color}
          aria-label={fill(strings.removeTag, tag)}
          title={fill(strings.removeTag, tag)}
          onClick={() => {
            onChange(tags.filter((other) => other !== tag));
            input.current?.focus();
          }}
        >
          #{tag}
          <Icon name="close" />
        </button>
      ))}
      <Combobox
        inputRef={input}
        value={typed}
        label={strings.tags}
        listLabel={strings.tagSuggestions}
        placeholder={strings.tagsPlaceholder}
        choices={choices}
        eager
        onInput={(value) => (value.includes(',') ? commit(value) : setTyped(value))}
        onChoose={({ value }) => commit(value)}
        onBlur={() => typed !== '' && commit(typed)}
        onKeyDown={(event) => {
          const { key } = event;
          if ((key === 'Enter' || key === 'Tab') && typed.trim() !== '') {
            commit(typed);
            if (!event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              event.stopPropagation();
            }
          } else if (key === 'Backspace' && typed === '' && tags.length > 0) {
            onChange(tags.slice(0, -1));
          }
        }}
      />
    </div>
  );
}
