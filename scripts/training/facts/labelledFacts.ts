import type { FactKind } from '../../../src/core/resolution/entity';
import { BY_TARGET, type Candidate } from '../../../src/core/resolution/facts/candidate';
import { findCandidates } from '../../../src/core/resolution/facts/candidates';
import { type FactRater, findFacts } from '../../../src/core/resolution/facts/findFacts';
import type { FactModel } from '../../../src/core/resolution/facts/model';
import { namingOf, surfacesOf } from '../../../src/core/resolution/facts/naming';
import { type WhoIsWho, weighFacts } from '../../../src/core/resolution/facts/weighFacts';
import { foldName } from '../../../src/core/resolution/names/spelling';
import { type Resolution, resolve } from '../../../src/core/resolution/resolve';
import { findStatedNames } from '../../../src/core/resolution/stating/statedNames';
import { overlaps } from '../../../src/core/text/range';
import { runToEnd } from '../../../src/core/text/steps';
import { findSections } from '../../../src/core/text/structure';
import { FILES_WITH_ALL_FACTS, linesOf, originalFiles, REPORTS_FOLDER } from '../labelled/corpus';
import { type LabelledFact, readFactLabels } from '../labelled/factLabels';
import { mentionsOf, type NameLabel } from '../labelled/labelledNames';
import { readMarkedFolder } from '../labelled/markup';
import { type FactScore, scoreFacts } from './factScore';
import type { ForestExample } from './grow';

