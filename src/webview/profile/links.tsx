import type { ComponentChildren } from 'preact';
import { fill } from '../fill';
import { usePage } from './context';
import type { FromPage, PassageContent, Place } from './protocol';

interface LinkProps {
  /** A web address; the page itself where the link leads into VS Code. */
  readonly href?: string;
  readonly title?: string;
  readonly message: FromPage;
  readonly children: ComponentChildren;
}

/** Words that lead elsewhere. The extension goes there, whatever VS Code does with links of webviews. */
function Link({ href = '#', title, message, children }: LinkProps) {
  const { post } = usePage();
  return (
    <a
      href={href}
      title={title}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        post(message);
      }}
    >
      {children}
    </a>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly label: string;
  readonly title?: string;
}

/** Words that lead to a place in a report. */
export function PlaceLink({ place, label, title }: PlaceLinkProps) {
  const { strings } = usePage();
  const { report, start, end } = place;
  return (
    <Link title={title ?? strings.goToWords} message={{ type: 'reveal', report, start, end }}>
      <bdi>{label}</bdi>
    </Link>
  );
}

/** A sentence of a report, in which the words that say so lead to where they stand. */
export function Quotation({ passage }: { readonly passage: PassageContent }) {
  const { strings } = usePage();
  const { before, words, after, line } = passage;
  return (
    <blockquote lang="en">
      {before}
      <PlaceLink place={passage} label={words} title={fill(strings.goToLine, line)} />
      {after}
    </blockquote>
  );
}

/** A web address. */
export function WebLink({ url }: { readonly url: string }) {
  return (
    <Link href={url} message={{ type: 'openLink', url }}>
      {url}
    </Link>
  );
}
