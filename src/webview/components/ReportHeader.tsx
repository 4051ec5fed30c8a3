import { useState } from 'preact/hooks';
import { isCommentedOn } from '../../core/annotations/model';
import { tagDefinition } from '../../core/dossier/tagColor';
import { fill } from '../fill';
import type { UiState } from '../model/uiState';
import type { ReportInfo } from '../protocol';
import { Comment } from './Comment';
import { useView } from './context';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { ReportDetailsForm } from './ReportDetailsForm';
import { useDefinedTags } from './tags';
import { useElementId } from './useElementId';

interface ReportHeaderProps {
  readonly report: ReportInfo;
  readonly ui: UiState;
  /** Tags of the workspace, to choose from. */
  readonly tags: readonly string[];
  /** Whether a long comment on the report is shown whole. */
  readonly unfolded: boolean;
}

/** What `unfold` calls the comment on the report: no annotation has this id. */
export const WHOLE_REPORT = '';

/** Title and source of the report, and what is thought of it; unfolded, a form for all that. */
export function ReportHeader({ report, ui, tags, unfolded }: ReportHeaderProps) {
  const { detailsOpen: open, wholeComment } = ui;
  const { strings, controls } = useView();
  const id = useElementId();
  const [isWriting, setIsWriting] = useState(false);
  const { details, derived } = report;
  const title = details.title ?? derived.title ?? report.name;
  const publisher = details.publisher ?? derived.publisher;
  const published = details.published ?? derived.published;
  const source = [publisher, published].filter((part) => part !== undefined).join(' · ');
  const { reliability } = details;
  const toggle = (detailsOpen: boolean, writing: boolean) => {
    setIsWriting(writing);
    controls.dispatch({ type: 'ui', change: { detailsOpen } });
  };
  return (
    <header class="report-header">
      <h1>
        <button
          type="button"
          class="report-title"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          title={`${title}\n${strings.reportDetails}`}
          onClick={() => toggle(!open, false)}
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
      {open ? null : (
        <Whole report={report} unfolded={unfolded} onWrite={() => toggle(true, true)} />
      )}
      {open ? (
        <ReportDetailsForm
          report={report}
          id={id}
          tags={tags}
          draft={wholeComment}
          focused={isWriting}
        />
      ) : null}
    </header>
  );
}

interface WholeProps extends Pick<ReportHeaderProps, 'report' | 'unfolded'> {
  readonly onWrite: () => void;
}

/** What the reader says of the report as a whole; nothing where that is nothing. */
function Whole({ report, unfolded, onWrite }: WholeProps) {
  const { strings } = useView();
  const defined = useDefinedTags();
  const { comment, tags = [] } = report.details;
  if (!isCommentedOn(report.details)) {
    return null;
  }
  return (
    <section class="whole" aria-label={strings.wholeComment}>
      <div class="whole-said">
        {comment === undefined ? null : (
          <Comment id={WHOLE_REPORT} text={comment.trimEnd()} unfolded={unfolded} tabIndex={0} />
        )}
        {tags.length === 0 ? null : (
          <div class="chips">
            {tags.map((tag) => {
              const { color, notes } = tagDefinition(defined, tag) ?? {};
              const menu = { webviewSection: 'tag', tag, preventDefaultContextMenuItems: true };
              return (
                <span
                  key={tag}
                  class="chip tag"
                  data-color={color}
                  title={notes?.trim()}
                  data-vscode-context={JSON.stringify(menu)}
                >
                  #{tag}
                </span>
              );
            })}
          </div>
        )}
      </div>
      <IconButton icon="edit" label={fill(strings.editWhole, report.name)} onPress={onWrite} />
    </section>
  );
}
