import { Icon } from '../components/Icon';
import { TYPE_ICONS } from '../components/icons';
import { fill } from '../fill';
import { daysWords, usePage } from './context';
import { PlaceLink, WebLink } from './links';
import type { ProfileContent } from './protocol';

interface HeadProps {
  readonly content: ProfileContent;
  readonly back: string | undefined;
}

/** Who somebody is, what to do with the page, and what the dossier says. */
export function Head({ content, back }: HeadProps) {
  const page = usePage();
  const { strings, post } = page;
  const { type, name, kind, who, aliases, named, days, inDossier } = content;
  return (
    <header>
      {back === undefined ? null : (
        <button type="button" class="button link back" onClick={() => post({ type: 'back' })}>
          <Icon name="arrow-left" />
          {fill(strings.back, back)}
        </button>
      )}
      <h1 tabIndex={-1}>
        <span class={`type ${type}`}>
          <Icon name={TYPE_ICONS[type]} />
        </span>
        <bdi>{name}</bdi>
      </h1>
      <p class="quiet">{kind}</p>
      {who === undefined ? null : (
        <p class="who">
          <PlaceLink place={who} label={who.value} />
        </p>
      )}
      {aliases.length === 0 ? null : (
        <p>
          <span class="label">{strings.also}</span>{' '}
          {aliases.map((alias, index) => (
            <span key={alias}>
              {index === 0 ? '' : ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      <p class="named">{days === undefined ? named : `${named}, ${daysWords(days, page)}`}</p>
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          onClick={() => post({ type: inDossier ? 'openEntry' : 'addEntry' })}
        >
          {inDossier ? strings.openEntry : strings.addEntry}
        </button>
        <button type="button" class="button secondary" onClick={() => post({ type: 'copy' })}>
          {strings.copyMarkdown}
        </button>
        <button type="button" class="button secondary" onClick={() => post({ type: 'save' })}>
          {strings.saveMarkdown}
        </button>
      </div>
      <Entry content={content} />
    </header>
  );
}

/** What is known beside the reports. */
function Entry({ content }: { readonly content: ProfileContent }) {
  const { strings } = usePage();
  const { notes, groups, links, background } = content;
  if (notes === undefined && groups.length + links.length === 0) {
    return background === undefined ? null : <p class="quiet background">{background}</p>;
  }
  return (
    <section aria-labelledby="entry">
      <h2 id="entry">{strings.inDossier}</h2>
      {notes === undefined ? null : <p class="entry-notes">{notes}</p>}
      {groups.length === 0 ? null : (
        <ul class="groups">
          {groups.map((group) => (
            <li key={group}>
              <Icon name={TYPE_ICONS.group} />
              <bdi>{group}</bdi>
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 ? null : (
        <ul class="groups">
          {links.map((url) => (
            <li key={url}>
              <Icon name="link" />
              <WebLink url={url} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
