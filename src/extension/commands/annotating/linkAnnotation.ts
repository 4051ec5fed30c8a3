import * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationEdit,
  type Link,
  parseLinkEnd,
  relationsOffered,
} from '../../../core/index';
import { sameContent } from '../../../webview/model/reconcile';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { type Given, onGivenReport } from '../../annotations/givenReport';
import { now } from '../../base/clock';
import { LINK_COMMANDS } from '../../base/commandIds';
import { meant } from './changeAnnotation';

/**
 * Linking the annotation at the cursor, or the one whose id is given, to another one or to a web page;
 * giving a link another relation, and removing it. Given where the link is to lead, and its relation, the
 * first of these does not ask.
 */
export function registerLinkCommands(store: AnnotationStore): vscode.Disposable {
  return vscode.Disposable.from(
    onGivenReport(LINK_COMMANDS.link, async (document, given) => {
      const annotation = await meant(store, document, given.id);
      if (annotation === undefined) {
        return;
      }
      const to = given.to ?? (await chooseEnd(store, document, annotation));
      const relation =
        given.to === undefined ? to && (await askFor(store, document)) : (given.relation ?? '');
      if (to !== undefined && relation !== undefined) {
        const link = { to, ...(relation !== '' && { relation }) };
        const label = vscode.l10n.t('Link Annotation');
        await change(store, document, annotation.id, label, (links) => [...links, link]);
      }
    }),
    onGivenReport(LINK_COMMANDS.change, async (document, given) => {
      const relation = await askFor(store, document, given.relation ?? '');
      if (relation !== undefined) {
        const link = { to: given.to ?? '', ...(relation !== '' && { relation }) };
        await change(store, document, given.id, vscode.l10n.t('Change Link'), (links) =>
          links.map((one, index) => (index === placeIn(links, given) ? link : one)),
        );
      }
    }),
    onGivenReport(LINK_COMMANDS.remove, (document, given) =>
      change(store, document, given.id, vscode.l10n.t('Remove Link'), (links) =>
        links.filter((_, index) => index !== placeIn(links, given)),
      ),
    ),
  );
}

async function chooseEnd(
  store: AnnotationStore,
  { uri }: vscode.TextDocument,
  annotation: Annotation,
): Promise<string | undefined> {
  const { chooseLinkEnd } = await import('./chooseLinkEnd');
  return chooseLinkEnd(store, uri, annotation);
}

/** Asks for a relation: those of the report first. @returns empty for none; `undefined` where the reader left */
async function askFor(
  store: AnnotationStore,
  document: vscode.TextDocument,
  current?: string,
): Promise<string | undefined> {
  const { askRelation } = await import('./askRelation');
  return askRelation(relationsOffered(store.get(document.uri)?.file?.annotations ?? []), current);
}

function placeIn(links: readonly Link[], { to, relation }: Given): number {
  return links.findIndex((link) => link.to === to && link.relation === relation);
}

/** Changes the links of an annotation as they are now; what was said already is not said again. */
async function change(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string | undefined,
  label: string,
  changed: (links: readonly Link[]) => readonly Link[],
): Promise<void> {
  const annotation = await meant(store, document, id);
  const edit = annotation && linksEdit(annotation, changed(annotation.links ?? []));
  const all = store.get(document.uri)?.file?.annotations ?? [];
  await (edit && store.edit(document, [edit, ...namedEnds(edit, all)], label));
}

/** Writes the ids of what links of a report lead to within it: one that is derived might be another’s later. */
function namedEnds(
  { id: own, set }: LinksEdit,
  all: readonly Annotation[],
): readonly AnnotationEdit[] {
  const ends = new Set(
    set.links?.flatMap(({ to }) => {
      const end = parseLinkEnd(to);
      return end?.kind === 'here' && end.id !== own ? end.id : [];
    }),
  );
  return all.flatMap(({ id }) => (ends.has(id) ? { type: 'update', id, set: {} } : []));
}

type LinksEdit = Extract<AnnotationEdit, { readonly type: 'update' }>;

/** `undefined` where the links stay as they are. */
function linksEdit(
  { id, links: before = [] }: Annotation,
  wanted: readonly Link[],
): LinksEdit | undefined {
  const isOther = (one: Link, other: Link) => one !== other && sameContent(one, other);
  const links = wanted.filter(
    (link) => before.includes(link) || !wanted.some((one) => isOther(one, link)),
  );
  const [set, unset]: [Partial<Annotation>, ['links']?] =
    links.length > 0 ? [{ links }] : [{}, ['links']];
  return sameContent(links, before)
    ? undefined
    : { type: 'update', id, set: { ...set, modified: now() }, ...(unset && { unset }) };
}
