import { isChanged, NEW_ID } from '../model/draft';
import { shorten } from '../model/excerpts';
import { draftOf, type ViewState } from '../model/state';
import { fill } from '../strings';
import { useView } from './context';
import { DraftNote } from './DraftNote';
import { EditForm } from './EditForm';
import { Quote } from './Quote';

/** The form of a new annotation, until it is in the file. */
export function Composer({ state }: { readonly state: ViewState }) {
  const { strings, controls } = useView();
  const { snapshot, editing } = state;
  const draft = draftOf(state, NEW_ID);
  if (draft === undefined || (editing?.id !== NEW_ID && !isChanged(draft))) {
    return null;
  }
  const [first, ...others] = draft.targets;
  const quote = first?.quote ?? '';
  return (
    <section class="card composer" aria-label={strings.newAnnotation}>
      <h2 class="composer-title">{strings.newAnnotation}</h2>
      <Quote text={quote} tabIndex={0} />
      {others.length === 0 ? null : (
        <p class="quiet">{fill(strings.morePassages, others.length)}</p>
      )}
      {editing?.id === NEW_ID ? (
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
          onContinue={() =>
            controls.dispatch({ type: 'edit', key: NEW_ID, id: NEW_ID, field: 'comment' })
          }
        />
      )}
    </section>
  );
}
