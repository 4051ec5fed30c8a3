import assert from 'node:assert/strict';
import {
  readMarked,
  readMarkedFolder,
  readMarkedReports,
} from '../../../scripts/training/labelled/markup';

describe('Marked reports', () => {
  it('say the type of each name and whom it names', () => {
    const { text, entities } = readMarked('[[pwali:Gul Wali]] of [[l:Bara  Gali]]; [[pwali:Wali]]');
    assert.equal(text, 'Gul Wali of Bara  Gali; Wali');
    assert.deepEqual(
      entities.map(({ start, end, type, entity }) => [text.slice(start, end), type, entity]),
      [
        ['Gul Wali', 'PERSON', 'p:wali'],
        ['Bara  Gali', 'PLACE', 'l:bara gali'],
        ['Wali', 'PERSON', 'p:wali'],
      ],
    );
  });

  it('are told apart by their title lines', () => {
    const reports = readMarkedReports(
      '# a comment\n=== a-1 | wire\nOne.\n\n=== a-2 | blog\nTwo.\n',
      'a',
    );
    assert.deepEqual(
      reports.map(({ id, style, text }) => [id, style, text]),
      [
        ['a-1', 'wire', 'One.\n'],
        ['a-2', 'blog', 'Two.\n'],
      ],
    );
  });

  it('are refused with their id if brackets are left over', () => {
    assert.throws(() => readMarkedReports('=== a-1 | wire\n[[x:One]].', 'a'), /a-1: .*\[\[x:One/);
  });

  it('are all well formed, with an id of their own each', () => {
    const reports = readMarkedFolder('scripts/training/reports');
    const ids = new Set(reports.map(({ id }) => id));
    assert.equal(ids.size, reports.length);
    for (const { id, entities } of reports) {
      const wrong = entities.filter(({ text }) => /^\s|\s$|^(?:the|an?) /.test(text));
      assert.deepEqual([id, wrong, entities.length > 10], [id, [], true]);
    }
  });
});