/** A report with its labelled names resolved, and its labelled facts. */
export interface LabelledReport {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly LabelledFact[];
  readonly resolution: Resolution;
  /** Whether only some of its facts are labelled: what is not labelled may be a fact too. */
  readonly partial: boolean;
  /** By the id of each entity in `resolution`, what most of its mentions are labelled as. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A candidate, and whether it is a labelled fact. */
export interface LabelledCandidate {
  readonly candidate: Candidate;
  readonly right: boolean;
}

/** The project's own reports that have their facts labelled. */
export function readOwnReports(): readonly LabelledReport[] {
  const reports = readMarkedFolder(REPORTS_FOLDER);
  return [...readFactLabels(REPORTS_FOLDER, reports)].map(([{ id, text, entities }, { facts }]) =>
    toReport(id, text, entities, facts, false),
  );
}

/** The reports of `original`. */
export function readOriginalReports(corpora: string): readonly LabelledReport[] {
  return originalFiles(corpora).flatMap((file, index) =>
    linesOf(file).map((line) => readReport(JSON.parse(line), index >= FILES_WITH_ALL_FACTS)),
  );
}

/** A line of `original`. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly NameLabel[];
  readonly facts?: readonly {
    entity: string;
    kind: string;
    value?: string;
    target?: string;
    evidence: [number, number];
  }[];
}

function readReport({ id, text, entities, facts = [] }: Line, partial: boolean): LabelledReport {
  const labelled = facts.map(({ entity, kind, value, target, evidence: [start, end] }) => ({
    entity,
    kind: kind.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as FactKind,
    ...(value !== undefined && { value }),
    ...(target !== undefined && { target }),
    start,
    end,
  }));
  return toReport(id, text, entities, labelled, partial);
}

function toReport(
  id: string,
  text: string,
  names: readonly NameLabel[],
  facts: readonly LabelledFact[],
  partial: boolean,
): LabelledReport {
  const labelled = mentionsOf(names);
  const resolution = resolve(
    text,
    findSections(text),
    labelled.map(({ mention }) => mention),
  );
  const labels = new Map(
    resolution.entities.map(({ id: entity, mentions }) => {
      const counts = new Map<string, number>();
      for (const index of mentions) {
        const label = labelled[index]?.entity ?? '';
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      return [entity, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''];
    }),
  );
  return { id, text, partial, resolution, labels, facts };
}

/**
 * The candidates of a report. Left out are those that repeat a labelled fact in other words than are
 * labelled, and, where only some facts are labelled, those of which the labels say nothing.
 */
export function labelCandidates(report: LabelledReport): readonly LabelledCandidate[] {
  const { text, labels, facts, partial } = report;
  return candidatesOf(report).flatMap((candidate): readonly LabelledCandidate[] => {
    const ofEntity = facts.filter(({ entity }) => entity === labels.get(candidate.entity));
    const ofKind = ofEntity.filter(({ kind }) => kind === candidate.kind);
    const isNear = (fact: LabelledFact) => overlaps(fact, candidate.evidence);
    const target = labels.get(candidate.target ?? '');
    const value = text.slice(candidate.value.start, candidate.value.end);
    const sharesValue = (fact: LabelledFact) =>
      sharesWord(fact.value ?? text.slice(fact.start, fact.end), value);
    const near = ofKind.filter(isNear);
    const right = near.some((fact) => {
      if (BY_TARGET.has(fact.kind)) {
        return (
          fact.target === undefined || candidate.target === undefined || fact.target === target
        );
      }
      return NAMES.has(fact.kind) || sharesValue(fact);
    });
    const repeats =
      near.length > 0 ||
      ofKind.some((fact) =>
        BY_TARGET.has(fact.kind)
          ? fact.target !== undefined && fact.target === target
          : sharesValue(fact),
      );
    const isKnown = !partial || right || ofEntity.some(isNear);
    return isKnown && (right || !repeats) ? [{ candidate, right }] : [];
  });
}

/** Kinds whose value is a name of the entity: any name in the labelled words is right. */
const NAMES = new Set<FactKind>(['alias', 'acronym', 'title']);

/** All that a report may say of somebody. */
function candidatesOf({ text, resolution }: LabelledReport): readonly Candidate[] {
  const { mentions, entities } = resolution;
  const mains = new Map(entities.map(({ id, name }) => [id, foldName(name)]));
  const stated = runToEnd(findStatedNames(text, mentions));
  return [
    ...stated.flatMap((name) => namingOf(text, mentions, name, (id) => mains.get(id))),
    ...entities.flatMap((entity) =>
      entity.type === 'place' ? [] : surfacesOf(text, entity, mentions),
    ),
    ...[...findCandidates(text, findSections(text), mentions)].flat(),
  ];
}

function sharesWord(a: string, b: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

/**
 * What the forest learns from a report: what a model says of each candidate, and whether the labels
 * say so in words that overlap.
 */
export function forestExamplesOf(
  report: LabelledReport,
  model: FactModel,
): readonly ForestExample[] {
  const { labels, facts } = report;
  const weighed = runToEnd(weighFacts(whoIsWho(report), model));
  return [...weighed.values()].flat().flatMap(({ fact: { candidate }, values }) => {
    const said = facts.filter(
      (fact) =>
        fact.kind === candidate.kind &&
        fact.entity === labels.get(candidate.entity) &&
        overlaps(fact, candidate.evidence),
    );
    const right = said.some(
      ({ target }) =>
        target === undefined ||
        candidate.target === undefined ||
        target === labels.get(candidate.target),
    );
    // Right but for whom it points to: not to be learned from either way.
    return said.length > 0 && !right ? [] : [{ values, right }];
  });
}

/** Adds to a score how well the facts of a report are found. */
export function scoreReport(report: LabelledReport, rater: FactRater, score: FactScore): void {
  const { labels, facts } = report;
  const byEntity = runToEnd(findFacts(whoIsWho(report), rater));
  const found = [...byEntity].flatMap(([id, own]) =>
    own.map(({ kind, evidence: { start, end } }) => ({ kind, entity: labels.get(id), start, end })),
  );
  scoreFacts(found, facts, score);
}

function whoIsWho({ text, resolution: { mentions, entities } }: LabelledReport): WhoIsWho {
  const stated = runToEnd(findStatedNames(text, mentions));
  return { text, sections: findSections(text), mentions, entities, stated };
}
