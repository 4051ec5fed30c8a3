import { useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { fill } from '../fill';
import { dayWords, usePage } from './context';
import { PlaceLink, Quotation } from './links';
import type { ElsewhereContent, FactContent, ReportContent, StanceContent } from './protocol';

/** What one report says: its day beside it, each fact with the sentence that says so. */
export function Report({ report }: { readonly report: ReportContent }) {
  const { strings } = usePage();
  const { title, file, mentions, first, facts, named, repeated } = report;
  return (
    <li class="report">
      <Day published={report.published} />
      <article>
        <h3>
          <PlaceLink place={first} label={title} title={strings.openReport} />
        </h3>
        <p class="quiet">{file === undefined ? mentions : `${file} · ${mentions}`}</p>
        {named.map((passage) => (
          <Quotation key={passage.start} passage={passage} />
        ))}
        {facts.length === 0 ? null : (
          <ul class="facts">
            {facts.map((fact, index) => (
              // Facts have no key but their place: all of a report are drawn anew together.
              <Fact key={`${index}`} fact={fact} />
            ))}
          </ul>
        )}
        {repeated.length === 0 ? null : (
          <p class="elsewhere">
            <span class="label">{strings.repeated}</span>
            {repeated.map((place, index) => (
              <span key={`${index}`}>
                {' '}
                <PlaceLink place={place} label={place.value} />
                {index < repeated.length - 1 ? ';' : ''}
              </span>
            ))}
          </p>
        )}
      </article>
    </li>
  );
}

/** The day of a report. */
export function Day({ published }: { readonly published: string | undefined }) {
  const { strings, language } = usePage();
  return published === undefined ? (
    <p class="day quiet">{strings.dayUnknown}</p>
  ) : (
    <p class="day">
      <time dateTime={published}>{dayWords(published, language)}</time>
    </p>
  );
}

function Fact({ fact }: { readonly fact: FactContent }) {
  const { strings } = usePage();
  const { label, value, passage, also, alsoIn, against } = fact;
  return (
    <li>
      <p>
        <span class="label">{label}</span> <bdi class="value">{value}</bdi>
        <Stance said={fact} />
      </p>
      <Quotation passage={passage} />
      {also.map((one, index) => (
        <div key={`${index}`}>
          <p>
            <span class="label">{strings.again}</span>
            <Stance said={one} />
          </p>
          <Quotation passage={one.passage} />
        </div>
      ))}
      <Elsewhere label={strings.against} icon="warning" others={against} />
      <Elsewhere
        label={strings.alsoIn}
        others={alsoIn}
        isFolded={alsoIn.length > MOST_AT_FIRST + 1}
      />
    </li>
  );
}

/** Who says so and how surely: open matters are marked, by more than a colour. */
function Stance({ said: { stance, isOpen } }: { readonly said: StanceContent }) {
  return (
    <>
      {stance.map((words) => (
        <span key={words}>
          {' '}
          <bdi class={isOpen ? 'stance open' : 'stance'}>{words}</bdi>
        </span>
      ))}
    </>
  );
}

/** Of a statement that many reports repeat, so many are named until the reader asks for all. */
const MOST_AT_FIRST = 3;

interface ElsewhereProps {
  readonly label: string;
  readonly icon?: string;
  readonly others: readonly ElsewhereContent[];
  /** Whether the first are shown alone at first. */
  readonly isFolded?: boolean;
}

/** Where else something is said, or its contrary. */
function Elsewhere({ label, icon, others, isFolded = false }: ElsewhereProps) {
  const { strings, language } = usePage();
  const [isUnfolded, setUnfolded] = useState(false);
  if (others.length === 0) {
    return null;
  }
  const shown = isFolded && !isUnfolded ? others.slice(0, MOST_AT_FIRST) : others;
  return (
    <p class={icon === undefined ? 'elsewhere' : 'elsewhere against'}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="label">{label}</span>
      {shown.map((other, index) => {
        const { title, published, value, stance } = other;
        const day = published === undefined ? '' : ` (${dayWords(published, language)})`;
        const said = value === undefined ? stance : [value, ...stance];
        return (
          <span key={`${other.report} ${other.start}`}>
            {' '}
            <PlaceLink place={other} label={`${title}${day}`} />
            {said.length === 0 ? '' : `: ${said.join(', ')}`}
            {index < shown.length - 1 ? ';' : ''}
          </span>
        );
      })}
      {isFolded ? (
        <>
          {' '}
          <button
            type="button"
            class="button link"
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded
              ? strings.alsoInLess
              : fill(strings.alsoInMore, others.length - shown.length)}
          </button>
        </>
      ) : null}
    </p>
  );
}
