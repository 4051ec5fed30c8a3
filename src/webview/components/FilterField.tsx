import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../fill';
import { applyCompletion, completeFilter } from '../model/completion';
import { parseFilter, withoutToken } from '../model/filter';
import type { AnnotationItem } from '../protocol';
import { Combobox } from './Combobox';
import { useView } from './context';
import { focusActiveCard } from './focus';
import { Icon } from './Icon';

interface FilterFieldProps {
  readonly filter: string;
  readonly items: readonly AnnotationItem[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The filter as text with completion, and its keyed words as chips that can be removed. */
export function FilterField({ filter, items, inputRef }: FilterFieldProps) {
  const { strings, controls } = useView();
  const [caret, setCaret] = useState(0);
  const set = (text: string) => controls.dispatch({ type: 'ui', change: { filter: text } });
  const tokens = parseFilter(filter).filter(({ key }) => key !== undefined);
  return (
    <search class="filter">
      <div class="filter-field">
        <Icon name="filter" />
        <Combobox
          inputRef={inputRef}
          value={filter}
          label={strings.filterLabel}
          listLabel={strings.filterSuggestions}
          placeholder={strings.filterPlaceholder}
          choices={completeFilter(filter, Math.min(caret, filter.length), items)}
          onInput={(text, at) => {
            setCaret(at);
            set(text);
          }}
          onChoose={({ value }) => {
            const next = applyCompletion(filter, Math.min(caret, filter.length), value);
            setCaret(next.caret);
            set(next.filter);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') {
              set('');
            } else if (event.key === 'Escape') {
              controls.post({ type: 'focusEditor' });
            } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
              focusActiveCard();
            } else {
              return;
            }
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {filter === '' ? null : (
          <button
            type="button"
            class="icon-button"
            title={strings.clearFilter}
            aria-label={strings.clearFilter}
            onClick={() => {
              set('');
              inputRef.current?.focus();
            }}
          >
            <Icon name="clear-all" />
          </button>
        )}
      </div>
      {tokens.length === 0 ? null : (
        <div class="chips filter-chips">
          {tokens.map((token) => {
            const text = filter.slice(token.start, token.end);
            const name = fill(strings.removeFilter, text);
            return (
              <button
                key={text}
                type="button"
                class="chip"
                title={name}
                aria-label={name}
                onClick={() => {
                  set(withoutToken(filter, token));
                  inputRef.current?.focus();
                }}
              >
                {text}
                <Icon name="close" />
              </button>
            );
          })}
        </div>
      )}
    </search>
  );
}
