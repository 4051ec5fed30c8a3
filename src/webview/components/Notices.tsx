import { fill } from '../fill';
import { wordsOf } from '../model/draft';
import { lostDrafts, type ViewState } from '../model/state';
import type { PendingEdits } from '../protocol';
import { useView } from './context';
import { TextButton } from './TextButton';

/** What is wrong with the annotation file, what could not be written to it, and what to do about it. */
export function Notices({ state }: { readonly state: ViewState }) {
  const { strings, controls } = useView();
  const { trouble, pending, report, items = [] } = state.snapshot ?? {};
  const file = report?.annotationFile ?? '';
  const pendingText = ({ count, message, unsaved }: PendingEdits) => {
    if (unsaved) {
      return strings.pendingUnsaved;
    }
    const what =
      count === 1 ? fill(strings.pendingOne, file) : fill(strings.pendingMany, count, file);
    return trouble === undefined ? `${what} ${message}` : what;
  };
  return (
    <>
      {trouble === undefined ? null : (
        <div class="note error" role="alert">
          <p>
            {fill(trouble.kind === 'newer' ? strings.troubleNewer : strings.troubleInvalid, file)}
            {items.length > 0 ? ` ${strings.troubleBefore}` : ''}
          </p>
          <p class="quiet">
            {trouble.line === undefined
              ? trouble.message
              : fill(strings.troubleLine, trouble.line, trouble.message)}
          </p>
          <div class="button-row">
            <TextButton
              label={strings.openFile}
              kind="primary"
              onPress={() => controls.ask({ type: 'openFile' })}
            />
          </div>
        </div>
      )}
      {pending === undefined ? null : (
        <div class={pending.unsaved ? 'note' : 'note error'} role="alert">
          <p>{pendingText(pending)}</p>
          {pending.summary.map((line, index) => (
            <blockquote key={`${index}`}>{line}</blockquote>
          ))}
          <div class="button-row">
            <TextButton
              label={pending.unsaved ? strings.saveReport : strings.retry}
              kind="primary"
              onPress={() => controls.ask({ type: 'retryPending' })}
            />
            <TextButton
              label={strings.discard}
              onPress={() => controls.ask({ type: 'discardPending' })}
            />
          </div>
        </div>
      )}
      {lostDrafts(state).map((draft) => (
        <div class="note" key={draft.id}>
          <p>{strings.lostDraft}</p>
          <blockquote>{wordsOf(draft)}</blockquote>
          <div class="button-row">
            <TextButton
              label={strings.addAgain}
              kind="primary"
              onPress={() => controls.addAgain(draft)}
            />
            <TextButton
              label={strings.discard}
              onPress={() => controls.dispatch({ type: 'discard', draft })}
            />
          </div>
        </div>
      ))}
    </>
  );
}
