import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fill } from '../fill';
import type { Row } from '../model/rows';
import type { ViewState } from '../model/state';
import { CardList } from './CardList';
import { Composer } from './Composer';
import { useView } from './context';
import { EmptyState, NoReport } from './EmptyState';
import { KeyHelp } from './KeyHelp';
import { Notices } from './Notices';
import { ReportHeader, WHOLE_REPORT } from './ReportHeader';
import { StatusLine } from './StatusLine';
import { TextButton } from './TextButton';
import { Toolbar } from './Toolbar';
import { DefinedTagsProvider } from './tags';
import { useBodyKeys } from './useBodyKeys';

interface AppProps {
  readonly state: ViewState;
  readonly rows: readonly Row[];
  readonly filterRef: RefObject<HTMLInputElement | null>;
}

const MINUTE_MS = 60_000;
const NONE: readonly never[] = [];

/** The whole view. */
export function App({ state, rows, filterRef }: AppProps) {
  const { strings, controls } = useView();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const nowMs = useNow();
  useBodyKeys(controls);
  const shown = useMemo(() => new Set(rows.map(({ item }) => item.id)).size, [rows]);
  const { snapshot, ui, helpOpen, notice } = state;
  const report = snapshot?.report;
  if (snapshot === undefined || report === undefined) {
    return (
      <main class="view">
        <h1 class="hidden">{strings.annotations}</h1>
        {snapshot?.state === 'none' ? (
          <NoReport plainText={snapshot.plainText} />
        ) : (
          <p class="empty">{strings.loading}</p>
        )}
      </main>
    );
  }
  const { items, trouble, pending } = snapshot;
  return (
    <DefinedTagsProvider value={snapshot.definedTags ?? NONE}>
      <main class="view" data-vscode-context={JSON.stringify({ report: report.key })}>
        {items.length === 0 ? null : <Toolbar state={state} shown={shown} filterRef={filterRef} />}
        <div class="scroller" ref={setScroller}>
          <ReportHeader
            report={report}
            ui={ui}
            tags={snapshot.tags}
            unfolded={state.unfolded.has(WHOLE_REPORT)}
          />
          <Notices state={state} />
          <Composer state={state} />
          {snapshot.state === 'loading' ? <p class="empty">{strings.loading}</p> : null}
          {snapshot.state === 'ready' && items.length === 0 && !trouble && !pending ? (
            <EmptyState report={report} />
          ) : null}
          {items.length > 0 && rows.length === 0 ? (
            <div class="empty">
              <p>{strings.emptyFilter}</p>
              <TextButton
                label={strings.clearFilter}
                onPress={() => controls.dispatch({ type: 'ui', change: { filter: '' } })}
              />
            </div>
          ) : null}
          {scroller === null || rows.length === 0 ? null : (
            <CardList
              state={state}
              rows={rows}
              label={fill(strings.annotationsOf, report.name)}
              scroller={scroller}
              nowMs={nowMs}
            />
          )}
        </div>
        {helpOpen ? <KeyHelp /> : null}
        <StatusLine notice={notice} />
      </main>
    </DefinedTagsProvider>
  );
}

/** The current time in milliseconds since the epoch, updated every minute. */
function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
