import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTextIndex } from '../../src/core/annotations/anchoring/textIndex';
import {
  anchor,
  candidates,
  describe as describeTarget,
  placeAnnotations,
} from '../../src/core/index';
import { splitsPair } from '../../src/core/text/positions';
import { runToEnd } from '../../src/core/text/steps';
import { reportText } from './support/reportText';
import { runs } from './support/runs';

const LONE_SURROGATE = /\p{Surrogate}/u;

function rangeIn(text: string, a: number, b: number) {
  const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
  return { start: Math.min(x, y), end: Math.max(x, y) };
}

describe('any target', () => {
  it('is found at its place in the text that it was described in', () => {
    fc.assert(
      fc.property(reportText(), fc.nat(), fc.nat(), (text, a, b) => {
        const range = rangeIn(text, a, b);
        fc.pre(range.start < range.end);
        fc.pre(!splitsPair(text, range.start) && !splitsPair(text, range.end));
        const found = anchor(text, describeTarget(text, range));
        assert('range' in found);
        assert.deepEqual(found.range, range);
        assert.equal(found.review, undefined);
      }),
      runs(),
    );
  });

  it('is found within any other text, or is not found, and never throws', () => {
    fc.assert(
      fc.property(reportText(), reportText(), fc.nat(), fc.nat(), (text, other, a, b) => {
        const target = describeTarget(text, rangeIn(text, a, b));
        const found = anchor(other, target);
        const ranges = candidates(other, target, 5).map(({ range }) => range);
        for (const { start, end } of 'range' in found ? [found.range, ...ranges] : ranges) {
          assert(start >= 0 && start < end && end <= other.length);
        }
      }),
      runs(),
    );
  });

  it('has no half surrogate pair in its texts', () => {
    fc.assert(
      fc.property(reportText(), fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(!LONE_SURROGATE.test(text));
        const { quote, prefix, suffix } = describeTarget(text, rangeIn(text, a, b));
        for (const part of [quote, prefix ?? '', suffix ?? '']) {
          assert.doesNotMatch(part, LONE_SURROGATE);
        }
      }),
      runs(),
    );
  });
});

describe('the index of a text', () => {
  it('is the same wherever its slices end', () => {
    fc.assert(
      fc.property(reportText(), fc.nat(70_000), fc.nat(9), (text, length, shift) => {
        const unit = `.${text} \u2014- Abu\u0301  `;
        const long = unit.repeat(Math.ceil((length + 1) / unit.length));
        const [index, shifted] = [long, '.'.repeat(shift) + long].map(createTextIndex);
        assert(index && shifted);
        runToEnd(shifted.makeSteps());
        assert.equal(shifted.folded.text.slice(shift), index.folded.text);
        for (const key of ['starts', 'ends'] as const) {
          const back = (offset: number) => offset - shift;
          assert.deepEqual(shifted.folded[key].slice(shift).map(back), index.folded[key]);
          assert.deepEqual(shifted.words[key].map(back), index.words[key]);
        }
        assert.deepEqual(shifted.words.ids, index.words.ids);
      }),
      { numRuns: 60 },
    );
  });
});

describe('annotations of any report', () => {
  it('are placed in slices as each is by itself', () => {
    fc.assert(
      fc.property(reportText(), reportText(), fc.array(fc.nat()), (text, other, ends) => {
        const annotations = ends.map((end, n) => ({
          id: `a${n}`,
          ...describeTarget(text, rangeIn(text, end, n * 7)),
        }));
        const found = placeAnnotations(other, annotations).map(
          ({ range, orphan }) => range ?? orphan,
        );
        const alone = annotations.map((annotation) => {
          const place = anchor(other, annotation);
          return 'range' in place ? place.range : place.orphan;
        });
        assert.deepEqual(found, alone);
      }),
      runs(),
    );
  });
});
