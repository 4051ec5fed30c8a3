import assert from 'node:assert/strict';
import { type Annotation, describe as describeTarget, exportAs } from '../../../src/core/index';
import { imported, problemsOf, refusal, report, sample } from './support/sample';

const TEXT = 'Three 😀 boats came\nto the harbour. Ihsanullah left.\n';
const CRLF = TEXT.replaceAll('\n', '\r\n');

const on = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return describeTarget(text, { start, end: start + words.length });
};

describe('The standoff of brat', () => {
  it('has a line for each passage, and what is said of it in notes', () => {
    const { content, left } = exportAs(
      'brat',
      report(
        TEXT,
        { id: 'a', ...on('boats'), motivation: 'commenting', comment: 'How\nmany?', tags: ['t'] },
        { id: 'b', ...on('Ihsanullah'), motivation: 'identifying', entity: 'ihsanullah' },
        { id: 'c', ...on('came\nto the') },
        { id: 'd', quote: 'no such words at all' },
      ),
    );
    assert.equal(left, 1);
    assert.deepEqual(content.split('\n'), [
      // Code points: the smiley counts as one.
      'T1\tCommenting 8 13\tboats',
      '#1\tAnnotatorNotes T1\tHow many?',
      '#2\tDossier T1\t{"id":"a","motivation":"commenting","tags":["t"],"comment":"How\\nmany?","as":"Commenting"}',
      'T2\tPerson 35 45\tIhsanullah',
      'N1\tReference T2 dossier:ihsanullah\tMaulvi Ihsanullah Sabri',
      '#3\tDossier T2\t{"id":"b","motivation":"identifying","as":"Person"}',
      'T3\tAnnotation 14 18;19 25\tcame to the',
      '#4\tDossier T3\t{"id":"c","as":"Annotation"}',
      '',
    ]);
  });

  it('is read back as it was', () => {
    const source = sample();
    const there = imported(undefined, exportAs('brat', source).content, source.text);
    const again = exportAs('w3c', {
      ...source,
      file: { ...source.file, annotations: there.annotations },
    });
    assert.deepEqual(problemsOf(there), []);
    assert.deepEqual(
      imported('w3c', again.content, source.text).annotations,
      imported('w3c', exportAs('w3c', source).content, source.text).annotations.filter(({ id }) =>
        there.annotations.some((annotation) => annotation.id === id),
      ),
    );
  });

  it('counts line ends as they are in the file', () => {
    const annotation: Annotation = { id: 'a', ...on('came\r\nto the', CRLF) };
    const { content } = exportAs('brat', report(CRLF, annotation));
    assert.match(content, /^T1\tAnnotation 14 18;20 26\tcame to the\n/);
    assert.deepEqual(imported('brat', content, CRLF).annotations, [annotation]);
    // What was made from a copy with LF is found, too.
    const { annotations } = imported('brat', 'T1\tX 34 45\t Ihsanullah', CRLF);
    assert.equal(annotations[0]?.quote, ' Ihsanullah');
  });

  it('is read as other programs write it', () => {
    const content = [
      'T1\tOrganization 8 13;14 18\tboats came',
      'T2\tLocation 26 33\tharbour',
      'A1\tNegation T1',
      'A2\tConfidence T1 High',
      'N1\tReference T2 Wikipedia:534366\tHarbour',
      '#1\tAnnotatorNotes T2\tWhich one?',
      'T3\tProtein 35 45\tIhsanullah',
      'E1\tProtein:T3 Theme:T1',
      'R1\tLocated Arg1:T1 Arg2:T2',
      '*\tEquiv T1 T2',
      '#2\tAnnotatorNotes E1\tof the event',
      '',
    ].join('\r\n');
    const result = imported(undefined, content, TEXT);
    assert.deepEqual(
      result.annotations.map(({ id, prefix, suffix, position, ...said }) => said),
      [
        {
          quote: 'boats came',
          motivation: 'identifying',
          type: 'group',
          tags: ['Negation', 'Confidence: High'],
          links: [{ to: result.annotations[1]?.id, relation: 'Located' }],
        },
        {
          quote: 'harbour',
          motivation: 'identifying',
          type: 'place',
          comment: 'Wikipedia:534366 Harbour\nWhich one?',
        },
        { quote: 'Ihsanullah', motivation: 'tagging', tags: ['Protein'] },
      ],
    );
    assert.deepEqual(problemsOf(result), [
      '8: Lines about no passage, such as events, were left out: {0}.',
    ]);
    const ids = result.annotations.map(({ id }) => id);
    assert.equal(imported('brat', content, TEXT, ids).known, 3);
  });

  it('has a line for each link between its passages, and the others in notes', () => {
    const links = [
      { to: 'b', relation: 'contradicts' },
      { to: '../march/boats.txt#k7', relation: 'updates' },
      { to: 'b' },
      { to: 'b', relation: 'words of mine' },
    ];
    const annotations = [
      { id: 'a', ...on('boats'), links },
      { id: 'b', ...on('harbour') },
    ];
    const { content } = exportAs('brat', report(TEXT, ...annotations));
    assert.deepEqual(content.match(/^R.*$/gm), [
      'R1\tcontradicts Arg1:T1 Arg2:T2',
      'R2\tLink Arg1:T1 Arg2:T2',
    ]);
    assert.deepEqual(imported('brat', content, TEXT).annotations[0]?.links, links);
    // What is changed in brat wins.
    const changed = `${content.replace(/R1.*\n/, '')}R3\tSame_boat Arg1:T2 Arg2:T1\n`;
    const [a, b] = imported('brat', changed, TEXT).annotations;
    assert.deepEqual(a?.links, links.slice(1));
    assert.deepEqual(b?.links, [{ to: 'a', relation: 'Same_boat' }]);
  });

  it('joins what lies apart, and says so', () => {
    const result = imported('brat', 'T1\tX 0 5;8 13\tThree boats', TEXT);
    assert.equal(result.annotations[0]?.quote, 'Three 😀 boats');
    assert.deepEqual(problemsOf(result), [
      '1: The parts of the annotation were joined to one passage.',
    ]);
  });

  it('is found by its words where the offsets do not fit, or is an orphan', () => {
    const content = 'T1\tX 3 9\tharbour\nT2\tX 900 999\tnot a word of it\nT3\tX 900 999\t';
    const result = imported('brat', content, TEXT);
    assert.deepEqual(
      result.annotations.map(({ quote, position }) => [quote, position]),
      [
        ['harbour', [26, 33]],
        ['not a word of it', [900, 999]],
      ],
    );
    assert.equal(result.orphans, 1);
    assert.deepEqual(problemsOf(result), [
      '3: The annotation names no passage of a text, and was left out.',
    ]);
  });

  it('takes over what was changed in brat', () => {
    const annotation: Annotation = {
      id: 'a',
      ...on('boats'),
      motivation: 'commenting',
      comment: 'How\nmany?',
      credibility: 3,
    };
    const { content } = exportAs('brat', report(TEXT, annotation));
    const changed = content
      .replace('Commenting 8 13', 'Group 8 13')
      .replace('How many?', 'How many exactly?');
    const [back] = imported('brat', changed, TEXT).annotations;
    assert.deepEqual(back, {
      ...annotation,
      motivation: 'identifying',
      type: 'group',
      comment: 'How many exactly?',
    });
  });

  it('is refused with the place where it is something else', () => {
    assert.equal(
      refusal('brat', 'Three boats came.\nTwo left.'),
      '1: There are no annotations in this file.',
    );
    assert.match(refusal('brat', '\nT1 Person 0 5 Three'), /^2: This is no line of brat/);
    assert.match(refusal('brat', 'T1\tPerson 0-5\tThree'), /^1: This is no line of brat/);
  });

  it('is not misled by odd lines', () => {
    const content = [
      'T1\tX 0 5\tThree',
      'T1\tX 8 13\tboats',
      `T2\tX 0 ${'9'.repeat(400)}\tThree`,
      'T3\tX 5 0\tThree',
      '#1\tDossier T1\t{"id":"z","tags":[["x"],1],"__proto__":{"id":"y"},"motivation":"x"}',
      '#2\tDossier T2\tnot json',
      'N1\tReference T1 dossier:%E0%A4%A',
      '#',
      '\t\t',
    ].join('\n');
    const result = imported('brat', content, TEXT);
    const [first] = result.annotations;
    assert.equal(first?.id, 'z');
    assert.deepEqual(first?.tags, ['1', 'X']);
    assert.equal(first?.entity, '%E0%A4%A');
    assert.equal(result.annotations.length, 3);
    assert.match(problemsOf(result)[0] ?? '', /^2: “\{0\}” is used more than once/);
  });
});
