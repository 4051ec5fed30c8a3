import type { ReportInfo } from '../protocol';
import { useView } from './context';
import { Icon } from './Icon';
import { ReportDetailsForm } from './ReportDetailsForm';
import { useElementId } from './useElementId';

interface ReportHeaderProps {
  readonly report: ReportInfo;
  readonly open: boolean;
}

/** Title and source of the report; unfolded, a form for its details. */
export function ReportHeader({ report, open }: ReportHeaderProps) {
  const { strings, controls } = useView();
  const id = useElementId();
  const { details, derived } = report;
  const title = details.title ?? derived.title ?? report.name;
  const publisher = details.publisher ?? derived.publisher;
  const published = details.published ?? derived.published;
  const source = [publisher, published].filter((part) => part !== undefined).join(' · ');
  const { reliability } = details;
  return (
    <header class="report-header">
      <h1>
        <button
          type="button"
          class="report-title"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          title={`${title}\n${strings.reportDetails}`}
          onClick={() => controls.dispatch({ type: 'ui', change: { detailsOpen: !open } })}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span class="report-name">{title}</span>
          <span class="hidden">. {strings.reportDetails}</span>
        </button>
      </h1>
      {open || (source === '' && reliability === undefined) ? null : (
        <p class="report-source">
          {source}
          {reliability === undefined ? null : (
            <span class="chip grade" title={`${reliability}: ${strings[`grade${reliability}`]}`}>
              {reliability}
            </span>
          )}
        </p>
      )}
      {open ? <ReportDetailsForm report={report} id={id} /> : null}
    </header>
  );
}
