import assert from 'node:assert/strict';
import { type DossierEdit, editDossier } from '../../../src/core/dossier/editDossier';
import { type DossierEntry, EMPTY_DOSSIER } from '../../../src/core/dossier/model';
import { NO_DOSSIER } from '../../../src/core/dossier/noDossier';
import { readDossier } from '../../../src/core/dossier/readDossier';

const DOSSIER = `# What we know
version: 1
entities:
  - id: omar-hartan   # sure
    type: person
    name: Omar Hartan
    aliases: [Salim Darwaz]
    notes: Deputy leader.
    memberOf: [{group: blue-front, role: deputy leader}]
    desk: ours

  - id: blue-front
    type: group
    name: Blue Front
    aliases:
      - BF  # in telegrams
      - Front of the Blue
rejected: [Tags]
`;
const NUMBERS = `version: 1
entities:
  - {name: 1991, type: group, aliases: [&bond 007, 1e3, 0x1F, 2020-01-01, True, -0], desk: 07}
  - name: X
    type: person
    aliases: [*bond , 1.50]
    notes:
    memberOf: {group: 1991, role: 1.0}
rejected: [010, 12345678901234567890]
`;
const entry = (part: Partial<DossierEntry>): DossierEntry => ({
  id: 'x',
  type: 'person',
  name: 'X',
  aliases: [],
  memberOf: [],
  partOf: [],
  links: [],
  same: [],
  notSame: [],
  ...part,
});
const problemsOf = (yaml: string) =>
  readDossier(yaml).problems.map(
    ({ code, range }) => `${code}: ${yaml.slice(range.start, range.end)}`,
  );

describe('readDossier', () => {
  it('reads entries and rejected names', () => {
    const { file, problems } = readDossier(DOSSIER);
    assert.deepEqual(problems, []);
    assert.deepEqual(file?.rejected, ['Tags']);
    assert.deepEqual(file?.entities[0], {
      ...entry({ id: 'omar-hartan', name: 'Omar Hartan', aliases: ['Salim Darwaz'] }),
      notes: 'Deputy leader.',
      memberOf: [{ group: 'blue-front', role: 'deputy leader' }],
    });
  });

  it('warns of words that YAML takes for a comment', () => {
    const yaml = 'version: 1\nentities:\n  - name: Omar\n    type: person\n    notes: Two #count\n';
    assert.deepEqual(problemsOf(yaml), ['hidden-text: #count']);
    assert.deepEqual(problemsOf(yaml.replace('Two #count', '"Two #count" # sure')), []);
  });

  it('takes an empty file for an empty dossier', () => {
    assert.deepEqual(readDossier(''), NO_DOSSIER);
    assert.deepEqual(NO_DOSSIER.file, EMPTY_DOSSIER);
  });

  it('completes entries written by hand', () => {
    const { file } = readDossier(
      'entities:\n  - {name: Omar Hartan, type: person, aliases: Darwaz, memberOf: [bf]}\n  - {id: bf, name: BF, type: group}',
    );
    const [first] = file?.entities ?? [];
    assert.deepEqual(
      [first?.id, first?.aliases, first?.memberOf],
      ['omar-hartan', ['Darwaz'], [{ group: 'bf' }]],
    );
  });

  it('takes names that look like numbers as they are written', () => {
    const { file, problems } = readDossier(NUMBERS);
    assert.deepEqual(problems, []);
    const [first, second] = file?.entities ?? [];
    assert.deepEqual(first, {
      ...entry({ id: '1991', type: 'group', name: '1991' }),
      aliases: ['007', '1e3', '0x1F', '2020-01-01', 'True', '-0'],
    });
    assert.deepEqual(
      [second?.aliases, second?.memberOf, file?.rejected],
      [['007', '1.50'], [{ group: '1991', role: '1.0' }], ['010', '12345678901234567890']],
    );
  });

  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['text that is not YAML', 'entities: [', ['not-yaml: [']],
    ['a list', '- a', ['not-a-mapping: - a']],
    ['a newer version', 'version: 2', ['newer-version: 2']],
    ['a newer version as text', 'version: "2"', ['newer-version: "2"']],
    ['entities that are no list', 'entities: none', ['wrong-type: none']],
    ['an entry that is text', 'entities: [Omar]', ['wrong-type: Omar']],
    ['no name', 'entities:\n  - id: a\n    type: person', ['missing-name: id: a']],
    ['an empty name', 'entities:\n  - name: ""\n    type: person', ['missing-name: name: ""']],
    ['no type', 'entities:\n  - name: A\n', ['missing-type: name: A']],
    ['another type', 'entities: [{name: A, type: ship}]', ['unknown-type: ship']],
    ['empty aliases', 'entities: [{name: A, type: person, aliases: [""]}]', ['empty-name: ""']],
    [
      'ids used twice',
      'entities: [{id: a, name: A, type: person}, {id: a, name: B, type: person}]',
      ['duplicate-id: a'],
    ],
    [
      'references that lead nowhere',
      'entities: [{id: a, name: A, type: person, memberOf: [{group: g}], notSame: [b]}]',
      ['dangling-reference: g', 'dangling-reference: b'],
    ],
    [
      'members of a person',
      'entities: [{id: a, name: A, type: person}, {name: B, type: person, memberOf: [{group: a}]}]',
      ['not-a-group: a'],
    ],
    [
      'notSame on one side only',
      'entities: [{id: a, name: A, type: person, notSame: [b]}, {id: b, name: B, type: person}]',
      ['one-sided: b'],
    ],
    [
      'a shared name',
      'entities: [{name: A B, type: person}, {name: C, aliases: [A-B], type: person}]',
      ['shared-name: A-B'],
    ],
    [
      'links that lead elsewhere',
      'entities: [{name: A, type: person, links: ["javascript:alert(1)"]}]',
      ['not-a-link: "javascript:alert(1)"'],
    ],
    [
      'misspelt keys, not the reader’s own',
      'entities: [{name: A, type: person, alias: [B], desk: c}]',
      ['misspelt-key: alias'],
    ],
    [
      'what is behind something that cannot be read',
      'entities: [{name: A, type: person, aliases: ["", A], memberOf: [[], g]}]\nrejected: [[], A]',
      [
        'empty-name: ""',
        'repeated-name: A',
        'wrong-type: []',
        'dangling-reference: g',
        'wrong-type: []',
        'rejected-name: A',
      ],
    ],
    [
      'rejected names of entries',
      'entities: [{name: A, type: person}]\nrejected: [A]',
      ['rejected-name: A'],
    ],
  ];
  for (const [what, yaml, expected] of table) {
    it(`reports where it is: ${what}`, () => {
      assert.deepEqual(problemsOf(yaml), expected);
    });
  }

  it('lets those who are told apart share a name', () => {
    const apart =
      'entities: [{id: a, name: A, type: person, notSame: [b]}, {id: b, name: A, type: person, notSame: [a]}]';
    assert.deepEqual(problemsOf(apart), []);
  });

  it('keeps what is right beside what is wrong', () => {
    const { file, places } = readDossier('entities: [3, {name: A, type: person}]');
    assert.deepEqual([file?.entities.map(({ name }) => name), places], [['A'], [1]]);
  });
});

