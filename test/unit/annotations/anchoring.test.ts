import assert from 'node:assert/strict';
import {
  anchor,
  anchorAll,
  candidates,
  describe as describeTarget,
  type Target,
} from '../../../src/core/index';
import { mark, markedOne } from '../support/marked';

const REPORT = `Raid in Marsa valley

Daoud Varash led the raid in Marsa valley on Monday, the ministry said. Varash was wounded in the leg.

Villagers said that Leonie Brandt and two drivers left Qelima before dawn. Brandt did not answer calls.

The ministry gave no figure for the wounded. Varash is expected to recover within three weeks.
`;

/** Where a place of the report, marked in `source`, is found in `edited`; or why it is not. */
function follow(source: string, edited: string): string {
  const { text, range } = markedOne(source);
  const found = anchor(edited, describeTarget(text, range));
  return 'orphan' in found ? found.orphan : mark(edited, found.range);
}

/** The report with the only occurrence of `context` replaced by `marks`, which has a marked range. */
function report(context: string, marks: string): string {
  assert.equal(REPORT.split(context).length, 2, context);
  return REPORT.replace(context, marks);
}

describe('an annotation follows its words', () => {
  const first = report('Daoud Varash led', 'Daoud [[Varash]] led');
  const second = report('said. Varash was', 'said. [[Varash]] was');
  const table: readonly [what: string, source: string, edit: (text: string) => string][] = [
    ['in the same text', first, (text) => text],
    ['behind a new paragraph', first, (text) => `A new paragraph about Varash.\n\n${text}`],
    ['through CRLF', second, (text) => text.replaceAll('\n', '\r\n')],
    ['through other line breaks', second, (text) => text.replaceAll(' said', '\nsaid')],
    ['through a changed neighbour', second, (text) => text.replace('was wounded', 'was hurt')],
    [
      'through another paragraph order',
      second,
      (text) => {
        const [title = '', a = '', b = '', c = ''] = text.split('\n\n');
        return [title, b, a, c].join('\n\n');
      },
    ],
    [
      'through a slip of the pen in itself',
      report('Leonie Brandt and', '[[Leonie Brandt]] and'),
      (text) => text.replace('[[Leonie Brandt]]', '[[Leonie Brnadt]]'),
    ],
    [
      'through a replaced word in itself',
      report(
        'and two drivers left Qelima before dawn',
        'and [[two drivers left Qelima before dawn]]',
      ),
      (text) => text.replace('before dawn]]', 'before noon]]'),
    ],
  ];
  for (const [what, source, edit] of table) {
    it(what, () => {
      const expected = edit(source);
      assert.equal(follow(source, expected.replace(/\[\[|\]\]/g, '')), expected);
    });
  }

  it('is an orphan when its sentence is gone, though its name stands elsewhere', () => {
    const gone = REPORT.replace(' Varash was wounded in the leg.', '');
    assert.equal(follow(second, gone), 'not-found');
  });

  it('is an orphan when its words are gone, though a similar sentence has them', () => {
    const like = 'Later that week Varash met the elders of Marsa in the new fort.\n\n';
    const own = 'Later that day [[Varash]] met the elders of Qelima in the old fort.\n\n';
    const source = like + REPORT + own;
    assert.equal(follow(source, source.replace('[[Varash]] ', '')), 'not-found');
  });

  it('is not found by its position alone where the context is another', () => {
    const { text, range } = markedOne(first);
    const target = { ...describeTarget(text, range), prefix: 'figure for the wounded. ' };
    const found = anchor(text, target);
    assert(!('range' in found) || found.how !== 'position');
  });

  it('asks for confirmation where two places are the same', () => {
    const line = 'The council met at noon and heard the report of the commission.\n';
    const text = line.repeat(5);
    const start = text.indexOf('council', 2 * line.length);
    const target = describeTarget(text, { start, end: start + 7 });
    const found = anchor(`Added.\n${text}`, target);
    assert('range' in found && found.review === true);
    assert.equal(found.range.start, start + 7);
  });
});

