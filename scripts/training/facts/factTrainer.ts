import type { FactKind } from '../../../src/core/resolution/entity';
import type { FactModel } from '../../../src/core/resolution/facts/model';
import { compact, trainOdds } from '../common/logistic';
import { type ForestExample, grow } from './grow';
import {
  forestExamplesOf,
  type LabelledCandidate,
  type LabelledReport,
  labelCandidates,
} from './labelledFacts';

/**
 * The forest learns from what the models of kinds say of reports that they have not seen: so those
 * are trained once for each of so many folds, without it …
 */
const INNER_FOLDS = 5;
/** … and that is done so often, each time with other folds. */
const REPEATS = 2;

/**
 * The least probability that makes a candidate a fact, by kind. Chosen by the table that `npm run
 * train:facts` prints: see docs/resolution.md.
 */
export const LEAST: Readonly<Record<FactKind, number>> = {
  acronym: 0.6,
  alias: 0.5,
  describedAs: 0.55,
  leaderOf: 0.5,
  location: 0.6,
  memberOf: 0.4,
  partOf: 0.5,
  role: 0.55,
  status: 0.4,
  title: 0.3,
};

/** Trains models of facts. Candidates are found and labelled once for each report. */
export class FactTrainer {
  private readonly labelled = new Map<LabelledReport, readonly LabelledCandidate[]>();
  private readonly partial: readonly LabelledReport[];

  /** @param partial reports with some facts labelled: the forest does not learn from them */
  constructor(partial: readonly LabelledReport[]) {
    this.partial = partial;
  }

  /** @param reports with all their facts labelled */
  train(reports: readonly LabelledReport[]): FactModel {
    const examples: ForestExample[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const foldOf = (index: number) =>
        (index + repeat * Math.floor(index / INNER_FOLDS)) % INNER_FOLDS;
      for (let fold = 0; fold < INNER_FOLDS; fold++) {
        const others = reports.filter((_, index) => foldOf(index) !== fold);
        const model = { kinds: this.trainKinds(others), forest: { bias: 0, trees: [] } };
        for (const report of reports.filter((_, index) => foldOf(index) === fold)) {
          examples.push(...forestExamplesOf(report, model));
        }
      }
    }
    return { kinds: this.trainKinds(reports), forest: grow(examples, REPEATS) };
  }

  private trainKinds(reports: readonly LabelledReport[]): FactModel['kinds'] {
    const examples = [...reports, ...this.partial].flatMap((report) => this.candidatesOf(report));
    const kinds = [...new Set(examples.map(({ candidate }) => candidate.kind))].sort();
    return Object.fromEntries(
      kinds.map((kind) => [
        kind,
        compact(
          trainOdds(
            examples.filter(({ candidate }) => candidate.kind === kind),
            kind,
          ),
        ),
      ]),
    );
  }

  private candidatesOf(report: LabelledReport): readonly LabelledCandidate[] {
    const candidates = this.labelled.get(report) ?? labelCandidates(report);
    this.labelled.set(report, candidates);
    return candidates;
  }
}
