import assert from 'node:assert/strict';
import { completeDossier, describeDossier } from '../../../src/core/dossier/assist';
import { readBackground } from '../../../src/core/dossier/background';
import { dossierFixes } from '../../../src/core/dossier/fixes';
import { EMPTY_DOSSIER } from '../../../src/core/dossier/model';
import { readDossier } from '../../../src/core/dossier/readDossier';
import { inEnglish } from '../../../src/core/text/message';
import { atCaret } from '../support/caret';

const BACKGROUND = readBackground('Red Front\tRF\tTamsur\t\t\tA front in Tamsur.\n');
const FILE = readDossier(
  'entities: [{id: ali, name: Ali Aziz, type: person, notes: A cook.}, {id: bf, name: Blue Front, type: group}]',
).file;

describe('completeDossier', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['types', 'entities:\n  - name: A\n    type: |', ['person', 'group', 'place']],
    ['ids of groups in a membership', 'entities:\n  - memberOf: [{group: |', ['bf', 'red-front']],
    ['ids of groups in lines', 'entities:\n  - memberOf:\n      - group: |', ['bf', 'red-front']],
    ['ids in a list', 'entities:\n  - notSame: [ali, |', ['ali', 'bf', 'red-front']],
    ['ids in a list of lines', 'entities:\n  - notSame:\n      - |', ['ali', 'bf', 'red-front']],
    ['keys of the file', 'version: 1\n|', ['entities', 'tags', 'rejected']],
    ['keys of a tag', 'entities: []\ntags:\n  - name: claim\n    |', ['color', 'notes']],
    ['keys of a tag that is only begun', 'tags:\n  - |', ['name', 'color', 'notes']],
    [
      'colours of tags',
      'tags:\n  - {name: claim, color: |',
      ['red', 'orange', 'yellow', 'green', 'blue', 'purple'],
    ],
    [
      'keys that an entry has not',
      'entities:\n  - id: a\n    type: person\n    |\n    notes: b\n  - links: []',
      ['name', 'aliases', 'memberOf', 'partOf', 'links', 'same', 'notSame'],
    ],
    [
      'every key for an entry that is only begun',
      'entities:\n  - id: a\n    type: person\n    name: b\n  - |',
      [
        ...['id', 'type', 'name', 'aliases', 'notes', 'memberOf'],
        ...['partOf', 'links', 'same', 'notSame'],
      ],
    ],
    ['nothing in a name', 'entities:\n  - name: A |', []],
    ['nothing in an alias', 'entities:\n  - aliases: [|', []],
  ];
  for (const [what, source, expected] of table) {
    it(`offers ${what}`, () => {
      const { text: yaml, offset } = atCaret(source);
      const found = completeDossier(yaml, offset, FILE ?? EMPTY_DOSSIER, BACKGROUND);
      assert.deepEqual(
        found.map(({ text }) => text),
        expected,
      );
    });
  }
});

describe('describeDossier', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['ent|ities:', 'Who is who: people, groups and places.'],
    ['entities:\n  - al|iases: []', 'Other names, in every spelling that reports use.'],
    ['entities:\n  - notSame: [a|li]', 'Ali Aziz, person. A cook.'],
    ['tags:\n  - {no|tes: b}', 'When you give it; shown where tags are chosen.'],
    ['entities:\n  - memberOf: [{gr|oup: bf}]', 'The id of a group.'],
    [
      'entities:\n  - memberOf: [{group: red-f|ront}]',
      'Red Front (background). A front in Tamsur.',
    ],
    ['entities:\n  - name: a|li', undefined],
    ['entities:\n  - notSame: [nob|ody]', undefined],
    ['constr|uctor: mine', undefined],
  ];
  for (const [source, expected] of table) {
    it(`says what is meant by ${source.split('\n').at(-1)?.trim()}`, () => {
      const { text: yaml, offset } = atCaret(source);
      const found = describeDossier(yaml, offset, FILE ?? EMPTY_DOSSIER, BACKGROUND);
      assert.equal(found?.text, expected);
    });
  }
});

