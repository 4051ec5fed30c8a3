import assert from 'node:assert/strict';
import { exportAs } from '../../../src/core/index';
import { report, sample } from './support/sample';

const TEXT = 'Three boats came.\nIhsanullah left.\n';
const rowsOf = (csv: string) => csv.split('\r\n');

describe('CSV', () => {
  it('has a header and a row for each annotation in the order of the text', () => {
    const { content } = exportAs(
      'csv',
      report(
        TEXT,
        { id: 'x', quote: 'not a word of it', tags: ['a', 'b'] },
        { id: 'b', quote: 'Ihsanullah', motivation: 'identifying', entity: 'ihsanullah' },
        {
          id: 'a',
          quote: 'boats',
          comment: 'He said "two",\nnot three.',
          credibility: 3,
          links: [{ to: 'b', relation: 'contradicts' }, { to: 'https://example.org' }],
        },
      ),
    );
    assert.deepEqual(rowsOf(content), [
      'report,line,quote,comment,motivation,tags,entity,name,type,reliability,credibility,place,start,end,creator,created,modified,id,links',
      '"raids.txt",1,"boats","He said ""two"",\nnot three.",,,,,,,3,"found",6,11,,,,"a","contradicts: b; https://example.org"',
      '"raids.txt",2,"Ihsanullah",,"identifying",,"ihsanullah","Maulvi Ihsanullah Sabri","person",,,"found",18,28,,,,"b",',
      '"raids.txt",,"not a word of it",,,"a; b",,,,,,"gone",,,,,,"x",',
      '',
    ]);
  });

  it('has a row for the report as a whole', () => {
    const source = report(TEXT, { id: 'a', quote: 'boats' });
    const details = { title: 'A raid', comment: 'Planted.', tags: ['doubt'] };
    const { content } = exportAs('csv', { ...source, file: { ...source.file, report: details } });
    const [, first = '', second = ''] = rowsOf(content);
    assert.equal(first, '"raids.txt",,,"Planted.",,"doubt",,,,,,"report",,,,,,,');
    assert.match(second, /^"raids\.txt",1,"boats"/);
  });

  const formulas = [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "\t'=1"],
    ['\r\n =1', "\r\n '=1"],
    ['＝1', "'＝1"],
    ['"=1"', '""\'=1""'],
    ['a;=1', "a;'=1"],
    ['a = b - c', 'a = b - c'],
  ] as const;
  for (const [comment, cell] of formulas) {
    it(`does not let a spreadsheet run ${JSON.stringify(comment)}`, () => {
      const { content } = exportAs('csv', report(TEXT, { id: 'a', quote: 'boats', comment }));
      assert(content.includes(`,"${cell}",`), content);
    });
  }

  it('holds the annotations of the sample', () => {
    const source = sample();
    const { content } = exportAs('csv', source);
    assert.equal(content.split('\r\n').length, source.file.annotations.length + 2);
  });
});
