import { fill } from '../strings';
import { useView } from './context';
import { TextButton } from './TextButton';

/** Says in one sentence what to do, and does it with one button. */
export function EmptyState({ file }: { readonly file: string }) {
  const { strings, controls } = useView();
  return (
    <div class="empty">
      <p>{fill(strings.emptyTeach, file)}</p>
      <TextButton
        label={strings.addAnnotation}
        kind="primary"
        onPress={() => controls.post({ type: 'add' })}
      />
    </div>
  );
}

/** The same where no report is open. */
export function NoReport() {
  const { strings, controls } = useView();
  return (
    <div class="empty">
      <p>{strings.noReport}</p>
      <TextButton
        label={strings.openSample}
        onPress={() => controls.post({ type: 'openSample' })}
      />
    </div>
  );
}