describe('a passage that was changed', () => {
  const changes: readonly [source: string, quote: string, isDoubtful: boolean][] = [
    ['He was [[charged with fraud in the spring]]', 'charged with fruad in the spring', false],
    ['He was [[charged with fraud in the spring]]', 'charged with fraud in teh spring', false],
    [
      'He was [[charged with cooperation in the spring]]',
      'charged with co-operation in the spring',
      false,
    ],
    ['[[He was charged with fraud.]]', 'He was later charged with fraud.', false],
    ['[[He was charged with fraud.]]', 'He was not charged with fraud.', true],
    ['[[He was never charged with fraud.]]', 'He was charged with fraud.', true],
    ['[[He could do that, the judge said.]]', "He couldn't do that, the judge said.", true],
    ['[[Troops left Iran in the spring.]]', 'Troops left Iraq in the spring.', true],
    ['[[They said that he left Marsa.]]', 'They said that she left Marsa.', true],
    ['[[It was a lawful arrest, she said.]]', 'It was an unlawful arrest, she said.', true],
    ['Police [[arrested Omar Said on Monday]]', 'released Ali Said on Monday', true],
    ['Police [[arrested Omar Said on Monday]]', 'arrested Omar Said and Ali Said on Monday', true],
    ['He [[denied all charges]]', 'admitted all charges', true],
    ['[[He killed 10 men in the raid.]]', 'He killed men in the raid.', true],
    ['[[It lost a million in the raid.]]', 'It lost a billion in the raid.', true],
    ['[[It lost a million in the raid.]]', 'It lost a milion in the raid.', false],
  ];
  for (const [source, now, isDoubtful] of changes) {
    it(`${isDoubtful ? 'is to be confirmed' : 'is taken'}: ${source} → ${now}`, () => {
      const { text, range } = markedOne(
        `The court of Marsa met on Friday. ${source} before the trial began, the ministry said in a statement.\n`,
      );
      const edited = text.slice(0, range.start) + now + text.slice(range.end);
      const found = anchor(edited, describeTarget(text, range));
      assert('range' in found, JSON.stringify(found));
      assert.equal(found.review === true, isDoubtful, mark(edited, found.range));
    });
  }
});

describe('a target written by hand', () => {
  const at = (target: Target) => {
    const found = anchor(REPORT, target);
    return 'orphan' in found ? found.orphan : found.range.start;
  };

  it('needs only its quote if the text has that once', () => {
    assert.equal(at({ quote: 'Leonie Brandt' }), REPORT.indexOf('Leonie Brandt'));
  });

  it('is ambiguous if the text has the quote several times, and nothing tells which is meant', () => {
    assert.equal(at({ quote: 'Varash' }), 'ambiguous');
  });

  it('takes the place nearest to its position, to be confirmed', () => {
    const last = REPORT.lastIndexOf('Varash');
    const found = anchor(REPORT, { quote: 'Varash', position: [last - 5, last + 1] });
    assert('range' in found && found.review === true);
    assert.equal(found.range.start, last);
  });

  it('may have straight quotation marks, and a space for a line end', () => {
    const text = 'He said:\n“We did\nnot leave”, and left.';
    const found = anchor(text, { quote: '"We did not leave"' });
    assert('range' in found);
    assert.equal(mark(text, found.range), 'He said:\n[[“We did\nnot leave”]], and left.');
  });

  it('does not mean a part of a word', () => {
    assert.equal(at({ quote: 'minis' }), 'not-found');
  });

  it('is refused if its quote is empty', () => {
    assert.equal(at({ quote: ' \n' }), 'empty-quote');
  });
});

describe('describe', () => {
  it('counts code points of the text with LF', () => {
    const { text, range } = markedOne('🚨 One\r\n[[two\r\nthree]]\r\n');
    assert.deepEqual(describeTarget(text, range), {
      quote: 'two\nthree',
      prefix: '🚨 One\n',
      suffix: '\n',
      position: [6, 15],
    });
  });

  it('cuts context between words', () => {
    const { text, range } = markedOne(`${'word '.repeat(40)}[[here]]${' word'.repeat(40)}`);
    const { prefix = '', suffix = '' } = describeTarget(text, range);
    assert.match(prefix, /^(?: |word)(?: ?word)* $/);
    assert.match(suffix, /^ (?:word ?)*$/);
    assert(prefix.length >= 64 && prefix.length <= 96);
    assert(suffix.length >= 64 && suffix.length <= 96);
  });

  it('does not cut an emoji of several code points', () => {
    const family = '👨‍👩‍👧‍👦';
    const { text, range } = markedOne(`${family.repeat(30)}[[x]]${family.repeat(30)}`);
    const { prefix = '', suffix = '' } = describeTarget(text, range);
    assert.equal(prefix.length % family.length, 0);
    assert.equal(suffix.length % family.length, 0);
    assert(prefix.length > 0 && suffix.length > 0);
  });
});

