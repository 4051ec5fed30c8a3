import type { TextRange } from '../text/range';
import { countLeading } from '../text/search';
import type { Section } from '../text/section';
import { runToEnd, scaled } from '../text/steps';
import { createRecall, type Memory, remember } from './memory';
import type { NameMention } from './mention';
import { endCompanies, nameCompanies } from './passes/companies';
import { readDatelines } from './passes/datelines';
import { addSmallHeads, splitPossessives } from './passes/heads';
import { joinNames } from './passes/joinNames';
import { addListedGroups } from './passes/listedGroups';
import { joinTagged } from './passes/names';
import { agreeOnAcronyms, readAliases } from './passes/otherNames';
import type { Pass } from './passes/pass';
import { addRepeats } from './passes/repeats';
import { SpanSet } from './passes/spans';
import { nameStorms } from './passes/storms';
import { addSurnames } from './passes/surnames';
import { voteOnTypes } from './passes/votes';
import { type Document, readDocument } from './reading/document';
import type { RecognitionResources, TrainedResources } from './resources';
import { tag } from './tagger/tagger';

/**
 * The names in a report: people, groups and places. Sorted, without overlap; UTF-16 offsets,
 * half-open. Titles, articles and possessives are no part of a name. Cost is linear in the text.
 *
 * @param sections as `findSections` gives them
 * @param resources as `createResources` makes them, or with `recogniseByRules` in their place
 */
export function recognise(
  text: string,
  sections: readonly Section[],
  resources: RecognitionResources,
): readonly NameMention[] {
  return runToEnd(recogniseSteps(text, sections, resources)).names;
}

/** Names, and what makes it cheap to find those of the next version of the text. */
export interface Recognition {
  readonly names: readonly NameMention[];
  readonly memory?: Memory | undefined;
}

/**
 * The same in slices: yields the fraction done (0 to 1), so that others run, and it can be left.
 *
 * @param memory of a text much like this one that was read before: only blocks that are new, or whose
 *   words the report now uses in another way, are looked at again. The result is the same without it.
 */
export function* recogniseSteps(
  text: string,
  sections: readonly Section[],
  resources: RecognitionResources,
  memory?: Memory,
): Generator<number, Recognition> {
  const { trained, untrained } = resources;
  if (trained === undefined) {
    return { names: untrained === undefined ? [] : yield* untrained(text, sections) };
  }
  const words = trained.words();
  // Words belong to one table: what was read with another is of no use.
  const before =
    memory?.trained === trained && memory.document.words === words ? memory : undefined;
  const reading = readDocument(text, sections, trained, words, before?.document);
  const document = yield* scaled(reading, 0, 0.4, text.length);
  const tagging = tag(document, trained, before && createRecall(document, before));
  const tagged = yield* scaled(tagging, 0.4, 0.9, document.tokens.length);
  const taggedNames = yield* scaled(joinTagged(document, tagged, before), 0.9, 0.9);
  const names = new SpanSet(document, taggedNames);
  yield 0.9;
  for (const [index, pass] of PASSES.entries()) {
    const from = 0.9 + (0.1 * index) / PASSES.length;
    const to = 0.9 + (0.1 * (index + 1)) / PASSES.length;
    const steps = pass(document, names, trained);
    // In a short text most have nothing to do, or little.
    if (steps.next().done !== true) {
      yield from;
      yield* scaled(steps, from, to, document.tokens.length);
      yield to;
    }
  }
  const found = toMentions(document, sections, names);
  yield 1;
  return { names: found, memory: remember(document, taggedNames, trained) };
}

/** Passes over the whole report, in this order: each one uses what those before it found. */
const PASSES: readonly ((
  document: Document,
  spans: SpanSet,
  resources: TrainedResources,
) => Pass)[] = [
  joinNames,
  endCompanies,
  readDatelines,
  splitPossessives,
  addSmallHeads,
  addListedGroups,
  agreeOnAcronyms,
  readAliases,
  voteOnTypes,
  nameStorms,
  nameCompanies,
  addSurnames,
  addRepeats,
];

/** The longest name, in UTF-16 code units; anything longer is hostile text. */
const LONGEST_MENTION = 1_000;

function toMentions(
  { tokens, blocks }: Document,
  sections: readonly Section[],
  spans: SpanSet,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  let at = 0;
  /** The offset of the block of a token; most come in order. */
  const offsetOf = (index: number) => {
    const near = blocks[at];
    const next = blocks[at + 1];
    if (near === undefined || near.first > index || (next !== undefined && next.first <= index)) {
      at = countLeading(blocks, ({ first }) => first <= index) - 1;
    }
    return blocks[at]?.start ?? 0;
  };
  const rangeOf = (from: number, to: number): TextRange => ({
    start: offsetOf(from) + (tokens[from]?.start ?? 0),
    end: offsetOf(to - 1) + (tokens[to - 1]?.end ?? 0),
  });
  const { columns } = spans;
  let section = 0;
  for (const place of spans.places()) {
    const type = columns.type(place);
    const { start, end } = rangeOf(columns.from(place), columns.to(place));
    if (type !== 'other' && end - start <= LONGEST_MENTION) {
      while (section + 1 < sections.length && (sections[section]?.end ?? 0) <= start) {
        section++;
      }
      const kind = sections[section]?.kind ?? 'body';
      const confidence = columns.confidence(place);
      const { reason, basis } = spans.reasonOf(place);
      const own = { start, end, type, confidence, section: kind, reason };
      mentions.push(basis === undefined ? own : { ...own, basis: rangeOf(basis.from, basis.to) });
    }
  }
  return mentions;
}
