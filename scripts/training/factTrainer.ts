import type { FactKind } from '../../src/core/resolution/entity';
import type { FactModel } from '../../src/core/resolution/facts/model';
import { type Grown, grow } from './grow';
import { type Labelled, type LabelledReport, labelCandidates, weighReport } from './labelledFacts';
import { compact, trainKind } from './logistic';

/** Reports are left out in so many parts to grow the forest on what linear models have not seen … */
const INNER_FOLDS = 5;
/** … so often, each time in other parts. */
const REPEATS = 2;

/** What makes a candidate a fact: chosen by the table that is printed, see docs/resolution.md. */
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

/** Trains models of facts, on all or on some of the reports. */
export class FactTrainer {
  private readonly labelled = new Map<LabelledReport, readonly Labelled[]>();
  private readonly partial: readonly LabelledReport[];

  /** @param partial reports that only some facts are labelled of */
  constructor(partial: readonly LabelledReport[]) {
    this.partial = partial;
  }

  /** @param texts reports with all their facts */
  train(texts: readonly LabelledReport[]): FactModel {
    const examples: Grown[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const foldOf = (index: number) =>
        (index + repeat * Math.floor(index / INNER_FOLDS)) % INNER_FOLDS;
      for (let fold = 0; fold < INNER_FOLDS; fold++) {
        const others = texts.filter((_, index) => foldOf(index) !== fold);
        const model = { kinds: this.trainKinds(others), forest: { bias: 0, trees: [] } };
        for (const text of texts.filter((_, index) => foldOf(index) === fold)) {
          examples.push(...weighReport(text, model));
        }
      }
    }
    return { kinds: this.trainKinds(texts), forest: grow(examples, REPEATS) };
  }

  private trainKinds(texts: readonly LabelledReport[]): FactModel['kinds'] {
    const examples = [...texts, ...this.partial].flatMap((text) => this.candidatesOf(text));
    const kinds = [...new Set(examples.map(({ candidate }) => candidate.kind))].sort();
    return Object.fromEntries(
      kinds.map((kind) => [
        kind,
        compact(
          trainKind(
            examples.filter(({ candidate }) => candidate.kind === kind),
            kind,
          ),
        ),
      ]),
    );
  }

  private candidatesOf(text: LabelledReport): readonly Labelled[] {
    const known = this.labelled.get(text) ?? labelCandidates(text);
    this.labelled.set(text, known);
    return known;
  }
}
