import assert from 'node:assert/strict';
import { type DossierEdit, editDossier } from '../../../src/core/dossier/editDossier';
import { mergeDossiers } from '../../../src/core/dossier/mergeDossiers';
import type { DossierTag } from '../../../src/core/dossier/model';
import { readDossier } from '../../../src/core/dossier/readDossier';
import { passageColor } from '../../../src/core/dossier/tagColor';

const TAGS = `version: 1
entities: []
# what they mean
tags:
  - name: claim
    color: blue
    notes: Nobody has verified it. # ask
  - count
  - { name: source, mine: 1 }
`;

describe('Tags of a dossier', () => {
  it('are read with colour and notes, or as their names alone', () => {
    const { file, problems } = readDossier(TAGS);
    assert.deepEqual(problems, []);
    assert.deepEqual(file?.tags, [
      { name: 'claim', color: 'blue', notes: 'Nobody has verified it.' },
      { name: 'count' },
      { name: 'source' },
    ]);
  });

  it('are read as they are typed in annotations, and from a single value', () => {
    const read = (yaml: string) => readDossier(yaml).file?.tags.map(({ name }) => name);
    assert.deepEqual(read("tags: ['#claim', 2020, { name: '#a b' }]"), ['claim', '2020', 'a b']);
    assert.deepEqual(read('tags: claim'), ['claim']);
    assert.deepEqual(read('tags:'), []);
    assert.deepEqual(readDossier('tags: [{name: a, color: Blue}]').file?.tags[0]?.color, 'blue');
  });

  const wrong: readonly (readonly [string, string, readonly string[]])[] = [
    ['another colour', 'tags: [{name: a, color: pink}]', ['unknown-color: pink']],
    ['no name', 'tags: [{color: red}]', ['missing-name: {color: red}']],
    ['a list in it', 'tags: [a, [b]]', ['missing-name: [b]']],
    ['a misspelt key', 'tags: [{name: a, note: b}]', ['misspelt-key: note']],
    ['one name twice', 'tags: [a, {name: a, color: red}]', ['repeated-tag: {name: a, color: red}']],
  ];
  for (const [what, yaml, expected] of wrong) {
    it(`are reported where they have ${what}`, () => {
      const { file, problems } = readDossier(yaml);
      const found = problems.map(
        ({ code, range: { start, end } }) => `${code}: ${yaml.slice(start, end)}`,
      );
      assert.deepEqual(found, expected);
      assert(file !== undefined && file.tags.length < 2);
    });
  }

  const edits: readonly (readonly [string, string, DossierEdit, string])[] = [
    [
      'added to a new file',
      '',
      define({ name: 'claim', color: 'red' }),
      'version: 1\ntags:\n  - name: claim\n    color: red\n',
    ],
    [
      'added as the last',
      TAGS,
      define({ name: 'new', notes: 'Once.' }),
      `${TAGS}  - name: new\n    notes: Once.\n`,
    ],
    [
      'given another colour, and nothing else',
      TAGS,
      define({ name: 'claim', color: 'green', notes: 'Nobody has verified it.' }),
      TAGS.replace('blue', 'green'),
    ],
    [
      'left without a colour',
      TAGS,
      define({ name: 'claim', notes: 'Nobody has verified it.' }),
      TAGS.replace('    color: blue\n', ''),
    ],
    [
      'given a colour where they were a name alone',
      TAGS,
      define({ name: 'count', color: 'red' }),
      TAGS.replace('  - count\n', '  - name: count\n    color: red\n'),
    ],
    [
      'given a colour beside keys of the reader’s own',
      TAGS,
      define({ name: 'source', color: 'red' }),
      TAGS.replace('mine: 1', 'mine: 1, color: red'),
    ],
    ['left alone where nothing changes', TAGS, define({ name: 'count' }), TAGS],
    ['forgotten', TAGS, { type: 'forgetTag', name: 'count' }, TAGS.replace('  - count\n', '')],
    [
      'renamed in their place',
      TAGS,
      { type: 'renameTag', name: 'claim', to: 'claims' },
      TAGS.replace('name: claim', 'name: claims'),
    ],
    [
      'renamed where they are their names alone',
      TAGS,
      { type: 'renameTag', name: 'count', to: '#2' },
      TAGS.replace('- count', '- "#2"'),
    ],
    [
      'renamed as a single one',
      'tags: a\n',
      { type: 'renameTag', name: 'a', to: 'b' },
      'tags: b\n',
    ],
    [
      'one where both are defined',
      TAGS,
      { type: 'renameTag', name: 'count', to: 'claim' },
      TAGS.replace('  - count\n', ''),
    ],
    [
      'not renamed where they are not there',
      TAGS,
      { type: 'renameTag', name: 'no', to: 'b' },
      TAGS,
    ],
    ['not forgotten twice', TAGS, { type: 'forgetTag', name: 'none' }, TAGS],
    [
      'forgotten with their list',
      'version: 1\ntags: [a]\n',
      { type: 'forgetTag', name: 'a' },
      'version: 1\n',
    ],
    ['added to a single one', 'tags: a\n', define({ name: 'b' }), 'tags:\n  - a\n  - name: b\n'],
  ];
  for (const [what, yaml, edit, expected] of edits) {
    it(`are ${what}`, () => {
      assert.deepEqual(editDossier(yaml, [edit]), { yaml: expected });
    });
  }

  it('are merged by their names, and field by field', () => {
    const ours = TAGS.replace('blue', 'red').replace('  - count\n', '');
    const theirs = TAGS.replace('has verified', 'verified').replace(
      '- count',
      '- count\n  - other',
    );
    assert.deepEqual(mergeDossiers(TAGS, ours, theirs), {
      yaml: theirs.replace('blue', 'red').replace('  - count\n', ''),
      conflicts: [],
    });
  });

  it('keep their colour where both sides changed it, and say so', () => {
    const [ours, theirs] = [TAGS.replace('blue', 'red'), TAGS.replace('blue', 'green')];
    assert.deepEqual(mergeDossiers(TAGS, ours, theirs), {
      yaml: theirs,
      conflicts: [{ id: 'claim', field: 'color', ours: 'red' }],
    });
  });

  it('stay where one side forgot what the other changed', () => {
    const theirs = TAGS.replace('- count', '- { name: count, color: red }');
    const result = mergeDossiers(TAGS, TAGS.replace('  - count\n', ''), theirs);
    assert.deepEqual(result, { yaml: theirs, conflicts: [] });
  });
});

describe('The colour of a passage', () => {
  const { file } = readDossier('tags: [{name: a, color: red}, b, {name: c, color: blue}]');
  const table: readonly (readonly [string, readonly string[] | undefined, string | undefined])[] = [
    ['its first tag that has one', ['b', 'c', 'a'], 'blue'],
    ['a tag that is written with other capitals', ['A'], 'red'],
    ['none, for tags without colours', ['b', 'd'], undefined],
    ['none, without tags', undefined, undefined],
  ];
  for (const [what, tags, expected] of table) {
    it(`is that of ${what}`, () => {
      assert.equal(passageColor({ ...(tags && { tags }) }, file?.tags ?? []), expected);
    });
  }

  it('is that of the tag that is written so, before others', () => {
    const both = readDossier('tags: [{name: A, color: red}, {name: a, color: blue}]').file?.tags;
    assert.equal(passageColor({ tags: ['a'] }, both ?? []), 'blue');
  });
});

function define(tag: DossierTag): DossierEdit {
  return { type: 'defineTag', tag };
}
