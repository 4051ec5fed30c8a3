import type { Entity } from '../resolution/entity';
import type { TextRange } from '../text/range';

/** What ties someone, or a part, to a group: the closest first. */
export const TIES = ['leaderOf', 'role', 'memberOf', 'partOf'] as const;
export type Tie = (typeof TIES)[number];

/** Someone who is said to lead a group, to have an office in it or to belong to it, or a part of it. */
export interface Belonging {
  readonly tie: Tie;
  readonly name: string;
  /** The words of the report that say what he is to the group: "its late emir". */
  readonly value: string;
  readonly evidence: TextRange;
}

const isTie = (kind: string): kind is Tie => TIES.some((tie) => tie === kind);

/**
 * Who belongs to what, by the id of the group: what the facts of people and parts say of them, turned
 * round. Each stands once for a group, by the closest tie, in the order of the report. What the report
 * denies or doubts is left out. Linear in the facts.
 */
export function findBelongings(
  entities: readonly Entity[],
): ReadonlyMap<string, readonly Belonging[]> {
  const found = new Map<string, Belonging[]>();
  for (const { name, facts } of entities) {
    const closest = new Map<string, Belonging>();
    for (const { kind, target, value, evidence, modality } of facts) {
      if (target !== undefined && modality === undefined && isTie(kind)) {
        const before = closest.get(target);
        if (before === undefined || TIES.indexOf(kind) < TIES.indexOf(before.tie)) {
          closest.set(target, { tie: kind, name, value, evidence });
        }
      }
    }
    for (const [target, belonging] of closest) {
      const all = found.get(target);
      if (all === undefined) {
        found.set(target, [belonging]);
      } else {
        all.push(belonging);
      }
    }
  }
  for (const all of found.values()) {
    all.sort((a, b) => a.evidence.start - b.evidence.start);
  }
  return found;
}