describe('dossierFixes', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['entities:\n  - name: A\n    type: ship\n', 'unknown-type', 'Change to person'],
    ['entities:\n  - name: A\n    notes: b\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - {name: A}\n', 'missing-type', 'Add type: person'],
    ['tags:\n  - {name: a, color: pink}\n', 'unknown-color', 'Change to red'],
    ['entities: [{name: A, type: person, alias: [B]}]', 'misspelt-key', 'Change to aliases'],
    [
      'entities:\n  - {id: a, name: A, type: person}\n  - {id: a, name: B, type: person}\n',
      'duplicate-id',
      'Give it an id of its own',
    ],
    // What is missing has its place in the entry, however that is written.
    ['entities:\n  - name: A\n    type:\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - type: []\n    name: A\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - aliases:\n      - B\n    name: A\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - name: "A\n      B"\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - notes: |\n      b\n    name: A\n', 'missing-type', 'Add type: person'],
    ['entities:\n  - name: A\n    type: >-\n      ship\n', 'unknown-type', 'Change to person'],
    [
      'entities:\n  - {name: A, type: person}\n  - {name: A, type: group}\n',
      'duplicate-id',
      'Give it an id of its own',
    ],
    [
      'entities:\n  - {id: a, name: A, type: person}\nrejected: [A]\n',
      'rejected-name',
      'Accept the name again',
    ],
    [
      'entities:\n  - {name: A, type: person, memberOf: [{group: blue-front}]}\n',
      'dangling-reference',
      'Add an entry “blue-front”',
    ],
    [
      'entities:\n  - {id: a, name: A, type: person, notSame: [b]}\n  - {id: b, name: B, type: person}\n',
      'one-sided',
      'Say so at “b”, too',
    ],
    [
      'entities:\n  - {id: a, name: A, type: person}\n  - {id: b, name: B, type: person, aliases: [A]}\n',
      'shared-name',
      'Say that “b” and “a” are not the same',
    ],
    ['entities:\n  - {id: a, name: A, type: person, notSame: [a]}\n', 'not-itself', 'Remove it'],
    [
      'entities:\n  - {id: a, name: A, type: person, aliases: [B, B]}\n',
      'repeated-name',
      'Remove the alias',
    ],
  ];
  for (const [yaml, code, title] of table) {
    it(`mends ${code} for good: ${title}`, () => {
      const problem = readDossier(yaml).problems.find((one) => one.code === code);
      assert(problem, JSON.stringify(readDossier(yaml).problems));
      const [fix] = dossierFixes(yaml, problem);
      assert(fix !== undefined);
      assert.equal(inEnglish(fix.title), title);
      const left = readDossier(fix.yaml);
      assert(left.file, fix.yaml);
      assert(!left.problems.some((one) => one.code === code), fix.yaml);
    });
  }

  it('leaves names and line ends alone where an id or a type is added', () => {
    const yaml = 'entities:\r\n  - name: A # who\r\n    type: place\r\n  - name: A\r\n';
    const mend = (text: string, code: string) => {
      const problem = readDossier(text).problems.find((one) => one.code === code);
      return (problem && dossierFixes(text, problem)[0]?.yaml) ?? '';
    };
    const typed = mend(yaml, 'missing-type');
    assert.equal(typed, `${yaml}    type: person\r\n`);
    assert.equal(
      mend(typed, 'duplicate-id'),
      typed.replace('  - name: A\r', '  - id: a-2\r\n    name: A\r'),
    );
  });

  it('has none for what only the reader knows', () => {
    for (const yaml of [
      'entities: [{type: person}]',
      'entities: [{name: A, type: person, same: [b]}, {name: B, type: person}]',
    ]) {
      const [problem] = readDossier(yaml).problems;
      assert(problem);
      assert.deepEqual(dossierFixes(yaml, problem), []);
    }
  });
});
