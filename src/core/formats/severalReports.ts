import { field, isObject, listOf, textField } from './json';
import { decode } from './percent';

// Web Annotations of several reports in one collection: each says by its target which report it is of.

/**
 * One collection of those of several reports, as `writeW3c` writes them. An id that was in an earlier one
 * gets the report behind it, there and where it is referred to.
 */
export function joinCollections(contents: readonly string[]): string {
  const taken = new Set<string>();
  const collections = contents.map((content) => {
    const read: Collection = JSON.parse(content);
    const own = new Set(read.first.items.map(({ id }) => id));
    const { first }: Collection = JSON.parse(content, (_, value) =>
      typeof value === 'string' && own.has(value) && taken.has(value)
        ? `${value}:${read.id}`
        : value,
    );
    for (const id of own) {
      taken.add(id);
    }
    return { ...read, first };
  });
  const [one, ...more] = collections;
  if (one === undefined || more.length === 0) {
    return contents.join('');
  }
  const items = collections.flatMap(({ first }) => first.items);
  const id = 'annotations.jsonld';
  const joined = {
    '@context': one['@context'],
    id,
    type: one.type,
    label: id,
    total: items.length,
    first: { ...one.first, id: `${id}#page`, items },
  };
  return `${JSON.stringify(joined, undefined, 2)}\n`;
}

interface Collection {
  readonly '@context': unknown;
  readonly id: string;
  readonly type: string;
  readonly first: { readonly items: readonly { readonly id: string }[] };
}

/**
 * Tells those annotations of a list that are of a report, where the list has some of it and some of
 * others; all others are as good as of the report.
 *
 * @param path the report's, with all its folders; absent where it has none
 */
export function ofReport(
  items: readonly unknown[],
  path: string | undefined,
): (item: unknown) => boolean {
  const sources = new Set(items.flatMap(sourcesOf));
  const own = [...sources]
    .filter((source) => path !== undefined && `/${path}`.endsWith(`/${decode(source)}`))
    .sort((a, b) => b.length - a.length)[0];
  return own === undefined || sources.size < 2
    ? () => true
    : (item) => {
        const said = sourcesOf(item);
        return said.length === 0 || said.includes(own);
      };
}

/** What the targets of an annotation say they are of. */
function sourcesOf(item: unknown): readonly string[] {
  return listOf(isObject(item) ? field(item, 'target') : undefined)
    .flatMap((target) => (isObject(target) ? textField(target, 'source') : target) ?? [])
    .filter((source): source is string => typeof source === 'string');
}
