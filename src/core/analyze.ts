import type { Memory } from './recognition/memory';
import type { NameMention } from './recognition/mention';
import { recogniseAgain } from './recognition/recognise';
import type { RecognitionResources } from './recognition/resources';
import { type Decisions, decideNames, NO_DECISIONS } from './resolution/decisions';
import type { Entity, Mention } from './resolution/entity';
import { type Known, NOTHING_KNOWN } from './resolution/known/known';
import { addKnownNames } from './resolution/known/knownNames';
import { type ResolutionMemory, resolveSteps } from './resolution/resolve';
import type { Section } from './text/section';
import { runToEnd, scaled } from './text/steps';
import { sectionSteps } from './text/structure';

/** What is derived from a report's text. Never stored. */
export interface Analysis {
  readonly sections: readonly Section[];
  /** In the order of the text, without overlap. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** Makes it cheap to analyse the next version of the text. */
  readonly memory?: AnalysisMemory;
}

/** What an analysis leaves for that of the next version of its text. Of no use to others. */
export interface AnalysisMemory {
  readonly recognition?: Memory | undefined;
  readonly resolution?: ResolutionMemory;
}

export interface AnalyzeOptions {
  /** Words that are not a name in any of the reader's reports; white space is ignored. */
  readonly rejected?: readonly string[];
  /** The reader's decisions on names of this report; they win over what is derived. */
  readonly decisions?: Decisions;
  /**
   * What is known before the report is read, see `createKnown`: names of the dossier's entries are
   * recognised wherever they stand, and all known names say who is who.
   */
  readonly known?: Known;
  /**
   * The recogniser, trained or not. Without it, only known names and the reader's own are found.
   */
  readonly resources?: RecognitionResources;
  /**
   * What an analysis of an earlier version of the text left: what has not changed is not read
   * again. The result is the same without it.
   */
  readonly memory?: AnalysisMemory;
}

/** The names of a report before they are resolved to entities: what there is to highlight. */
export interface NamedReport {
  readonly sections: readonly Section[];
  /** In the order of the text, without overlap, as the mentions of the analysis will be. */
  readonly names: readonly NameMention[];
  /** Makes it cheap to find those of the next version of the text. */
  readonly memory?: Memory | undefined;
}

/** The share of an analysis's time that recognition takes, roughly. */
const RECOGNITION_PART = 0.7;

/** Finds sections, names and entities. Offsets are UTF-16 code units of `text`, half-open. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return runToEnd(analyzeSteps(text, options));
}

/** The same in slices: yields the fraction done, 0 to 1, and can be abandoned after any of them. */
export function* analyzeSteps(
  text: string,
  options: AnalyzeOptions = {},
): Generator<number, Analysis> {
  const named = yield* scaled(nameSteps(text, options), 0, RECOGNITION_PART);
  return yield* scaled(entitySteps(text, named, options), RECOGNITION_PART, 1);
}

/** The first part of an analysis, which {@link entitySteps} goes on with: the sections and the names. */
export function* nameSteps(
  text: string,
  {
    rejected = [],
    decisions = NO_DECISIONS,
    resources = {},
    known = NOTHING_KNOWN,
    memory = {},
  }: AnalyzeOptions = {},
): Generator<number, NamedReport> {
  const sections = yield* scaled(sectionSteps(text), 0, 0);
  const recognising = recogniseAgain(text, sections, resources, memory.recognition);
  const recognition = yield* scaled(recognising, 0, 1);
  const adding = addKnownNames(text, sections, recognition.names, known);
  const found = yield* scaled(adding, 1, 1);
  const rejectedNames = [...rejected, ...decisions.rejectedNames];
  const deciding = decideNames(text, sections, found, { ...decisions, rejectedNames }, known.byId);
  const names = yield* scaled(deciding, 1, 1);
  return { sections, names, memory: recognition.memory };
}

/**
 * The second part: who is who, and what the report says of them.
 *
 * @param named what {@link nameSteps} gave for the same text and options
 */
export function* entitySteps(
  text: string,
  { sections, names, memory: recognition }: NamedReport,
  { decisions = NO_DECISIONS, known = NOTHING_KNOWN, memory = {} }: AnalyzeOptions = {},
): Generator<number, Analysis> {
  const resolving = resolveSteps(text, sections, names, {
    known,
    decisions,
    memory: memory.resolution,
  });
  const { mentions, entities, memory: resolution } = yield* resolving;
  return { sections, mentions, entities, memory: { recognition, resolution } };
}
