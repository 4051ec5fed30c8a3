import type { Memory } from './recognition/memory';
import { recogniseAgain } from './recognition/recognise';
import type { RecognitionResources } from './recognition/resources';
import { type Decisions, decideNames, NO_DECISIONS } from './resolution/decisions';
import type { Entity, Mention } from './resolution/entity';
import { type Known, NOTHING_KNOWN } from './resolution/known';
import { addKnownNames } from './resolution/knownNames';
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
  /** Names that are none in any report of the reader's; white space aside. */
  readonly rejected?: readonly string[];
  /** What the reader has decided on names of this report; it wins over what is derived. */
  readonly decisions?: Decisions;
  /**
   * What is known before the report is read, see `createKnown`: names of the dossier's entries are
   * recognised wherever they stand, and all known names say who is who.
   */
  readonly known?: Known;
  /** The trained recogniser, see `createResources`; without it, names are found by rules. */
  readonly resources?: RecognitionResources;
  /**
   * Of an analysis of an earlier version of the text: what has not changed since is not read again.
   * The result is the same without it.
   */
  readonly memory?: AnalysisMemory;
}

/** How much of the time of an analysis recognition takes, about. */
const RECOGNITION_PART = 0.7;

/** Finds sections, names and entities. Offsets are UTF-16 code units of `text`, half-open. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return runToEnd(analyzeSteps(text, options));
}

/** The same in slices: yields the fraction done, 0 to 1, and can be left at any of them. */
export function* analyzeSteps(
  text: string,
  {
    rejected = [],
    decisions = NO_DECISIONS,
    resources = {},
    known = NOTHING_KNOWN,
    memory = {},
  }: AnalyzeOptions = {},
): Generator<number, Analysis> {
  const sections = yield* scaled(sectionSteps(text), 0, 0);
  const recognising = recogniseAgain(text, sections, resources, memory.recognition);
  const recognition = yield* scaled(recognising, 0, RECOGNITION_PART);
  const adding = addKnownNames(text, sections, recognition.names, known);
  const names = yield* scaled(adding, RECOGNITION_PART, RECOGNITION_PART);
  const rejectedNames = [...rejected, ...decisions.rejectedNames];
  const all = { ...decisions, rejectedNames };
  const deciding = decideNames(text, sections, names, all, known.byId);
  const kept = yield* scaled(deciding, RECOGNITION_PART, RECOGNITION_PART);
  const resolving = resolveSteps(text, sections, kept, known, decisions, memory.resolution);
  const resolution = yield* scaled(resolving, RECOGNITION_PART, 1);
  const { mentions, entities } = resolution;
  const left = { recognition: recognition.memory, resolution: resolution.memory };
  return { sections, mentions, entities, memory: left };
}
