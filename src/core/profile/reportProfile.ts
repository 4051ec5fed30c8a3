import type { Analysis } from '../analysis';
import { type LinkWords, linkWords } from '../annotations/links/linkWords';
import { type Annotation, isNameAlone, type ReportDetails } from '../annotations/model';
import type { PlacedAnnotation } from '../annotations/placing';
import { findBelongings } from '../card/belonging';
import { createCard } from '../card/card';
import { bare, type CardFact, fateOf, matterOf } from '../card/cardFacts';
import { belongingWords, factLabel, TIE_LABELS } from '../card/cardLines';
import { plainText } from '../card/plainText';
import type { Entity, Mention } from '../resolution/entity';
import { foldName } from '../resolution/names/spelling';
import { readFullDate } from '../text/dates';
import { cutEnd } from '../text/excerpt';
import type { Message } from '../text/message';
import { overlaps, type TextRange } from '../text/range';
import { reportDetails } from '../text/reportDetails';
import { createLineIndex } from '../text/search';
import { isBoilerplate } from '../text/section';
import { sentenceFinder } from '../text/sentences';
import { companyIn, type ReportCompanion } from './company';
import { inLines, inOneLine, type Passage, passageAt, quoteOf } from './passage';

/** A report that names the entity, as it was read. */
export interface ReportSource {
  /** The address of the report. */
  readonly key: string;
  /** What it is called where it has no title: its file name. */
  readonly name: string;
  /** The URI of its dossier; empty where that is not known. */
  readonly dossier: string;
  readonly text: string;
  readonly analysis: Pick<Analysis, 'sections' | 'mentions' | 'entities'>;
  /** What the reader recorded about the report. */
  readonly details?: ReportDetails;
  /** The reader's annotations, with their places in the text. */
  readonly placed?: readonly PlacedAnnotation[];
  /** The id of the entity that the id in an annotation stands for; itself where it stands for no other. */
  readonly idOf?: (id: string) => string;
  /** The name of an entity that is not in the report, by its id. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** What a report says of somebody in one matter. All texts are in one line, to be shown as they are. */
export interface ProfileFact {
  readonly label: Message;
  readonly value: string;
  /** Whom it points to, where the value names him by none of his names. */
  readonly targetName?: string;
  /** What a date in the words stands for. */
  readonly date?: string;
  readonly attribution?: string;
  readonly modality?: 'denied' | 'doubtful';
  /** Whether the report contradicts itself, or its sources each other. */
  readonly disputed: boolean;
  readonly passage: Passage;
  /** Further passages of the report that say the same, deny it or doubt it; each with another source. */
  readonly also: readonly Pick<ProfileFact, 'attribution' | 'modality' | 'passage'>[];
  /** The same for facts that say the same in the same words, in whatever report. */
  readonly said: string;
  /** The same for facts on one matter, such as being killed. */
  readonly matter: string;
  /** What it says of somebody's fate, outright. */
  readonly fate?: 'dead' | 'alive';
}

/** An annotation of the reader's that concerns the entity. */
export interface ProfileNote
  extends Pick<
    Annotation,
    'id' | 'motivation' | 'reliability' | 'credibility' | 'creator' | 'created'
  > {
  readonly quote: string;
  /** As the reader wrote it, with its lines. */
  readonly comment?: string;
  readonly tags: readonly string[];
  /** Those that it has itself, and not those that lead to it. */
  readonly links: readonly LinkWords[];
  /** Absent for an orphan, as is the line, which is 1-based. */
  readonly range?: TextRange;
  readonly line?: number;
}

/** What one report says of an entity, and the reader about it. It keeps no text of the report but that. */
export interface ReportProfile {
  readonly key: string;
  readonly name: string;
  readonly dossier: string;
  /** The headline, or else the name of the file. */
  readonly title: string;
  /** RFC 3339 full-date. */
  readonly published?: string;
  /** What the report is cited by; the reader's word before that of the report itself. */
  readonly details: ReportDetails;
  readonly entity: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>;
  readonly mentionCount: number;
  /** The first mention. */
  readonly first: TextRange;
  /** Who this is, in one line: one of `facts`. */
  readonly who?: ProfileFact;
  /** What the report says, the most telling first. */
  readonly facts: readonly ProfileFact[];
  /** Where nothing is said of the entity, sentences that name it; at most {@link MOST_NAMED}. */
  readonly named: readonly Passage[];
  readonly notes: readonly ProfileNote[];
  readonly company: readonly ReportCompanion[];
}

const MOST_NAMED = 3;
/** Mentions of which these are. */
const MOST_LOOKED_AT = 20;
/** In UTF-16 code units. */
const MOST_QUOTE = 480;

/**
 * What a report says of an entity, as its card does but whole, with the sentences that say so, the
 * reader's annotations about it, and who is named together with it. `undefined` where the report does not
 * name it.
 *
 * @param id of the entity in the report
 */
export function profileReport(source: ReportSource, id: string): ReportProfile | undefined {
  const { key, name, dossier, text, analysis, nameOf } = source;
  const { mentions, entities, sections } = analysis;
  const entityById = new Map(entities.map((one) => [one.id, one]));
  const entity = entityById.get(id);
  const derived = reportDetails(text, sections, name);
  const details = { ...derived, ...source.details };
  const published = readFullDate(source.details?.published ?? '') ?? derived.published;
  const card =
    entity &&
    createCard({ mentions, entityById, belongings: findBelongings(entities) }, entity, -1, {
      ...(published !== undefined && { published }),
      ...(nameOf && { nameOf }),
    });
  if (entity === undefined || card === undefined) {
    return undefined;
  }
  const sentenceAt = sentenceFinder(text);
  const lineAt = createLineIndex(text);
  const passageOf = (range: TextRange): Passage => {
    const first = sentenceAt(range.start);
    const last = sentenceAt(Math.max(range.start, range.end - 1));
    const sentence = first && { start: first.start, end: last?.end ?? first.end };
    return passageAt(text, range, sentence, lineAt(range.start).line + 1);
  };
  const who = card.who && toFact(card.who, passageOf);
  const names = [entity.name, ...entity.aliases];
  const facts = [
    ...(who ? [who] : []),
    ...card.facts.map((fact) => toFact(fact, passageOf)),
    ...card.belonging.map((one): ProfileFact => {
      const value = plainText(belongingWords(one, names));
      const told = `${one.tie} ${bare(value)}`;
      const passage = passageOf(one.evidence);
      const label = TIE_LABELS[one.tie];
      return { label, value, disputed: false, passage, also: [], said: told, matter: told };
    }),
  ];
  const own = card.mentionCount > 0 ? entity.mentions.flatMap((at) => mentions[at] ?? []) : [];
  return {
    key,
    name: plainText(name),
    dossier,
    title: plainText(details.title ?? name),
    ...(published !== undefined && { published }),
    details,
    entity: {
      ...{ id, type: entity.type, name: entity.name, aliases: entity.aliases },
      ...(entity.known && { known: entity.known }),
    },
    mentionCount: card.mentionCount,
    first: card.first,
    ...(who && { who }),
    facts,
    named: facts.length > 0 ? [] : namedIn(own, passageOf),
    notes: notesOn(source, id, own, (offset) => lineAt(offset).line + 1),
    company: companyIn(mentions, entities, entity, sentenceAt),
  };
}

/** The first sentences that name somebody; in the report proper, where there are such. */
function namedIn(
  mentions: readonly Mention[],
  passageOf: (range: TextRange) => Passage,
): readonly Passage[] {
  const proper = mentions.filter(({ section }) => !isBoilerplate(section));
  const few = (proper.length > 0 ? proper : mentions).slice(0, MOST_LOOKED_AT);
  const passages = few.map(passageOf);
  // A sentence with two mentions is one.
  const bySentence = new Map(passages.toReversed().map((one) => [quoteOf(one), one]));
  return [...bySentence.values()].toReversed().slice(0, MOST_NAMED);
}

function toFact(fact: CardFact, passageOf: (range: TextRange) => Passage): ProfileFact {
  const { kind, value, targetName, date, isName, modality } = fact;
  const target = targetName ?? (isName ? value : undefined);
  const label = factLabel(fact);
  // A role and a description in the same words are the same to a reader; a mere name needs its label.
  const words = foldName(bare(value));
  const said = [isName ? label.template : '', words, targetName ?? '', modality ?? ''];
  const fate = modality === undefined ? fateOf(fact) : undefined;
  return {
    label,
    value: plainText(value),
    ...(targetName !== undefined && { targetName: plainText(targetName) }),
    ...(date !== undefined && { date }),
    ...stanceOf(fact),
    disputed: fact.disputed,
    passage: passageOf(fact.evidence),
    also: fact.also.map((one) => ({ ...stanceOf(one), passage: passageOf(one.evidence) })),
    said: said.join('\n'),
    matter: matterOf({ kind, value, ...(target !== undefined && { target: bare(target) }) }),
    ...(fate && { fate }),
  };
}

function stanceOf({
  attribution,
  modality,
}: Pick<CardFact, 'attribution' | 'modality'>): Pick<ProfileFact, 'attribution' | 'modality'> {
  return {
    ...(attribution !== undefined && { attribution: plainText(attribution) }),
    ...(modality && { modality }),
  };
}

/** Annotations that name the entity, or whose passage holds one of its mentions, in the order of the text. */
function notesOn(
  { placed = [], idOf = (id) => id }: ReportSource,
  id: string,
  mentions: readonly TextRange[],
  lineOf: (offset: number) => number,
): readonly ProfileNote[] {
  const concerns = ({ annotation: { entity }, range }: PlacedAnnotation) =>
    (entity !== undefined && idOf(entity) === id) ||
    (range !== undefined && mentions.some((mention) => overlaps(mention, range)));
  const all = placed.map(({ annotation }) => annotation);
  return placed
    .filter((one) => !isNameAlone(one.annotation) && concerns(one))
    .map(({ annotation, range }): ProfileNote => {
      const {
        comment,
        tags = [],
        links = [],
        quote,
        motivation,
        reliability,
        credibility,
      } = annotation;
      const { creator, created } = annotation;
      return {
        id: annotation.id,
        quote: cutEnd(inOneLine(quote).trim(), MOST_QUOTE),
        ...(comment !== undefined && { comment: inLines(comment) }),
        tags: tags.map(plainText),
        links: links.map((link) => linkWords(link, all)),
        ...(motivation && { motivation }),
        ...(reliability && { reliability }),
        ...(credibility && { credibility }),
        ...(creator !== undefined && { creator: plainText(creator) }),
        ...(created !== undefined && { created: plainText(created) }),
        ...(range && { range, line: lineOf(range.start) }),
      };
    })
    .sort((a, b) => (a.range?.start ?? Infinity) - (b.range?.start ?? Infinity));
}
