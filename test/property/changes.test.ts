import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mapRange, type TextChange } from '../../src/core/text/changes';
import type { TextRange } from '../../src/core/text/range';
import { runs } from './support/runs';

const LENGTH = 24;

/** Changes that do not touch each other, in no order. */
const changes: fc.Arbitrary<readonly TextChange[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH }), { maxLength: 8 })
  .chain((places) => {
    const sorted = places.sort((a, b) => a - b);
    const pairs = sorted.flatMap((start, i) => {
      const end = sorted[i + 1];
      return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
    return fc.tuple(
      ...pairs.map(({ start, end }) =>
        fc.record({
          start: fc.constant(start),
          end: fc.constantFrom(start, end),
          text: fc.string({ maxLength: 3 }),
        }),
      ),
    );
  })
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

/** One unit of the changed text: what it was, or which change brought it. */
type Unit = number | TextChange;

function applyAll(list: readonly TextChange[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at <= LENGTH; at++) {
    for (const change of list.filter(({ start }) => start === at)) {
      units.push(...change.text.split('').map(() => change));
    }
    if (at < LENGTH && !list.some(({ start, end }) => start <= at && at < end)) {
      units.push(at);
    }
  }
  return units;
}

/** What belongs to a range by its definition: its own units, and what came to stand within it. */
function belongs(unit: Unit, { start, end }: TextRange): boolean {
  if (typeof unit === 'number') {
    return start <= unit && unit < end;
  }
  const insertion = unit.start === unit.end;
  return insertion
    ? start < unit.start && unit.start < end
    : start <= unit.start && unit.end <= end;
}

describe('a range through any changes', () => {
  it('is where a model that marks every code unit puts it', () => {
    fc.assert(
      fc.property(changes, fc.nat(LENGTH), fc.nat(LENGTH), (list, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const units = applyAll(list);
        const mapped = mapRange(range, list);
        const survives = units.some((unit) => typeof unit === 'number' && belongs(unit, range));
        if (!survives) {
          assert.equal(mapped.start, mapped.end);
          return;
        }
        const inside = units.flatMap((unit, at) => (belongs(unit, range) ? [at] : []));
        assert.deepEqual(mapped, { start: inside[0], end: (inside.at(-1) ?? -1) + 1 });
      }),
      runs(),
    );
  });
});
