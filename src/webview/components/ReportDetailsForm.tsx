import { useEffect, useState } from 'preact/hooks';
import { RELIABILITIES } from '../../core/annotations/model';
import { fill } from '../fill';
import { changeDetail, detailText, TEXT_DETAILS, type TextDetail } from '../model/details';
import type { UiState } from '../model/uiState';
import type { ReportInfo } from '../protocol';
import { CommentField } from './CommentField';
import { useView } from './context';
import { IconButton } from './IconButton';
import { SelectRow } from './SelectRow';
import { TagsField } from './TagsField';
import { useElementId } from './useElementId';

interface ReportDetailsFormProps {
  readonly report: ReportInfo;
  readonly id: string;
  /** Tags of the workspace, to choose from. */
  readonly tags: readonly string[];
  /** What is typed about a report as a whole, this or another. */
  readonly draft: UiState['wholeComment'];
  /** Whether the reader wants to write the comment. */
  readonly focused: boolean;
}

/**
 * What the reader thinks of the report, and its details. Where nothing is recorded, a field suggests what
 * the report's text says.
 */
export function ReportDetailsForm({ report, id, tags, draft, focused }: ReportDetailsFormProps) {
  const { strings, controls } = useView();
  const { tags: own = [] } = report.details;
  return (
    <div class="details-form" id={id}>
      <WholeComment key={report.key} report={report} draft={draft} focused={focused} />
      <TagsField
        tags={own}
        known={tags}
        focused={false}
        onChange={(changed) =>
          changed.length > 0
            ? controls.saveDetails({ tags: changed }, [])
            : controls.saveDetails({}, ['tags'])
        }
      />
      {TEXT_DETAILS.map((field) => (
        <DetailRow key={`${report.key} ${field}`} field={field} report={report} />
      ))}
      <SelectRow
        label={strings.reportReliability}
        title={strings.reliability}
        value={report.details.reliability ?? ''}
        choices={[
          ['', strings.ungraded],
          ...RELIABILITIES.map((code) => [code, `${code}: ${strings[`grade${code}`]}`] as const),
        ]}
        onChoose={(reliability) =>
          reliability === ''
            ? controls.saveDetails({}, ['reliability'])
            : controls.saveDetails({ reliability }, [])
        }
      />
    </div>
  );
}

/**
 * The comment on the whole report. Leaving the field or Ctrl+Enter records it; Esc restores it. What is
 * typed outlives the page until it is recorded.
 */
function WholeComment({
  report: { key, details },
  draft,
  focused,
}: Pick<ReportDetailsFormProps, 'report' | 'draft' | 'focused'>) {
  const { strings, controls } = useView();
  const recorded = details.comment?.trimEnd() ?? '';
  const typed = draft?.report === key ? draft.text : undefined;
  const isRecorded = typed === undefined || typed.trim() === recorded;
  const keep = (text: string) => {
    const wholeComment = text === recorded ? undefined : { report: key, text };
    controls.dispatch({ type: 'ui', change: { wholeComment } });
  };
  // Once what was typed has been recorded.
  useEffect(() => {
    if (isRecorded) {
      keep(recorded);
    }
  }, [recorded]);
  const commit = () => {
    const comment = typed?.trim() ?? '';
    if (isRecorded) {
      keep(recorded);
    } else {
      controls.saveDetails(comment === '' ? {} : { comment }, comment === '' ? ['comment'] : []);
    }
  };
  return (
    <CommentField
      value={typed ?? recorded}
      focused={focused}
      placeholder={strings.wholeCommentPlaceholder}
      onInput={keep}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape' && typed !== undefined) {
          event.stopPropagation();
          keep(recorded);
        }
      }}
    />
  );
}

/** What is recorded, also elsewhere meanwhile, unless the reader is typing something else. */
function useTyped(recorded: string): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(recorded);
  const [base, setBase] = useState(recorded);
  useEffect(() => {
    if (recorded !== base) {
      setTyped((now) => (now === base ? recorded : now));
      setBase(recorded);
    }
  }, [recorded, base]);
  return [typed, setTyped];
}

interface DetailRowProps {
  readonly field: TextDetail;
  readonly report: ReportInfo;
}

/** One detail. Enter or leaving the field records it; Esc restores what was there. */
function DetailRow({ field, report }: DetailRowProps) {
  const { strings, controls } = useView();
  const id = useElementId();
  const recorded = detailText(report.details, field);
  const fromText = detailText(report.derived, field);
  const [typed, setTyped] = useTyped(recorded);
  const [bad, setBad] = useState<'published' | 'url'>();
  const commit = () => {
    if (typed.trim() === recorded) {
      setBad(undefined);
      return;
    }
    const change = changeDetail(field, typed);
    if ('bad' in change) {
      setBad(change.bad);
    } else {
      setBad(undefined);
      setTyped(detailText(change.set, field));
      controls.saveDetails(change.set, change.unset);
    }
  };
  const hint =
    field === 'author'
      ? strings.authorHint
      : field === 'published'
        ? strings.publishedHint
        : undefined;
  return (
    <div class="field-row">
      <label htmlFor={id}>{strings[field]}</label>
      <div class="detail-input">
        <input
          id={id}
          type="text"
          class="text-field"
          value={typed}
          placeholder={fromText}
          title={recorded === '' && fromText !== '' ? fill(strings.fromText, fromText) : hint}
          aria-invalid={bad !== undefined}
          aria-describedby={bad === undefined ? undefined : `${id}-bad`}
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              commit();
            } else if (event.key === 'Escape' && typed !== recorded) {
              event.stopPropagation();
              setTyped(recorded);
              setBad(undefined);
            }
          }}
        />
        {field === 'url' && recorded !== '' ? (
          <IconButton
            icon="link-external"
            label={fill(strings.openAddress, recorded)}
            onPress={() => controls.post({ type: 'openLink', url: recorded })}
          />
        ) : null}
        {recorded === '' && fromText !== '' && typed === '' ? (
          <IconButton
            icon="check"
            label={fill(strings.useFromText, fromText)}
            onPress={() => {
              const change = changeDetail(field, fromText);
              if ('set' in change) {
                controls.saveDetails(change.set, change.unset);
              }
            }}
          />
        ) : null}
      </div>
      {bad === undefined ? null : (
        <p class="field-error" id={`${id}-bad`} role="alert">
          {bad === 'published' ? strings.publishedBad : strings.urlBad}
        </p>
      )}
    </div>
  );
}
