import type { Annotation, Link, Motivation, ReportDetails } from '../annotations/model';
import { CREDIBILITIES, MOTIVATIONS, RELIABILITIES } from '../annotations/model';
import { ENTITY_TYPES } from '../recognition/mention';
import type { AnnotationFields, Exported, Incoming, WholeFields, Writing } from './format';
import { foreignId } from './incoming';
import { field, isObject, type JsonObject, listOf, textField } from './json';
import { decode, encode } from './percent';
import { timeFields } from './times';
import { ANNOTATION_URN, idAt, linkBody, readLink } from './w3cLinks';

// The Web Annotation Data Model, W3C Recommendation of 23 February 2017.

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { dossier: 'urn:dossier:' }] as const;
const ENTITY_URN = 'urn:dossier:entity:';
/** Of what the reader says of the report as a whole. */
const REPORT_URN = 'urn:dossier:report';
/** Of Dossier alone: the reader keeps the annotation although its passage is gone. */
const ORPHAN = 'dossier:orphan';

/** Writes an annotation collection with one page. */
export function writeW3c({ placed, name, file, entityOf }: Writing): Exported {
  const address = (path: string) => path.split('/').map(encode).join('/');
  const id = address(name.replace(/(?:\.[^./]+)?$/, '.annotations.jsonld'));
  const source = address(name);
  const items = [
    ...onWhole(file.report, source),
    ...placed.map(({ annotation }) => toItem(annotation, source, entityOf)),
  ];
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: file.report.title ?? name,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return { content: `${JSON.stringify(collection, undefined, 2)}\n`, left: 0 };
}

/** The annotation of the whole report, which has no selector. */
function onWhole(report: ReportDetails, source: string): readonly object[] {
  const body = textBodies(report);
  const motivation = report.comment === undefined ? 'tagging' : 'commenting';
  return body.length === 0
    ? []
    : [{ id: REPORT_URN, type: 'Annotation', motivation, body, target: source }];
}

function toItem(annotation: Annotation, source: string, entityOf: Writing['entityOf']): object {
  const { id, motivation, creator, created, modified, orphan } = annotation;
  const { quote, prefix, suffix, position } = annotation;
  const body = bodiesOf(annotation, entityOf);
  return {
    id: ANNOTATION_URN + encode(id),
    type: 'Annotation',
    motivation,
    creator: creator === undefined ? undefined : { type: 'Person', name: creator },
    created,
    modified,
    [ORPHAN]: orphan,
    body: body.length > 0 ? body : undefined,
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        ...(position === undefined
          ? []
          : [{ type: 'TextPositionSelector', start: position[0], end: position[1] }]),
      ],
    },
  };
}

function bodiesOf(annotation: Annotation, entityOf: Writing['entityOf']): readonly object[] {
  const { entity, type, reliability, credibility } = annotation;
  const bodies = [...textBodies(annotation)];
  if (entity !== undefined) {
    const source = { id: ENTITY_URN + encode(entity), label: entityOf(entity)?.name };
    bodies.push({ type: 'SpecificResource', purpose: 'identifying', source });
  }
  if (type !== undefined) {
    bodies.push(textual(type, 'classifying'));
  }
  if (reliability !== undefined || credibility !== undefined) {
    bodies.push(textual(`${reliability ?? ''}${credibility ?? ''}`, 'assessing'));
  }
  return [...bodies, ...(annotation.links ?? []).map(linkBody)];
}

function textBodies({ comment, tags = [] }: WholeFields): readonly object[] {
  return [
    ...(comment === undefined ? [] : [{ ...textual(comment, 'commenting'), format: 'text/plain' }]),
    ...tags.map((tag) => textual(tag, 'tagging')),
  ];
}

function textual(value: string, purpose: string): object {
  return { type: 'TextualBody', value, purpose };
}

/** The selectors of a passage, as far as they are given. */
export type Passage = Pick<Incoming, 'prefix' | 'suffix' | 'position'> & {
  readonly quote?: string | undefined;
};

/** An annotation of a file in JSON. */
export interface WebAnnotation extends Pick<Incoming, 'id' | 'key'> {
  readonly passages: readonly Passage[];
  /** Set where it is about the whole report. */
  readonly isOnWhole?: boolean;
  readonly fields: AnnotationFields;
}

/** Whether an annotation that has targets says of none which part of it is meant. */
export function isOnWhole(item: JsonObject): boolean {
  const targets = listOf(field(item, 'target'));
  return (
    targets.length > 0 &&
    targets.every((target) => !isObject(target) || listOf(field(target, 'selector')).length === 0)
  );
}

/** Reads one annotation of the Web Annotation model. */
export function readW3c(item: JsonObject): WebAnnotation {
  const id = textField(item, 'id') ?? textField(item, '@id');
  const own = id === undefined ? undefined : idAt(id);
  const motivation = listOf(field(item, 'motivation')).map(toMotivation).find(Boolean);
  const creator = creatorOf(listOf(field(item, 'creator'))[0]);
  return {
    ...(own !== undefined ? { id: own } : id === undefined ? {} : foreignId(id)),
    passages: listOf(field(item, 'target')).flatMap((target) => {
      const passage = isObject(target) ? readSelectors(field(target, 'selector')) : undefined;
      return passage ?? [];
    }),
    isOnWhole: isOnWhole(item),
    fields: {
      ...(motivation && { motivation }),
      ...readBodies(item),
      ...(field(item, ORPHAN) === true && { orphan: true }),
      ...(creator !== undefined && { creator }),
      ...timeFields(field(item, 'created'), field(item, 'modified')),
    },
  };
}

