import assert from 'node:assert/strict';
import { readFactLabels, readFacts } from '../../../scripts/training/labelled/factLabels';
import { readMarked, readMarkedFolder } from '../../../scripts/training/labelled/markup';

const REPORT = {
  file: 'a',
  id: 'a-1',
  style: 'wire story',
  ...readMarked(
    'Capt. [[pkern:Ivo Kern]], a\nbaker, leads the [[gfront:Blue Front]]. A baker said [[pkern:Kern]] lives in [[l:Tamsur]].',
  ),
};

describe('labelled facts of reports', () => {
  it('finds the words, the value and whom it points to', () => {
    const { facts, problems } = readFacts(REPORT, [
      'title | Ivo Kern | Capt. Ivo Kern | Capt.',
      'describedAs | Kern | Ivo Kern, a baker | baker',
      'leaderOf | Kern | leads the Blue Front | Blue Front',
      'location | Kern | Kern lives in Tamsur | Tamsur',
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      facts.map(({ start, end, ...fact }) => ({ ...fact, words: REPORT.text.slice(start, end) })),
      [
        { entity: 'p:kern', kind: 'title', value: 'Capt.', words: 'Capt. Ivo Kern' },
        { entity: 'p:kern', kind: 'describedAs', value: 'baker', words: 'Ivo Kern, a\nbaker' },
        { entity: 'p:kern', kind: 'leaderOf', target: 'g:front', words: 'leads the Blue Front' },
        { entity: 'p:kern', kind: 'location', target: 'l:tamsur', words: 'Kern lives in Tamsur' },
      ],
    );
  });

  it('takes the place that a number asks for', () => {
    const { facts } = readFacts(REPORT, ['describedAs | Kern | baker #2 | baker']);
    assert.equal(facts[0]?.start, REPORT.text.lastIndexOf('baker'));
  });

  for (const [line, problem] of [
    ['owner | Kern | leads the Blue Front | Blue Front', 'no such kind'],
    ['title | Dol | Capt. | Capt.', 'no marked person or group of that name'],
    ['title | Kern | Capt. Dol | Capt.', 'the report has no such words'],
    ['title | Kern | Capt. Ivo Kern | Maj.', 'the value is not among the words'],
    ['leaderOf | Kern | leads the Blue Front | Front', 'the value is no marked name'],
  ] as const) {
    it(`says of “${line}”: ${problem}`, () => {
      assert.deepEqual(readFacts(REPORT, [line]), { facts: [], problems: [`${problem}: ${line}`] });
    });
  }

  it('can all be read', () => {
    const folder = 'scripts/training/reports';
    const labels = readFactLabels(folder, readMarkedFolder(folder));
    assert(labels.size > 0);
    assert.deepEqual(
      [...labels].flatMap(([{ id }, { problems }]) =>
        problems.map((problem) => `${id} ${problem}`),
      ),
      [],
    );
  });
});
