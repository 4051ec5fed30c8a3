import { fill } from '../fill';
import { type Draft, isChanged, newDrafts } from '../model/draft';
import { shorten } from '../model/excerpts';
import type { ViewState } from '../model/state';
import { useView } from './context';
import { DraftNote } from './DraftNote';
import { EditForm } from './EditForm';
import { Quote } from './Quote';

/** What is written of new annotations, until it is in the file; one of them may be open as a form. */
export function Composer({ state }: { readonly state: ViewState }) {
  const { snapshot, ui, editing } = state;
  return (
    <>
      {newDrafts(ui.drafts, snapshot?.report?.key)
        .filter((draft) => draft.id === editing?.id || isChanged(draft))
        .map((draft) => (
          <NewAnnotation key={draft.id} state={state} draft={draft} />
        ))}
    </>
  );
}

interface NewAnnotationProps {
  readonly state: ViewState;
  readonly draft: Draft;
}

function NewAnnotation({ state: { snapshot, editing }, draft }: NewAnnotationProps) {
  const { strings, controls } = useView();
  const { id } = draft;
  const [first, ...others] = draft.targets;
  const quote = first?.quote ?? '';
  return (
    <section class="card composer" aria-label={strings.newAnnotation}>
      <h2 class="composer-title">{strings.newAnnotation}</h2>
      <Quote text={quote} tabIndex={0} />
      {others.length === 0 ? null : (
        <p class="quiet">{fill(strings.morePassages, others.length)}</p>
      )}
      {editing?.id === id ? (
        <EditForm
          draft={draft}
          label={fill(strings.composeLabel, shorten(quote))}
          field={editing.field}
          entities={snapshot?.entities ?? []}
          tags={snapshot?.tags ?? []}
          conflict={undefined}
        />
      ) : (
        <DraftNote
          draft={draft}
          tabIndex={0}
          onContinue={() => controls.dispatch({ type: 'edit', key: id, id, field: 'comment' })}
        />
      )}
    </section>
  );
}
