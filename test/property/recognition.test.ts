import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readBlock } from '../../src/core/recognition/reading/block';
import { rangesOf, readDocument, runsOf } from '../../src/core/recognition/reading/document';
import { recognise } from '../../src/core/recognition/recognise';
import { createResources } from '../../src/core/recognition/resources';
import { runToEnd } from '../../src/core/text/steps';
import { findSections } from '../../src/core/text/structure';
import { scanTokens } from '../../src/core/text/tokens';
import { runs } from './support/runs';

const bytes = readFileSync('media/recogniser.bin');
const shared = createResources(bytes);

/** What names and reports are made of, in any order. */
const PIECES = [
  ...'Omar Khetab al-Shabaab Kabul KABUL NDS U.S. US Gen. Iran-Iraq'.split(' '),
  ...'the of said in a.k.a. Ministry Army Jos\u00e9 Jose\u0301 O’Neill'.split(' '),
  ...'( ) “ ” ’s , . - – @ / 1st 12,5 🙂 جسر \u200f'.split(' '),
  ...['\n', '\r\n', '\n\n', '\t', '\u00a0'],
];
const text = () =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\n')), {
      maxLength: 60,
    })
    .map((pieces) => pieces.flat().join(''));

const find = (report: string, resources = shared) =>
  recognise(report, findSections(report), resources);

describe('recognise on any text', () => {
  it('gives mentions in order, without overlap, at whole tokens, with a probability', () => {
    fc.assert(
      fc.property(text(), (report) => {
        const starts = new Set<number>();
        const none = () => undefined;
        scanTokens(report, 0, report.length, none, (start) => starts.add(start));
        let last = 0;
        for (const { start, end, confidence } of find(report)) {
          assert(start >= last && end > start && end <= report.length);
          assert(starts.has(start) || report[start - 1] === '-');
          assert(confidence > 0 && confidence <= 1);
          last = end;
        }
      }),
      runs(),
    );
  });

  it('gives the same block by block as in one go', () => {
    const { trained } = shared;
    assert(trained !== undefined);
    // Lines of every width, so that some look wrapped by hand and others do not.
    const line = fc
      .array(fc.constantFrom(...PIECES.slice(0, -5)), { maxLength: 60 })
      .map((words) => words.join(' '));
    const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n \n', '\u00a0\n');
    const lines = fc
      .array(fc.tuple(line, lineEnd), { maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(lines, (report) => {
        const words = trained.words();
        const document = runToEnd(readDocument(report, [], trained, words));
        const whole = runToEnd(readBlock(report, 0, report.length, trained, words));
        const ranges = rangesOf(document);
        const tokens = document.tokens.map((token, index) => ({ ...token, ...ranges[index] }));
        assert.deepEqual(
          tokens,
          whole.tokens.map((token) => ({ ...token })),
        );
        assert.deepEqual([...runsOf(document)], whole.runs);
      }),
      runs(),
    );
  });

  it('does not depend on the texts that were read before', () => {
    fc.assert(
      fc.property(text(), text(), (before, report) => {
        find(before);
        const found = find(report);
        find(before);
        assert.deepEqual(find(report), found);
      }),
      runs(),
    );
  });

  it('finds the same with fresh resources', () => {
    const reports = fc.sample(text(), { numRuns: 20, seed: 7 });
    const fresh = createResources(bytes);
    for (const report of [...reports].reverse()) {
      find(report);
    }
    for (const report of reports) {
      assert.deepEqual(find(report, fresh), find(report));
    }
  });
});
