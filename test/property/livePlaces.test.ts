import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LivePlace, movePlaces } from '../../src/core/annotations/livePlaces';
import { mapRange, type TextChange } from '../../src/core/text/changes';
import { lineChanges } from '../../src/core/text/lineChanges';
import { runs } from './support/runs';

const TEXT = 'one two three four five six seven';

/**
 * Edits as one makes them in a text whose length changes with each. What is typed cannot be taken for
 * words of the text: where it can, more than one place may fit.
 */
const edit = fc.record({
  at: fc.nat(1000),
  length: fc.nat(12),
  text: fc.stringMatching(/^[#@]{0,4}$/),
});
const edits = fc.array(edit, { maxLength: 12 });

function applyTo(text: string, { start, end, text: inserted }: TextChange): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function clip(text: string, edit: { at: number; length: number; text: string }): TextChange {
  const start = edit.at % (text.length + 1);
  return { start, end: Math.min(text.length, start + edit.length), text: edit.text };
}

describe('places that move with edits', () => {
  it('are where mapping edit by edit puts them, however many edits are mapped at once', () => {
    fc.assert(
      fc.property(edits, fc.nat(30), fc.nat(8), fc.boolean(), (list, at, length, together) => {
        const range = { start: at, end: Math.min(TEXT.length, at + length + 1) };
        // Words that no edit can bring back: nothing is restored, only mapped.
        let places: readonly LivePlace[] = [{ range, whole: '\u0000' }];
        let expected = range;
        let text = TEXT;
        const steps: TextChange[][] = [];
        for (const edit of list) {
          const change = clip(text, edit);
          text = applyTo(text, change);
          expected = mapRange(expected, [change]);
          steps.push([change]);
          if (!together) {
            places = movePlaces(() => text, places, steps.splice(0));
          }
        }
        places = movePlaces(() => text, places, steps);
        assert.deepEqual(places[0]?.range, expected);
      }),
      runs(),
    );
  });

  it('are what they were once an edit is undone', () => {
    fc.assert(
      fc.property(edit, fc.constantFrom('two', 'three four', 'six'), (typed, whole) => {
        const start = TEXT.indexOf(whole);
        const before = { range: { start, end: start + whole.length }, whole };
        const change = clip(TEXT, typed);
        const text = applyTo(TEXT, change);
        const places = movePlaces(() => text, [before], [[change]]);
        const old = TEXT.slice(change.start, change.end);
        const undo = { start: change.start, end: change.start + change.text.length, text: old };
        const [after] = movePlaces(() => TEXT, places, [[undo]]);
        assert.deepEqual(after?.range, before.range);
      }),
      runs(),
    );
  });
});

describe('changes by lines', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'long line'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));

  it('turn a text into the other, in order and without overlap', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after);
        const made = [...changes].reverse().reduce(applyTo, before);
        assert.equal(made, after);
        changes.forEach(({ start }, index) => {
          assert(index === 0 || start >= (changes[index - 1]?.end ?? 0));
        });
      }),
      runs(),
    );
  });
});
