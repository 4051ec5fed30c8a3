import { msg } from '../../text/message';
import { asList, asMap, type YamlTree } from '../../yaml/tree';
import type { Finding } from '../fieldReader';
import type { Link } from '../model';
import { parseLinkEnd } from './linkEnd';

/** Where the links of an item that can be read are in its list. */
export function linkPlaces(item: YamlTree | undefined): readonly number[] {
  return asList(asMap(item).get('links')).flatMap((link, place) => {
    const to = asMap(link).get('to') ?? '';
    const isRead = typeof to !== 'object' && parseLinkEnd(String(to)) !== undefined;
    return isRead ? [place] : [];
  });
}

/**
 * What is wrong with links that can be read, as far as their own file tells.
 *
 * @param item the annotation that has them, as it is written
 * @param id of it
 * @param ids of all annotations of the file
 */
export function linkFindings(
  links: readonly Link[] = [],
  item: YamlTree,
  id: string,
  ids: ReadonlySet<string>,
): readonly Finding[] {
  const places = links.length > 0 ? linkPlaces(item) : [];
  return links.flatMap(({ to }, index): Finding[] => {
    const end = parseLinkEnd(to);
    const about = { severity: 'warning', path: ['links', places[index] ?? 0, 'to'] } as const;
    if (end?.kind !== 'here' || (end.id !== id && ids.has(end.id))) {
      return [];
    }
    return end.id === id
      ? [{ ...about, code: 'link-to-itself', message: msg`The annotation links to itself.` }]
      : [
          {
            ...about,
            code: 'broken-link',
            message: msg`There is no annotation “${end.id}” in this file.`,
          },
        ];
  });
}
