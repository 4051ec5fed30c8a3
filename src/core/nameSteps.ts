import type { AnalyzeOptions, NamedReport } from './analysis';
import { recogniseSteps } from './recognition/recognise';
import { decideNames } from './resolution/decideNames';
import { NO_DECISIONS } from './resolution/decisions';
import { NOTHING_KNOWN } from './resolution/known/known';
import { addKnownNames } from './resolution/known/knownNames';
import { scaled } from './text/steps';
import { sectionSteps } from './text/structure';

/** The first part of an analysis, which `entitySteps` goes on with: the sections and the names. */
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
  const recognising = recogniseSteps(text, sections, resources, memory.recognition);
  const recognition = yield* scaled(recognising, 0, 1);
  const adding = addKnownNames(text, sections, recognition.names, known);
  const found = yield* scaled(adding, 1, 1);
  const rejectedNames = [...rejected, ...decisions.rejectedNames];
  const deciding = decideNames(text, sections, found, { ...decisions, rejectedNames }, known.byId);
  const names = yield* scaled(deciding, 1, 1);
  return { sections, names, memory: recognition.memory };
}
