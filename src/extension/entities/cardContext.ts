import * as vscode from 'vscode';
import {
  type BackgroundGroup,
  type CardContext,
  type CardNote,
  type CardReport,
  countLeading,
  type Entity,
  entryById,
  type IndexHit,
  type Mention,
  type TextRange,
  touches,
} from '../../core/index';
import type { ReportAnalysis } from '../analysis/analyses';
import { mentionsOf } from '../analysis/mentions';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Part } from '../base/part';
import { quoted } from '../base/translate';
import { namesApart } from '../documents/fileNames';
import type { DossierStore } from '../dossier/dossierStore';

/** What is known of an entity beside the report that is open. All from memory. */
export type CardContexts = (
  document: vscode.TextDocument,
  analysis: ReportAnalysis,
  entity: Entity,
) => CardContext;

/** The notes of a report and what dossier and background know, as its cards show them. */
export function createCardContexts(
  annotations: AnnotationStore,
  dossiers: DossierStore,
  index: Part<WorkspaceIndex>,
): CardContexts {
  return (document, analysis, entity) => {
    const nameIn = (id: string) => analysis.entityById.get(id)?.name;
    const published = annotations.get(document.uri)?.file?.report.published;
    return {
      ...knowledgeOf(dossiers, document.uri, entity, nameIn),
      notes: notesOn(annotations, document.uri, analysis, entity),
      reports: reportsOf(
        index.peek()?.get().find(entity, document.uri.toString()) ?? [],
        document.uri,
      ),
      ...(published !== undefined && { published }),
    };
  };
}

/**
 * What the dossier of a report, as it was read last, and the background knowledge know of an entity.
 *
 * @param nameIn the name that an entity has in the report, by its id
 */
export function knowledgeOf(
  dossiers: DossierStore,
  report: vscode.Uri,
  { id, known }: Pick<Entity, 'id' | 'known'>,
  nameIn: (id: string) => string | undefined = () => undefined,
): Pick<CardContext, 'entry' | 'background'> & Required<Pick<CardContext, 'nameOf'>> {
  const file = dossiers.peek(report)?.file;
  const nameOf = namesKnown(dossiers, report);
  const entry = file && entryById(file, id);
  const group = known === 'background' ? dossiers.backgroundGroup(id) : undefined;
  return {
    nameOf,
    ...(entry && {
      entry: {
        memberOf: entry.memberOf.map(({ group: one, role }) => ({
          name: nameIn(one) ?? nameOf(one) ?? one,
          ...(role !== undefined && { role }),
        })),
        links: entry.links,
        ...(entry.notes !== undefined && { notes: entry.notes }),
      },
    }),
    ...(group && { background: backgroundOf(group, nameOf) }),
  };
}

/** Names by ids, as the dossier of a report, as it was read last, and the background knowledge have them. */
export function namesKnown(
  dossiers: DossierStore,
  report: vscode.Uri,
): (id: string) => string | undefined {
  const file = dossiers.peek(report)?.file;
  return (id) => (file && entryById(file, id)?.name) ?? dossiers.backgroundGroup(id)?.name;
}

function reportsOf(hits: readonly IndexHit[], own: vscode.Uri): readonly CardReport[] {
  const [, ...labels] = namesApart([own, ...hits.map(({ key }) => vscode.Uri.parse(key, true))]);
  return hits.flatMap(({ key, entity }, index): readonly CardReport[] => {
    const label = labels[index] ?? '';
    const [first] = entity.places;
    return first === undefined ? [] : [{ key, label, mentionCount: entity.mentionCount, first }];
  });
}

function backgroundOf(
  { about, region, parent, wikidata }: BackgroundGroup,
  nameOf: (id: string) => string | undefined,
): NonNullable<CardContext['background']> {
  return {
    about,
    ...(region !== undefined && { region }),
    ...(parent !== undefined && { parent: nameOf(parent) ?? parent }),
    ...(wikidata !== undefined && { wikidata }),
  };
}

/** Annotations that name the entity or stand on one of its mentions; not mere confirmations. */
function notesOn(
  annotations: AnnotationStore,
  report: vscode.Uri,
  analysis: ReportAnalysis,
  entity: Entity,
): readonly CardNote[] {
  const own = mentionsOf({ analysis, entity });
  return (annotations.get(report)?.placed ?? []).flatMap(({ annotation, range }): CardNote[] => {
    const { comment, quote, motivation } = annotation;
    const about = analysis.known.byId.get(annotation.entity ?? '')?.id ?? annotation.entity;
    const concerns = about === entity.id || (range !== undefined && isOnOne(own, range));
    const says = comment !== undefined || motivation !== 'identifying';
    return concerns && says
      ? [{ id: annotation.id, words: comment ?? quoted(quote), ...(range && { range }) }]
      : [];
  });
}

/** Whether a passage is little more than one of the mentions: not a paragraph with a name in it. */
function isOnOne(own: readonly Mention[], { start, end }: TextRange): boolean {
  const mention = own[countLeading(own, (one) => one.end < start)];
  return (
    mention !== undefined &&
    touches(mention, start) &&
    end - start <= 2 * (mention.end - mention.start) + MAX_MORE
  );
}

/** How much more than twice the name a passage on it may be, in UTF-16 code units. */
const MAX_MORE = 24;
