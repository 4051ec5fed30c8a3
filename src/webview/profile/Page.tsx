import { fill } from '../fill';
import { Company } from './Company';
import { usePage } from './context';
import { Head } from './Head';
import { Notes } from './Notes';
import type { ProfileContent } from './protocol';
import { Report } from './Report';

export interface PageState {
  /** Absent before anything has been read. */
  readonly content?: ProfileContent;
  readonly back?: string | undefined;
  /** Set while reports are read. */
  readonly progress?: { readonly done: number; readonly all: number } | undefined;
  /** Something to be said. */
  readonly notice?: string;
}

/** The whole page: head, reports in order of time, annotations, company. */
export function Page({ state }: { readonly state: PageState }) {
  const { strings } = usePage();
  const { content, back, notice = '' } = state;
  return (
    <main class="profile">
      {content === undefined ? (
        <>
          <h1 class="hidden">{strings.profile}</h1>
          <Progress state={state} />
        </>
      ) : (
        <>
          <Head content={content} back={back} />
          <Progress state={state} />
          {content.reports.length === 0 ? null : (
            <section aria-labelledby="reports">
              <h2 id="reports">{strings.reportsSay}</h2>
              <ol class="reports">
                {content.reports.map((report) => (
                  <Report key={report.key} report={report} />
                ))}
              </ol>
            </section>
          )}
          <Notes reports={content.reports} />
          <Company company={content.company} />
        </>
      )}
      <p class="notice" role="status">
        {notice}
      </p>
    </main>
  );
}

/** How far reading has come, and what is left out. */
function Progress({ state: { content, progress } }: { readonly state: PageState }) {
  const { strings, post } = usePage();
  if (progress !== undefined) {
    const { done, all } = progress;
    const words = fill(strings.progress, done + 1, all);
    return (
      <div class="progress">
        <progress value={done} max={all} aria-label={words} />
        <p>{words}</p>
        <button type="button" class="button secondary" onClick={() => post({ type: 'stop' })}>
          {strings.stop}
        </button>
      </div>
    );
  }
  if (content === undefined) {
    return <p class="quiet">{strings.loading}</p>;
  }
  return content.unread === undefined ? null : (
    <div class="progress">
      <p>{content.unread}</p>
      <button type="button" class="button secondary" onClick={() => post({ type: 'readMore' })}>
        {strings.readMore}
      </button>
    </div>
  );
}
