import assert from 'node:assert/strict';
import {
  entitiesMeant,
  parseCommentInput,
  toFields,
  toReportFields,
  unfinishedToken,
  writeCommentInput,
} from '../../../src/core/annotations/commentInput';

const INPUTS: readonly (readonly [string, object])[] = [
  ['', {}],
  ['No figure.', { comment: 'No figure.' }],
  ['No figure. #casualties', { comment: 'No figure.', tags: ['casualties'] }],
  ['#casualties No figure.', { comment: 'No figure.', tags: ['casualties'] }],
  ['No #b figure #a #b', { comment: 'No figure', tags: ['b', 'a'] }],
  ['see #casualties, then', { comment: 'see then', tags: ['casualties'] }],
  ['#"war crimes" #Opération-Barkhane', { tags: ['war crimes', 'Opération-Barkhane'] }],
  ['We are #1 in C# a#b', { comment: 'We are #1 in C# a#b' }],
  ['@omar-khetab again', { comment: 'again', entity: 'omar-khetab' }],
  ['@"Omar Khetab" and @other', { comment: 'and @other', entity: 'Omar Khetab' }],
  ['write to a@b.org', { comment: 'write to a@b.org' }],
  ['!B2', { reliability: 'B', credibility: 2 }],
  ['!b', { reliability: 'B' }],
  ['doubtful !5', { comment: 'doubtful', credibility: 5 }],
  ['no! !7 !G', { comment: 'no! !7 !G' }],
  ['!1 and !2', { comment: 'and !2', credibility: 1 }],
  ['Who is he ?', { comment: 'Who is he', questions: true }],
  ['Who is he?', { comment: 'Who is he?' }],
  ['?', { questions: true }],
  ['a \\#tag and \\! and \\?', { comment: 'a #tag and ! and ?' }],
  ['one\ntwo #t\n\nthree', { comment: 'one\ntwo\n\nthree', tags: ['t'] }],
];

const MOTIVATIONS: readonly (readonly [string, string])[] = [
  ['', 'highlighting'],
  ['#t', 'tagging'],
  ['@omar #t', 'linking'],
  ['words @omar #t', 'commenting'],
  ['words !3', 'assessing'],
  ['words !3 ?', 'questioning'],
];

describe('What is typed into an annotation', () => {
  for (const [input, expected] of INPUTS) {
    it(`is taken apart: ${JSON.stringify(input)}`, () => {
      const nothing = { comment: '', tags: [], questions: false };
      assert.deepEqual(parseCommentInput(input), { ...nothing, ...expected });
    });
  }
  for (const [input, motivation] of MOTIVATIONS) {
    it(`says why it is made: “${input}” is ${motivation}`, () => {
      assert.equal(toFields(parseCommentInput(input)).motivation, motivation);
    });
  }
  for (const comment of ['a #tag', '#"two words" !B2', '#" \\!" ?', '#" #" x"', '\\#a']) {
    it(`is the same after it was written out: ${JSON.stringify(comment)}`, () => {
      assert.equal(parseCommentInput(writeCommentInput({ comment })).comment, comment);
    });
  }
});

describe('A token that is being typed', () => {
  const cases: readonly (readonly [string, object | undefined])[] = [
    ['', undefined],
    ['words', undefined],
    ['words #', { kind: 'tag', typed: '', start: 6 }],
    ['words #ca', { kind: 'tag', typed: 'ca', start: 6 }],
    ['words #ca ', undefined],
    ['#"war cr', { kind: 'tag', typed: 'war cr', start: 0 }],
    ['@om', { kind: 'entity', typed: 'om', start: 0 }],
    ['a@om', undefined],
    ['so !', { kind: 'grading', typed: '', start: 3 }],
    ['so !b', { kind: 'grading', typed: 'b', start: 3 }],
    ['so !no', undefined],
  ];
  for (const [input, expected] of cases) {
    it(JSON.stringify(input), () => assert.deepEqual(unfinishedToken(input), expected));
  }
});

describe('What is typed of a report as a whole', () => {
  const fields = (input: string) => toReportFields(parseCommentInput(input));

  it('is a comment, tags and the grade of its source', () => {
    assert.deepEqual(fields('Planted, it seems. #doubt !C'), {
      comment: 'Planted, it seems.',
      tags: ['doubt'],
      reliability: 'C',
    });
    assert.deepEqual(fields(' '), {});
  });

  it('keeps as words what a whole report does not have', () => {
    assert.deepEqual(fields('@abu wrote it ? !B2'), {
      comment: 'wrote it @abu !2 ?',
      reliability: 'B',
    });
  });

  it('comes back as it was typed', () => {
    const said = { comment: 'wrote it @abu ?\nSo', tags: ['two words'], reliability: 'B' } as const;
    assert.deepEqual(fields(writeCommentInput(said)), said);
  });
});

describe('An entity that was typed', () => {
  const entities = [
    { id: 'omar-khetab', name: 'Omar Khetab', aliases: ['Omar Mansour'] },
    { id: 'aqis', name: 'AQIS' },
    { id: 'abu-nazir', name: 'Abu Nazir', aliases: ['Nazir'] },
    { id: 'omar', name: 'Mullah Omar' },
    { id: 'jean-luc', name: 'Jean-Luc Renaud' },
  ];
  const meant = (typed: string) => entitiesMeant(typed, entities).map(({ id }) => id);
  for (const typed of ['omar-khetab', 'Omar Khetab', 'OMAR KHETAB', 'omar_mansour']) {
    it(`is the one whose id or name it is: ${typed}`, () =>
      assert.deepEqual(meant(typed), ['omar-khetab']));
  }
  for (const [typed, ...ids] of [
    ['abu', 'abu-nazir'],
    ['NAZ', 'abu-nazir'],
    ['abu_naz', 'abu-nazir'],
    ['luc', 'jean-luc'],
    ['mans', 'omar-khetab'],
    ['omar', 'omar'],
    ['oma', 'omar-khetab', 'omar'],
    ['a', 'aqis', 'abu-nazir'],
    ['zir'],
    ['nobody'],
  ] as const) {
    it(`is else any of whom a word begins so: ${typed}`, () => assert.deepEqual(meant(typed), ids));
  }
});
