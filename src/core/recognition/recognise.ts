import type { Section } from '../text/section';
import { runToEnd, scaled } from '../text/steps';
import { type Document, readDocument } from './document';
import { addListedGroups, agreeOnAcronyms, readAliases, voteOnTypes } from './documentPass';
import type { NameMention } from './mention';
import { addRepeats, addSurnames } from './repeats';
import type { RecognitionResources, TrainedResources } from './resources';
import { recogniseByRules } from './rules';
import { type Pass, SpanSet } from './spans';
import { type Span, tag } from './tagger';

/**
 * The names in a report: people, groups and places. Sorted, without overlap; UTF-16 offsets,
 * half-open. Titles, articles and possessives are no part of a name. Cost is linear in the text.
 *
 * @param sections as `findSections` gives them
 * @param resources as `createResources` makes them
 */
export function recognise(
  text: string,
  sections: readonly Section[],
  resources: RecognitionResources,
): readonly NameMention[] {
  return runToEnd(recogniseSteps(text, sections, resources));
}

/**
 * The same in slices of about 50,000 code units: yields the fraction done (0 to 1), so that a caller
 * can show progress, let others run, and stop.
 */
export function* recogniseSteps(
  text: string,
  sections: readonly Section[],
  resources: RecognitionResources,
): Generator<number, readonly NameMention[]> {
  const { trained } = resources;
  if (trained === undefined) {
    return yield* recogniseByRules(text, sections);
  }
  const document = yield* scaled(readDocument(text, sections, trained), 0, 0.4, text.length);
  const tagging = tag(document, trained);
  const spans = yield* scaled(tagging, 0.4, 0.9, document.tokens.length);
  const names = new SpanSet(document, spans);
  for (const [index, pass] of PASSES.entries()) {
    const from = 0.9 + (0.1 * index) / PASSES.length;
    const to = 0.9 + (0.1 * (index + 1)) / PASSES.length;
    yield* scaled(pass(document, names, trained), from, to, document.tokens.length);
    yield to;
  }
  return toMentions(document, names.list());
}

/** Passes over the whole report, in this order: each one uses what those before it found. */
const PASSES: readonly ((
  document: Document,
  spans: SpanSet,
  resources: TrainedResources,
) => Pass)[] = [
  addListedGroups,
  agreeOnAcronyms,
  readAliases,
  voteOnTypes,
  addSurnames,
  addRepeats,
];

function toMentions({ tokens }: Document, spans: readonly Span[]): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (const { from, to, type, confidence, reason } of spans) {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (type !== 'other' && first !== undefined && last !== undefined) {
      const section = first.section.kind;
      mentions.push({ start: first.start, end: last.end, type, confidence, section, reason });
    }
  }
  return mentions;
}
