import { msg } from '../../text/message';
import { type AnnotationDocument, toProblem } from '../annotationDocument';
import type { Problem } from '../problem';
import { type LinkEnd, parseLinkEnd } from './linkEnd';
import { linkPlaces } from './linkFindings';

/** An annotation of another report. */
export type EndElsewhere = Extract<LinkEnd, { readonly kind: 'report' }>;

/**
 * The links to other reports whose ends are gone, at their places.
 *
 * @param isGone whether there is no such annotation
 */
export function brokenLinks(
  { content, ids }: AnnotationDocument,
  isGone: (end: EndElsewhere) => boolean,
): readonly Problem[] {
  return (content?.items ?? []).flatMap(({ tree, reading }, index) =>
    (reading.annotation?.links ?? []).flatMap(({ to }, at) => {
      const end = parseLinkEnd(to);
      if (content === undefined || end?.kind !== 'report' || !isGone(end)) {
        return [];
      }
      const message = msg`There is no annotation “${end.id}” of ${end.path}.`;
      const path = ['links', linkPlaces(tree)[at] ?? 0, 'to'];
      const finding = { code: 'broken-link', message, severity: 'warning', path } as const;
      return [toProblem(content, finding, index, ids[index])];
    }),
  );
}