describe('editDossier', () => {
  const edited = (yaml: string, ...edits: DossierEdit[]): string => {
    const result = editDossier(yaml, edits);
    assert('yaml' in result, JSON.stringify(result));
    return result.yaml;
  };

  it('begins a file', () => {
    const person = entry({ id: 'a-b', name: 'A B', aliases: ['C'], memberOf: [{ group: 'g' }] });
    assert.equal(
      edited('', { type: 'add', entry: person }),
      'version: 1\nentities:\n  - id: a-b\n    type: person\n    name: A B\n    aliases: [C]\n    memberOf: [{group: g}]\n',
    );
  });

  const table: readonly (readonly [string, DossierEdit, readonly [string, string]])[] = [
    [
      'an alias',
      { type: 'update', id: 'omar-hartan', set: { aliases: ['Salim Darwaz', 'Abu Salim'] } },
      ['[Salim Darwaz]', '[Salim Darwaz, Abu Salim]'],
    ],
    [
      'an alias in a list of lines',
      { type: 'update', id: 'blue-front', set: { aliases: ['BF', 'Front of the Blue', 'Blues'] } },
      ['      - Front of the Blue\n', '      - Front of the Blue\n      - Blues\n'],
    ],
    [
      'an alias that goes',
      { type: 'update', id: 'blue-front', set: { aliases: ['BF'] } },
      ['      - Front of the Blue\n', ''],
    ],
    [
      'aliases in another order',
      { type: 'update', id: 'blue-front', set: { aliases: ['Front of the Blue', 'BF'] } },
      [
        '      - BF  # in telegrams\n      - Front of the Blue\n',
        '      - Front of the Blue\n      - BF  # in telegrams\n',
      ],
    ],
    [
      'a name',
      { type: 'update', id: 'omar-hartan', set: { name: 'Umar Hartan' } },
      ['name: Omar Hartan', 'name: Umar Hartan'],
    ],
    [
      'a field that was not there',
      { type: 'update', id: 'omar-hartan', set: { notSame: ['blue-front'] } },
      ['    desk: ours\n', '    desk: ours\n    notSame: [blue-front]\n'],
    ],
    [
      'notes that go',
      { type: 'update', id: 'omar-hartan', set: { notes: '' } },
      ['    notes: Deputy leader.\n', ''],
    ],
    ['a rejected name', { type: 'reject', name: 'Share' }, ['[Tags]', '[Tags, Share]']],
    ['a name accepted again', { type: 'accept', name: 'Tags' }, ['rejected: [Tags]\n', '']],
    ['nothing, for a name rejected before', { type: 'reject', name: 'Tags' }, ['', '']],
  ];
  for (const [what, edit, [before, after]] of table) {
    it(`writes ${what}, and nothing else`, () => {
      assert.equal(edited(DOSSIER, edit), DOSSIER.replace(before, after));
    });
  }

  it('leaves names that look like numbers as they are', () => {
    const aliases = ['007', '1e3', '0x1F', '2020-01-01', 'True', '-0'];
    assert.equal(
      edited(
        NUMBERS,
        { type: 'update', id: '1991', set: { aliases: [...aliases, '08'] } },
        { type: 'update', id: 'x', set: { memberOf: [{ group: '1991', role: '2.0' }] } },
        { type: 'reject', name: '010' },
        { type: 'reject', name: '0x10' },
        { type: 'accept', name: '12345678901234567890' },
      ),
      NUMBERS.replace('-0]', '-0, "08"]')
        .replace('memberOf: {group: 1991, role: 1.0}', 'memberOf: [{group: "1991", role: "2.0"}]')
        .replace(', 12345678901234567890]', ', "0x10"]'),
    );
    assert.match(edited(NUMBERS, { type: 'remove', id: '1991', into: 'x' }), /^ {4}desk: "07"$/m);
  });

  it('keeps a single alias and things that it cannot read', () => {
    const yaml =
      'entities:\n  - {id: a, type: person, name: A, aliases: B}\n  - id: c\n    type: person\n    name: C\n    aliases: [{odd: 1}, D, E]\n';
    const { file } = readDossier(
      edited(
        yaml,
        { type: 'update', id: 'a', set: { aliases: ['B', 'B2'] } },
        { type: 'update', id: 'c', set: { aliases: ['E', 'F'] } },
      ),
    );
    assert.deepEqual(
      file?.entities.map(({ aliases }) => aliases),
      [
        ['B', 'B2'],
        ['E', 'F'],
      ],
    );
    assert.match(edited(yaml, { type: 'update', id: 'c', set: { aliases: ['E'] } }), /odd: 1.*E/s);
  });

  it('leaves no empty list behind, unless the file had nothing else', () => {
    const remove: DossierEdit = { type: 'remove', id: 'a' };
    const list = 'entities:\n  # people\n  - {id: a, type: person, name: A}\n';
    assert.equal(edited(`version: 1\n${list}`, remove), 'version: 1\n  # people\n');
    assert.equal(
      edited('version: 1\nentities: [{id: a, name: A, type: person}]\nrejected: [B]\n', remove),
      'version: 1\nrejected: [B]\n',
    );
    assert.equal(edited(list, remove), 'entities: []\n  # people\n');
    const accept: DossierEdit = { type: 'accept', name: 'B' };
    assert.equal(edited('version: 1\nrejected: [B]\n', accept), 'version: 1\n');
    assert.equal(edited('rejected: [B]\n', accept), 'rejected: []\n');
    assert.equal(edited('version: 1\nrejected: B\n', accept), 'version: 1\n');
    const commented = 'version: 1\nrejected:\n  # of telegrams\n  - B\n';
    assert.equal(edited(commented, accept), 'version: 1\n  # of telegrams\n');
  });

  it('refuses what it cannot do', () => {
    for (const [yaml, code] of [
      ['entities: [', 'not-yaml'],
      ['version: 9', 'newer-version'],
      [DOSSIER, 'unknown-id'],
    ] as const) {
      const result = editDossier(yaml, [{ type: 'remove', id: 'nobody' }]);
      assert('problems' in result);
      assert.equal(result.problems[0]?.code, code);
    }
  });
});
