import { isWebAddress } from '../../text/webAddress';

/** What a link leads to, as its `to` says. */
export type LinkEnd =
  /** An annotation of the same file. */
  | { readonly kind: 'here'; readonly id: string }
  /** An annotation of another report: the path of that from this one’s folder, with `/` between. */
  | { readonly kind: 'report'; readonly path: string; readonly id: string }
  | { readonly kind: 'web'; readonly url: string };

/** Reads a `to`; `undefined` where it names nothing. */
export function parseLinkEnd(to: string): LinkEnd | undefined {
  if (isWebAddress(to)) {
    return { kind: 'web', url: to };
  }
  const mark = to.lastIndexOf('#');
  const id = mark < 0 ? to : decoded(to.slice(mark + 1));
  if (id === '') {
    return undefined;
  }
  return mark > 0 ? { kind: 'report', path: to.slice(0, mark), id } : { kind: 'here', id };
}

/**
 * Writes a `to`: the other way.
 *
 * @param path of the other report from this one’s folder; absent for an annotation of the same file
 */
export function writeLinkEnd(id: string, path?: string): string {
  const isPlain = path === undefined && !id.includes('#') && !isWebAddress(id);
  return isPlain ? id : `${path ?? ''}#${id.replace(/[#%]/g, encodeURIComponent)}`;
}

function decoded(id: string): string {
  return id.replace(/%(?:23|25)/g, decodeURIComponent);
}

/**
 * The path of a file from the folder of another, with `/` between; both are given by paths from the same
 * root that have it as well.
 */
export function pathBetween(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (
    shared < folders.length &&
    shared < parts.length - 1 &&
    folders[shared] === parts[shared]
  ) {
    shared += 1;
  }
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** The path of the file that a path from the folder of another leads to; none is above the root. */
export function pathFrom(from: string, path: string): string {
  const parts = path.startsWith('/') ? [''] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      parts.length = Math.max(from.startsWith('/') ? 1 : 0, parts.length - 1);
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