/** How deep selectors may refine each other. */
const MOST_REFINED = 8;

/** The passage that selectors give: several ones are other ways to say the same. */
export function readSelectors(value: unknown, depth = 0): Passage | undefined {
  const selectors = listOf(value).filter(isObject);
  const quotes = selectors.find((selector) => isOfType(selector, 'TextQuoteSelector'));
  const places = selectors.find((selector) => isOfType(selector, 'TextPositionSelector'));
  const quote = quotes && textField(quotes, 'exact');
  const position = places && positionOf(field(places, 'start'), field(places, 'end'));
  if (quote !== undefined || position !== undefined) {
    const prefix = quotes && textField(quotes, 'prefix');
    const suffix = quotes && textField(quotes, 'suffix');
    return {
      quote,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
      ...(position && { position }),
    };
  }
  const refined = selectors.map((selector) => field(selector, 'refinedBy')).find(Boolean);
  return refined === undefined || depth >= MOST_REFINED
    ? undefined
    : readSelectors(refined, depth + 1);
}

function positionOf(start: unknown, end: unknown): readonly [number, number] | undefined {
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value);
  return isPlace(start) && isPlace(end) && 0 <= start && start < end ? [start, end] : undefined;
}

function isOfType(object: JsonObject, type: string): boolean {
  const types = [...listOf(field(object, 'type')), ...listOf(field(object, '@type'))];
  return types.some((value) => typeof value === 'string' && localName(value) === type);
}

/** Without a prefix such as `oa:`, or the address of the vocabulary. */
function localName(term: string): string {
  return term.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, '');
}

/** What the other motivations of the vocabulary come nearest to. */
const OTHER_MOTIVATIONS: ReadonlyMap<string, Motivation> = new Map([
  ['bookmarking', 'highlighting'],
  ['classifying', 'tagging'],
  ['describing', 'commenting'],
  ['editing', 'commenting'],
  ['moderating', 'assessing'],
  ['replying', 'commenting'],
]);

function toMotivation(value: unknown): Motivation | undefined {
  const name = typeof value === 'string' ? localName(value) : '';
  return MOTIVATIONS.find((known) => known === name) ?? OTHER_MOTIVATIONS.get(name);
}

function creatorOf(value: unknown): string | undefined {
  if (!isObject(value)) {
    return typeof value === 'string' ? value : undefined;
  }
  return ['name', 'nickname', 'id']
    .map((key) => listOf(field(value, key))[0])
    .find((name): name is string => typeof name === 'string');
}

type BodyFields = Pick<
  AnnotationFields,
  'comment' | 'tags' | 'links' | 'entity' | 'type' | 'reliability' | 'credibility'
>;

function readBodies(item: JsonObject): BodyFields {
  const comments: string[] = listOf(field(item, 'bodyValue')).filter(isText);
  const tags: string[] = [];
  const links: Link[] = [];
  let fields: BodyFields = {};
  for (const body of listOf(field(item, 'body')).flatMap(partsOf)) {
    const text = isObject(body) ? bodyText(body) : isText(body) ? body : undefined;
    const purposes = isObject(body) ? listOf(field(body, 'purpose')).filter(isText) : [];
    const purpose = localName(purposes[0] ?? '');
    const own = text === undefined ? undefined : ownField(purpose, text);
    const link = purpose === 'linking' && isObject(body) ? readLink(body) : undefined;
    if (link !== undefined) {
      links.push(link);
    } else if (own !== undefined) {
      fields = { ...fields, ...own };
    } else if (text !== undefined) {
      (purpose === 'tagging' || purpose === 'classifying' ? tags : comments).push(text);
    }
  }
  return {
    ...(comments.length > 0 && { comment: comments.join('\n\n') }),
    ...(tags.length > 0 && { tags }),
    ...(links.length > 0 && { links }),
    ...fields,
  };
}

/** The bodies of a choice or a list; else the body itself. */
function partsOf(body: unknown): readonly unknown[] {
  const items = isObject(body) ? field(body, 'items') : undefined;
  return Array.isArray(items) ? items : [body];
}

/** What a body says; for what is on the web, its address. */
function bodyText(body: JsonObject): string | undefined {
  const source = listOf(field(body, 'source'))[0];
  const texts = [
    listOf(field(body, 'value'))[0],
    field(body, 'chars'),
    isObject(source) ? field(source, 'id') : source,
    field(body, 'id'),
  ];
  return texts.find(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What bodies say that Dossier has fields for. */
function ownField(purpose: string, text: string): BodyFields | undefined {
  if (purpose === 'identifying' && text.startsWith(ENTITY_URN)) {
    return { entity: decode(text.slice(ENTITY_URN.length)) };
  }
  if (purpose === 'classifying') {
    const type = ENTITY_TYPES.find((known) => known === text);
    return type && { type };
  }
  if (purpose === 'assessing') {
    const [, letter, digit] = /^([A-F]?)([1-6]?)$/.exec(text) ?? [];
    const reliability = RELIABILITIES.find((grade) => grade === letter);
    const credibility = CREDIBILITIES.find((grade) => String(grade) === digit);
    return reliability === undefined && credibility === undefined
      ? undefined
      : { ...(reliability && { reliability }), ...(credibility && { credibility }) };
  }
  return undefined;
}
