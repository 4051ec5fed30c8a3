import { useRef } from 'preact/hooks';
import { fill } from '../fill';
import { type Draft, isNewId } from '../model/draft';
import { MOTIVATION_CHOICES } from '../model/motivations';
import type { FormField } from '../model/state';
import type { EntityOption } from '../protocol';
import { CommentField } from './CommentField';
import { useView } from './context';
import { EntityField } from './EntityField';
import { GradeField } from './GradeField';
import { SelectRow } from './SelectRow';
import { TagsField } from './TagsField';
import { TextButton } from './TextButton';

interface EditFormProps {
  readonly draft: Draft;
  readonly label: string;
  /** The field that has the focus first. */
  readonly field: FormField;
  readonly entities: readonly EntityOption[];
  readonly tags: readonly string[];
  /** The comment that the file has now, where it has changed since the edit began. */
  readonly conflict: string | undefined;
}

/** The fields of an annotation. Ctrl+Enter, or leaving the form, saves; Esc keeps a draft. */
export function EditForm({ draft, label, field, entities, tags, conflict }: EditFormProps) {
  const { strings, controls } = useView();
  const form = useRef<HTMLFormElement>(null);
  const { id, fields, error } = draft;
  const change = (changed: Partial<Draft['fields']>) =>
    controls.dispatch({ type: 'change', id, fields: changed });
  return (
    <form
      ref={form}
      class="edit-form"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        // All other keys go on to VS Code, whose shortcuts work here too.
        if (event.isComposing) {
          return;
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          // Leaving the field takes up a half-typed tag.
          if (document.activeElement instanceof HTMLInputElement) {
            document.activeElement.blur();
          }
          controls.save(id);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          controls.dispatch({ type: 'leave' });
        }
      }}
      onFocusOut={({ relatedTarget }) => {
        const inside = relatedTarget instanceof Node && form.current?.contains(relatedTarget);
        if (!inside) {
          window.setTimeout(() => {
            // Looking something up in the editor does not close a half-written annotation.
            const away = !document.hasFocus() && !isNewId(id);
            if (away || !form.current?.contains(document.activeElement)) {
              controls.saveOnBlur(id);
            }
          });
        }
      }}
    >
      {error === undefined ? null : (
        <p class="note error" role="alert">
          {fill(strings.saveFailed, error)}
        </p>
      )}
      {conflict === undefined ? null : (
        <p class="note">{fill(strings.changedElsewhere, conflict === '' ? '–' : conflict)}</p>
      )}
      <CommentField
        value={fields.comment}
        focused={field === 'comment'}
        onInput={(comment) => change({ comment })}
      />
      <TagsField
        tags={fields.tags}
        known={tags}
        focused={field === 'tags'}
        onChange={(changed) => change({ tags: changed })}
      />
      <EntityField
        entity={fields.entity}
        entities={entities}
        onChange={(entity) => change({ entity })}
      />
      <GradeField
        reliability={fields.reliability}
        credibility={fields.credibility}
        focused={field === 'grade'}
        onChange={change}
      />
      <SelectRow
        label={strings.motivation}
        value={fields.motivation ?? ''}
        choices={[
          ['', strings.noMotivation],
          ...MOTIVATION_CHOICES.map((known) => [known, strings[known]] as const),
        ]}
        onChoose={(chosen) => change({ motivation: chosen === '' ? undefined : chosen })}
      />
      <div class="button-row end">
        <TextButton
          label={strings.cancel}
          shortcut="Escape"
          onPress={() => controls.dispatch({ type: 'leave' })}
        />
        <TextButton
          label={strings.save}
          shortcut="Control+Enter"
          kind="primary"
          onPress={() => controls.save(id)}
        />
      </div>
    </form>
  );
}