describe('candidates', () => {
  it('are the places an orphan may belong to, best first', () => {
    const found = candidates(REPORT, { quote: 'Varash', prefix: 'figure for the wounded. ' }, 2);
    assert.equal(found.length, 2);
    assert.equal(found[0]?.range.start, REPORT.lastIndexOf('Varash'));
    assert((found[0]?.score ?? 0) > (found[1]?.score ?? 1));
  });

  it('are none where nothing is left', () => {
    assert.deepEqual(candidates('Another text.', { quote: 'Varash' }, 3), []);
  });

  const wordsOf = (target: Target) =>
    candidates(REPORT, target, 5).map(({ range }) => REPORT.slice(range.start, range.end));

  it('are none where only few words are like it', () => {
    const quote = 'A convoy of drivers left the camp of the ministry';
    assert.deepEqual(wordsOf({ quote, prefix: 'In May, the port said, ', suffix: ' unseen.' }), []);
    assert.deepEqual(wordsOf({ quote }), []);
  });

  it('are those that were reworded, with their context or without', () => {
    const place = 'two drivers left Qelima before dawn';
    const context = { prefix: 'Leonie Brandt and ', suffix: '. Brandt did not answer calls.' };
    const quote = 'both drivers went from Qelima before noon';
    assert.deepEqual(wordsOf({ quote, ...context }), [place]);
    assert.deepEqual(wordsOf({ quote }), [place]);
  });

  it('are as much alike as the quote alone where it has no context', () => {
    const scores = candidates(REPORT, { quote: 'Varash' }, 5).map(({ score }) => score);
    assert.deepEqual(scores, [1, 1, 1]);
    const [reworded] = candidates(REPORT, { quote: 'led a raid in Marsa valley' }, 5);
    assert((reworded?.score ?? 0) > 0.85);
  });
});

describe('anchorAll', () => {
  it('answers in the order of the targets', () => {
    const targets = [{ quote: 'Brandt did' }, { quote: 'nowhere' }, { quote: 'Raid' }];
    const starts = anchorAll(REPORT, targets).map((found) =>
      'orphan' in found ? found.orphan : found.range.start,
    );
    assert.deepEqual(starts, [REPORT.indexOf('Brandt did'), 'not-found', 0]);
  });
});

describe('words that are similar to a quote', () => {
  const DOUBLE = `Poison in the well

Three wells at Qelima are closed. "The wells of Qelima are poisoned," the mayor said on Monday.

Villagers went to Marsa for water. Few of them came back, and the road was shelled at noon.

Iodine tablets ran out in May. Children need an adequate intake of iodine. Iodine deficiency is common in Qelima.
`;
  const like = (marks: string) => DOUBLE.replace(marks.replaceAll(/\[\[|\]\]/g, ''), marks);
  const table: readonly [
    what: string,
    source: string,
    edited: (text: string) => string,
    found: string,
  ][] = [
    [
      'words that were put in before a closing quotation mark stay inside',
      like('[["The wells of Qelima are poisoned,"]]'),
      (text) => text.replace('poisoned,"', 'poisoned again,"'),
      '[["The wells of Qelima are poisoned again,"]]',
    ],
    [
      'a compound that took the place of a word is taken whole',
      like('an [[adequate intake]] of'),
      (text) => text.replace('an adequate intake', 'an all-year intake'),
      'an [[all-year intake]] of',
    ],
    [
      'a sentence that was put in behind a changed last word stays outside',
      like('[[Few of them came back]], and'),
      (text) => text.replace('came back, and', 'came home. Nobody asked them why they had. And'),
      '[[Few of them came home]].',
    ],
  ];
  for (const [what, source, edited, found] of table) {
    it(what, () => {
      const { text, range } = markedOne(source);
      const place = anchor(edited(text), describeTarget(text, range));
      assert('range' in place, JSON.stringify(place));
      const marked = mark(edited(text), place.range);
      assert(marked.includes(found), marked);
    });
  }

  it('a name whose neighbour of the same name is left is not silently taken for it', () => {
    const { text, range } = markedOne(like('iodine. [[Iodine]] deficiency'));
    const place = anchor(
      text.replace('Iodine deficiency', 'Deficiency'),
      describeTarget(text, range),
    );
    assert('orphan' in place || place.review === true, JSON.stringify(place));
  });

  it('the start of a longer sentence is not taken for a short one that is gone', () => {
    const source =
      '"[[The cranes are the easy]] part"\n\nBrandt spent a year at the port of Marsa, and left in May.\n\nThe port had four of them. The cranes are the easy part, he told me, and shrugged. Food was next.\n';
    const { text, range } = markedOne(source);
    const place = anchor(
      text.replace('"The cranes are the easy part"\n\n', ''),
      describeTarget(text, range),
    );
    assert('orphan' in place || place.review === true, JSON.stringify(place));
  });

  it('a line of a few words that was moved is proposed', () => {
    const { text, range } = markedOne(
      'Lists\n\nA: [[Salif]] Sawadogo, yes.\n\nHe sold chains in Kaya, two streets away.\n\nBoots they buy themselves, and bullets too.\n',
    );
    const line = 'A: Salif Sawadogo, yes.\n\n';
    const edited = text.replace(line, '').replace('Boots', `${line}Boots`);
    const place = anchor(edited, describeTarget(text, range));
    assert('range' in place, JSON.stringify(place));
    assert(mark(edited, place.range).includes('A: [[Salif]] Sawadogo'));
  });
});
