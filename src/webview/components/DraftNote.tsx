import { fill } from '../fill';
import { type Draft, wordsOf } from '../model/draft';
import { useView } from './context';
import { TextButton } from './TextButton';

interface DraftNoteProps {
  readonly draft: Draft;
  readonly onContinue: () => void;
  readonly tabIndex: number;
}

/** Says on a card that it has unsaved changes, or why they could not be saved. */
export function DraftNote({ draft, onContinue, tabIndex }: DraftNoteProps) {
  const { strings, controls } = useView();
  if (draft.request !== undefined) {
    return <p class="quiet">{strings.saving}</p>;
  }
  const { error } = draft;
  return (
    <div class={error === undefined ? 'note' : 'note error'}>
      <p>
        {error === undefined
          ? fill(strings.draftNote, wordsOf(draft))
          : fill(strings.saveFailed, error)}
      </p>
      <div class="button-row">
        <TextButton label={strings.continueDraft} tabIndex={tabIndex} onPress={onContinue} />
        <TextButton
          label={strings.discardDraft}
          tabIndex={tabIndex}
          onPress={() => controls.dispatch({ type: 'discard', draft })}
        />
      </div>
    </div>
  );
}
