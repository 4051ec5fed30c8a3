import { Icon } from '../components/Icon';
import { MOTIVATION_ICONS } from '../components/icons';
import { fill } from '../fill';
import { gradeCode } from '../model/grading';
import { splitLinks } from '../model/links';
import { dayWords, usePage } from './context';
import { PlaceLink, WebLink } from './links';
import type { NoteContent, ReportContent } from './protocol';

/** The reader's annotations, report by report. */
export function Notes({ reports }: { readonly reports: readonly ReportContent[] }) {
  const { strings, language } = usePage();
  const noted = reports.filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="annotations">
      <h2 id="annotations">{strings.annotations}</h2>
      {noted.map(({ key, title, published, notes }) => (
        <article key={key} class="noted">
          <h3>
            <bdi>{title}</bdi>
            {published === undefined ? null : (
              <span class="quiet"> · {dayWords(published, language)}</span>
            )}
          </h3>
          <ul class="notes">
            {notes.map((note) => (
              <Note key={note.id} note={note} />
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

function Note({ note }: { readonly note: NoteContent }) {
  const { strings } = usePage();
  const { quote, comment, tags, links, motivation, creator, created, place, line } = note;
  const grade = gradeCode(note);
  const origin = [
    line === undefined ? undefined : fill(strings.line, line),
    creator,
    created?.slice(0, 10),
  ].filter((part) => part !== undefined);
  return (
    <li>
      <blockquote lang="en">
        {place === undefined ? quote : <PlaceLink place={place} label={quote} />}
      </blockquote>
      {place === undefined ? <p class="against">{strings.orphan}</p> : null}
      {comment === undefined ? null : <p class="comment">{withWebLinks(comment)}</p>}
      {links.map((link) => (
        <p key={link} class="comment">
          → {withWebLinks(link)}
        </p>
      ))}
      <p class="meta">
        {motivation === undefined ? null : <Icon name={MOTIVATION_ICONS[motivation]} />}
        {motivation === 'questioning' ? <span class="hidden">{strings.question}</span> : null}
        {grade === undefined ? null : <span class="chip grade">{grade}</span>}
        {tags.map(({ name, color }) => (
          <span key={name} class="chip" data-color={color}>
            #{name}
          </span>
        ))}
        <span class="quiet">{origin.join(' · ')}</span>
      </p>
    </li>
  );
}

function withWebLinks(words: string) {
  return splitLinks(words).map(({ text, url }, index) =>
    // Parts have no key but their index.
    url === undefined ? text : <WebLink key={`${index}`} url={url} />,
  );
}
