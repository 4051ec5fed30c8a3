import { useEffect } from 'preact/hooks';
import type { ViewState } from '../model/state';
import { useView } from './context';
import { IconButton } from './IconButton';
import { TextButton } from './TextButton';

const SHOWN_MS = 8000;

/** What was just done, also announced to screen readers, with Undo where that is possible. */
export function StatusLine({ notice }: Pick<ViewState, 'notice'>) {
  const { strings, controls } = useView();
  useEffect(() => {
    if (notice !== undefined) {
      const timer = setTimeout(
        () => controls.dispatch({ type: 'notice', notice: undefined }),
        SHOWN_MS,
      );
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [notice, controls]);
  const undo = notice?.undo;
  return (
    <div class={notice === undefined ? 'status-line empty' : 'status-line'}>
      <p role="status">{notice?.text}</p>
      {undo ? (
        <TextButton
          label={strings.undo}
          shortcut="Control+Z"
          kind="link"
          onPress={() => {
            controls.post({ type: 'undo', ...undo });
            controls.dispatch({ type: 'notice', notice: undefined });
          }}
        />
      ) : null}
      {notice === undefined ? null : (
        <IconButton
          icon="close"
          label={strings.dismiss}
          onPress={() => controls.dispatch({ type: 'notice', notice: undefined })}
        />
      )}
    </div>
  );
}
