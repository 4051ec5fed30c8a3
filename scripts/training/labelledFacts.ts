import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NameMention } from '../../src/core/recognition/mention';
import type { FactKind } from '../../src/core/resolution/entity';
import type { Candidate } from '../../src/core/resolution/facts/candidate';
import { findCandidates } from '../../src/core/resolution/facts/candidates';
import {
  type FactRater,
  findFacts,
  type WhoIsWho,
  weighFacts,
} from '../../src/core/resolution/facts/findFacts';
import type { FactModel } from '../../src/core/resolution/facts/model';
import { namingOf, surfacesOf } from '../../src/core/resolution/facts/naming';
import { foldName } from '../../src/core/resolution/names/spelling';
import { type Resolution, resolve } from '../../src/core/resolution/resolve';
import { findStatedNames } from '../../src/core/resolution/stating/statedNames';
import { runToEnd } from '../../src/core/text/steps';
import { findSections } from '../../src/core/text/structure';
import { ENTITY_TYPES, REPORTS } from './corpus';
import { type LabelledFact, POINTING, readFactLabels } from './factLabels';
import { type FactScore, scoreFacts } from './factScore';
import type { Grown } from './grow';
import { readMarkedFolder } from './markup';

/** A report with its labelled names resolved, and its labelled facts. */
export interface LabelledReport {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly LabelledFact[];
  readonly resolution: Resolution;
  /** Whether only some of its facts are labelled: what is not may be one all the same. */
  readonly partial: boolean;
  /** The labelled entity of each entity found: the one that most of its mentions are labelled as. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A candidate and whether the labels say so too. */
export interface Labelled {
  readonly candidate: Candidate;
  readonly right: boolean;
}

/** The project's reports that have their facts labelled. */
export function readOwnReports(): readonly LabelledReport[] {
  const reports = readMarkedFolder(REPORTS);
  return [...readFactLabels(REPORTS, reports)].map(([{ id, text, entities }, { facts }]) =>
    toReport(id, text, entities, facts, false),
  );
}

const SETS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** In later sets only the plainest facts are labelled. */
const LAST_FULL_SET = 3;

/** The reports of `original` that have facts labelled. */
export function readReports(corpora: string): readonly LabelledReport[] {
  return SETS.flatMap((set) =>
    readFileSync(path.join(corpora, 'original', `set${set}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => readReport(JSON.parse(line), set > LAST_FULL_SET)),
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { start: number; end: number; type: string; entity: string }[];
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
  entities: Line['entities'],
  facts: readonly LabelledFact[],
  partial: boolean,
): LabelledReport {
  const gold = entities
    .filter(({ type }) => ENTITY_TYPES.has(type))
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
  const names = gold.map(
    ({ start, end, type }): NameMention => ({
      start,
      end,
      type: ENTITY_TYPES.get(type) ?? 'person',
      confidence: 1,
      section: 'body',
      reason: 'tagger',
    }),
  );
  const resolution = resolve(text, findSections(text), names);
  const labels = new Map(
    resolution.entities.map(({ id: entity, mentions }) => {
      const counts = new Map<string, number>();
      for (const index of mentions) {
        const label = gold[index]?.entity ?? '';
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      return [entity, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''];
    }),
  );
  return { id, text, partial, resolution, labels, facts };
}

/** All candidates of a report but those that restate a labelled fact at a place that is not labelled. */
export function labelCandidates({
  text,
  resolution,
  labels,
  facts,
  partial,
}: LabelledReport): readonly Labelled[] {
  const { mentions, entities } = resolution;
  const sections = findSections(text);
  const mains = new Map(entities.map(({ id, name }) => [id, foldName(name)]));
  const stated = runToEnd(findStatedNames(text, mentions));
  const candidates = [
    ...stated.flatMap((name) => namingOf(text, mentions, name, (id) => mains.get(id))),
    ...entities.flatMap((entity) =>
      entity.type === 'place' ? [] : surfacesOf(text, entity, mentions),
    ),
    ...[...findCandidates(text, sections, mentions)].flat(),
  ];
  return candidates.flatMap((candidate): readonly Labelled[] => {
    const own = facts.filter(
      ({ kind, entity }) => kind === candidate.kind && entity === labels.get(candidate.entity),
    );
    const sameTarget = (fact: LabelledFact) =>
      fact.target === undefined ||
      candidate.target === undefined ||
      !POINTING.has(fact.kind) ||
      fact.target === labels.get(candidate.target);
    const wordsOf = (fact: LabelledFact) => fact.value ?? text.slice(fact.start, fact.end);
    const value = text.slice(candidate.value.start, candidate.value.end);
    const near = own.filter(
      (fact) => fact.start < candidate.evidence.end && candidate.evidence.start < fact.end,
    );
    const right = near.some((fact) =>
      POINTING.has(fact.kind) || NAMES.has(fact.kind)
        ? sameTarget(fact)
        : sharesWord(wordsOf(fact), value),
    );
    const elsewhere =
      near.length > 0 ||
      own.some((fact) =>
        POINTING.has(fact.kind)
          ? fact.target !== undefined && fact.target === labels.get(candidate.target ?? '')
          : sharesWord(wordsOf(fact), value),
      );
    const known =
      !partial ||
      right ||
      facts.some(
        (fact) =>
          fact.entity === labels.get(candidate.entity) &&
          fact.start < candidate.evidence.end &&
          candidate.evidence.start < fact.end,
      );
    return known && (right || !elsewhere) ? [{ candidate, right }] : [];
  });
}

function whoIsWho({ text, resolution: { mentions, entities } }: LabelledReport): WhoIsWho {
  const stated = runToEnd(findStatedNames(text, mentions));
  return { text, sections: findSections(text), mentions, entities, stated };
}

/** All that a report may say by a model, each with whether the labels say so in words that overlap. */
export function weighReport(report: LabelledReport, model: FactModel): readonly Grown[] {
  const { labels, facts } = report;
  const weighed = runToEnd(weighFacts(whoIsWho(report), model));
  return [...weighed.values()].flat().flatMap(({ fact: { candidate }, values }): Grown[] => {
    const said = facts.filter(
      ({ kind, entity, start, end }) =>
        kind === candidate.kind &&
        entity === labels.get(candidate.entity) &&
        start < candidate.evidence.end &&
        candidate.evidence.start < end,
    );
    const right = said.some(
      ({ target }) =>
        target === undefined ||
        candidate.target === undefined ||
        target === labels.get(candidate.target),
    );
    // Right but for whom it points to: neither to be learned nor to be unlearned.
    return said.length > 0 && !right ? [] : [{ values, right }];
  });
}

const NAMES = new Set<FactKind>(['alias', 'acronym', 'title']);

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  return (b.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => words.has(word));
}

/** Adds a report's facts as found with a model to a score. */
export function scoreReport(report: LabelledReport, rater: FactRater, score: FactScore): void {
  const { labels, facts } = report;
  const byEntity = runToEnd(findFacts(whoIsWho(report), rater));
  const found = [...byEntity].flatMap(([id, own]) =>
    own.map(({ kind, evidence: { start, end } }) => ({ kind, entity: labels.get(id), start, end })),
  );
  scoreFacts(found, facts, score);
}
