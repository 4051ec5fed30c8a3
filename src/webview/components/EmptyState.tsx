import { fill } from '../fill';
import { IS_MAC } from '../platform';
import type { ReportInfo } from '../protocol';
import { useView } from './context';
import { TextButton } from './TextButton';

/** The key of “Add Annotation” in package.json. */
const ADD_KEY = IS_MAC ? '⌃⌘M' : 'Alt+M';

/** What to do with a report that has no annotations; before it, the file that may have them. */
export function EmptyState({ report }: { readonly report: ReportInfo }) {
  const { strings, controls } = useView();
  const { annotationFile, fitting, unsaved } = report;
  return (
    <div class="empty">
      {fitting === undefined ? null : (
        <>
          <p>{fill(strings.fitting, fitting)}</p>
          <TextButton
            label={strings.useFitting}
            kind="primary"
            onPress={() => controls.ask({ type: 'useFitting' })}
          />
        </>
      )}
      <p>{unsaved ? strings.emptyUnsaved : fill(strings.emptyTeach, annotationFile)}</p>
      <TextButton
        label={strings.addAnnotation}
        kind={fitting === undefined ? 'primary' : 'secondary'}
        onPress={() => controls.post({ type: 'add' })}
      />
      <p class="quiet">{fill(strings.emptyKey, ADD_KEY)}</p>
      <HowToBegin />
    </div>
  );
}

/** What to do where no report is open: with the plain text that is, or with another file. */
export function NoReport({ plainText }: { readonly plainText: string | undefined }) {
  const { strings, controls } = useView();
  return (
    <div class="empty">
      {plainText === undefined ? null : (
        <>
          <p>{fill(strings.plainText, plainText)}</p>
          <TextButton
            label={strings.readAsReport}
            kind="primary"
            onPress={() => controls.post({ type: 'readAsReport' })}
          />
        </>
      )}
      <p>{strings.noReport}</p>
      <TextButton
        label={strings.openSample}
        kind={plainText === undefined ? 'primary' : 'secondary'}
        onPress={() => controls.post({ type: 'openSample' })}
      />
      <TextButton label={strings.openFile} onPress={() => controls.post({ type: 'openReport' })} />
      <HowToBegin />
    </div>
  );
}

function HowToBegin() {
  const { strings, controls } = useView();
  return (
    <TextButton
      label={strings.begin}
      kind="link"
      onPress={() => controls.post({ type: 'begin' })}
    />
  );
}
