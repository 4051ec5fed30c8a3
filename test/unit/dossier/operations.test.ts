import assert from 'node:assert/strict';
import type { Subject } from '../../../src/core/dossier/draft';
import { type DossierEdit, editDossier } from '../../../src/core/dossier/editDossier';
import type { DossierFile } from '../../../src/core/dossier/model';
import {
  addName,
  addToDossier,
  giveName,
  keepApart,
  mergeEntities,
  renameEntity,
  retypeEntity,
  splitEntity,
} from '../../../src/core/dossier/operations';
import { readDossier } from '../../../src/core/dossier/readDossier';
import { resolveNamed } from '../support/named';

const REPORT = resolveNamed(
  '[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) was a deputy leader in the [[g1:Blue Front]]. [[p1:Hartan]] met [[p2:Ilya Petrov]], never a member of the [[g2:Red Front]].',
);
const others = new Map(REPORT.entities.map((entity) => [entity.id, entity]));
const subject = (id: string): Subject => {
  const entity = others.get(id);
  assert(entity, [...others.keys()].join());
  return { entity, others };
};
const PETROV = `version: 1
entities:
  - id: petrov
    type: person
    name: Ilya Petrov
    notes: A chemist.
    links: [https://example.org/petrov]
  - id: blue
    type: group
    name: Blues
    notSame: [petrov]
`;

/** The dossier after an operation, which has to be without problems. */
function dossierAfter(yaml: string, plan: (file: DossierFile) => readonly DossierEdit[]): string {
  const { file } = readDossier(yaml);
  assert(file);
  const result = editDossier(yaml, plan(file));
  assert('yaml' in result, JSON.stringify(result));
  const errors = readDossier(result.yaml).problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
  return result.yaml;
}

describe('what the reader decides', () => {
  it('writes the id of an entry that got it from its name before that changes', () => {
    const yaml = `version: 1
entities:
  - name: Omar Hartan # who
    type: person
`;
    assert.equal(
      dossierAfter(yaml, (file) => renameEntity(file, subject('omar-hartan'), 'Omar')),
      `version: 1
entities:
  - id: omar-hartan
    name: Omar # who
    type: person
    aliases: [Omar Hartan]
`,
    );
  });

  it('keeps keys of the reader’s own where entries are merged', () => {
    const yaml = `version: 1
entities:
  - {id: omar-hartan, type: person, name: Omar Hartan, born: 1970, seen: [a]}
  - {id: ilya-petrov, type: person, name: Ilya Petrov, born: 1971, seen: [a], phone: "1"}
`;
    const both = [subject('omar-hartan'), subject('ilya-petrov')];
    assert.match(
      dossierAfter(yaml, (file) => mergeEntities(file, both)),
      /born: 1970, seen: \[a\].* born-2: 1971, phone: "1"\}\n$/,
    );
  });

  it('keeps comments where entries are merged', () => {
    const [hartan, petrov] = [subject('omar-hartan'), subject('ilya-petrov')];
    const gone = `  # seldom named
  - id: ilya-petrov # sure
    # of 1970
    type: person
    name: Ilya Petrov # or Iliya
    aliases:
      - '#1' # on the radio
    notes: | # short
      # no comment
    # at the end
`;
    const kept = `  - id: omar-hartan
    type: person
    name: Omar Hartan # who
    # below
`;
    const comments = `    # id: ilya-petrov # sure
    # of 1970
    # name: Ilya Petrov # or Iliya
    # '#1' # on the radio
    # notes: | # short
`;
    const yaml = dossierAfter(`version: 1\nentities:\n${kept}${gone}`, (file) =>
      mergeEntities(file, [hartan, petrov]),
    );
    const left = '  # seldom named\n    # at the end\n';
    assert(yaml.endsWith(`    same: [ilya-petrov]\n${comments}${left}`), yaml);
  });

  it('refers to no group without an entry where an entity gets an entry by the way', () => {
    const [hartan, petrov] = [subject('omar-hartan'), subject('ilya-petrov')];
    const plans: Record<string, (file: DossierFile) => readonly DossierEdit[]> = {
      rename: (file) => renameEntity(file, hartan, 'Salim Darwaz'),
      merge: (file) => mergeEntities(file, [hartan, petrov]),
      split: (file) => splitEntity(file, hartan, ['Salim Darwaz']),
      apart: (file) => keepApart(file, hartan, petrov),
      name: (file) => giveName(file, hartan, 'Abu Omar'),
      type: (file) => retypeEntity(file, hartan, 'group'),
    };
    for (const [name, plan] of Object.entries(plans)) {
      assert.deepEqual(readDossier(dossierAfter('', plan)).problems, [], name);
    }
    const withGroup = 'entities: [{id: blue-front, type: group, name: Blue Front}]\n';
    assert.match(
      dossierAfter(withGroup, (file) => renameEntity(file, hartan, 'Salim Darwaz')),
      /memberOf: \[\{group: blue-front, role: deputy leader\}\]/,
    );
  });

  it('adds an entity with its names and the groups that the report puts it in', () => {
    assert.equal(
      dossierAfter('', (file) => addToDossier(file, subject('omar-hartan'))),
      `version: 1
entities:
  - id: omar-hartan
    type: person
    name: Omar Hartan
    aliases: [Salim Darwaz]
    memberOf: [{group: blue-front, role: deputy leader}]
  - id: blue-front
    type: group
    name: Blue Front
`,
    );
  });

  it('writes a role without the pronoun that stands for its group', () => {
    const { entities } = resolveNamed(
      'The [[g1:Red Front]] said that its deputy head, [[p1:Ilya Petrov]], had been killed.',
    );
    const all = new Map(entities.map((entity) => [entity.id, entity]));
    const entity = all.get('ilya-petrov');
    assert(entity);
    const yaml = dossierAfter('', (file) => addToDossier(file, { entity, others: all }));
    assert.match(yaml, /role: deputy head\}/);
  });

  it('writes a role without the name or noun of its group, but with whose it is otherwise', () => {
    for (const [said, role] of [
      ['the front’s treasurer', 'treasurer'],
      ["the group's chief bomb maker", 'chief bomb maker'],
      ['the emir’s driver', 'emir’s driver'],
    ] as const) {
      const { entities } = resolveNamed(
        `The [[g1:Red Front]] said that [[p1:Ilya Petrov]], ${said}, had been killed.`,
      );
      const [group, person] = ['red-front', 'ilya-petrov'].map((id) =>
        entities.find((one) => one.id === id),
      );
      assert(group && person);
      const evidence = { start: 0, end: 1 };
      const fact = { kind: 'role', value: said, target: group.id, evidence } as const;
      const entity = { ...person, facts: [fact] };
      const all = new Map([group, entity].map((one) => [one.id, one]));
      const yaml = dossierAfter('', (file) => addToDossier(file, { entity, others: all }));
      assert(yaml.includes(`role: ${role}}`), yaml);
    }
  });

  it('adds nobody twice, and no group of the background', () => {
    const once = dossierAfter('', (file) => addToDossier(file, subject('omar-hartan'), () => true));
    assert(!once.includes('name: Blue Front'));
    assert.equal(
      dossierAfter(once, (file) => addToDossier(file, subject('omar-hartan'), () => true)),
      once,
    );
  });

  it('does not write down what is denied', () => {
    assert(
      !dossierAfter('', (file) => addToDossier(file, subject('ilya-petrov'))).includes('memberOf'),
    );
  });

  it('merges entities of a report into one entry', () => {
    const yaml = dossierAfter('', (file) =>
      mergeEntities(file, [subject('omar-hartan'), subject('ilya-petrov')]),
    );
    assert.match(
      yaml,
      /name: Omar Hartan\n {4}aliases: \[Salim Darwaz, Ilya Petrov\]\n(?: {4}.*\n)* {4}same: \[ilya-petrov\]\n/,
    );
  });

  it('gives entities of two types that are merged the type that is wanted', () => {
    const both = [subject('omar-hartan'), subject('blue-front')];
    const merged = (yaml: string) =>
      dossierAfter(yaml, (file) => mergeEntities(file, both, 'group'));
    assert.match(merged(''), /id: omar-hartan\n {4}type: group\n/);
    const entry = 'version: 1\nentities:\n  - {id: omar-hartan, type: person, name: Omar}\n';
    assert.match(merged(entry), /id: omar-hartan, type: group, name: Omar,/);
  });

  it('gives the same result whichever entity of a merge comes first', () => {
    const merged = (yaml: string, ids: readonly string[]) =>
      dossierAfter(yaml, (file) => mergeEntities(file, ids.map(subject)));
    const both = ['ilya-petrov', 'omar-hartan'];
    assert.match(merged('', both), /name: Omar Hartan\n {4}aliases: \[Salim Darwaz, Ilya Petrov\]/);
    assert.equal(merged('', both), merged('', [...both].reverse()));
    const entry = `version: 1
entities:
  - id: ilya-petrov
    type: person
    name: Petrov
`;
    // The reader's own name stays, however short.
    assert.match(merged(entry, both), /id: ilya-petrov\n(?: {4}.*\n)* {4}name: Petrov\n/);
    assert.equal(merged(entry, both), merged(entry, [...both].reverse()));
    const two = `${entry}  - id: omar-hartan
    type: person
    name: Omar Ilya Petrov
`;
    assert.match(merged(two, both), /id: omar-hartan\n/);
    assert.equal(merged(two, both), merged(two, [...both].reverse()));
  });

  it('gives someone a further name, once', () => {
    const once = dossierAfter('', (file) => giveName(file, subject('ilya-petrov'), 'the Chemist'));
    assert.match(once, /name: Ilya Petrov\n {4}aliases: \[the Chemist\]/);
    const again = (file: DossierFile) => giveName(file, subject('ilya-petrov'), 'The Chemist');
    assert.equal(dossierAfter(once, again), once);
  });

  it('adds words that were not recognised as a name, once', () => {
    const once = dossierAfter('', (file) => addName(file, 'place', 'the old mill'));
    assert.match(once, /id: the-old-mill\n {4}type: place\n {4}name: the old mill\n$/);
    assert.equal(
      dossierAfter(once, (file) => addName(file, 'place', 'The Old Mill')),
      once,
    );
  });

  it('merges into the one that has an entry, and keeps what the others knew', () => {
    const yaml = `${PETROV}  - id: omar-hartan
    type: person
    name: Omar Hartan
    notes: A deputy.
    memberOf: [{group: blue}]
  - id: friend
    type: person
    name: A Friend
    notSame: [omar-hartan]
`;
    const [petrov] = resolveNamed('[[p2:Ilya Petrov]] spoke.', [
      { id: 'petrov', type: 'person', name: 'Ilya Petrov', source: 'dossier' },
    ]).entities;
    assert(petrov);
    const merged = dossierAfter(yaml, (file) =>
      mergeEntities(file, [{ entity: petrov, others }, subject('omar-hartan')]),
    );
    assert.match(merged, /notes: \|-?\n {6}A chemist\.\n {6}A deputy\.\n/);
    assert.match(merged, /aliases: \[Omar Hartan\]/);
    assert.match(merged, /same: \[omar-hartan\]/);
    assert.match(merged, /memberOf: \[\{group: blue\}\]/);
    assert.match(merged, /name: A Friend\n {4}notSame: \[petrov\]/);
    assert(!merged.includes('id: omar-hartan'));
  });

  it('splits a name off, and keeps the two apart', () => {
    const yaml = dossierAfter('', (file) =>
      splitEntity(file, subject('omar-hartan'), ['Salim Darwaz']),
    );
    assert.match(yaml, /name: Omar Hartan\n(?: {4}.*\n)* {4}notSame: \[salim-darwaz\]/);
    assert.match(yaml, /name: Salim Darwaz\n {4}notSame: \[omar-hartan\]/);
  });

  it('splits nothing off where nothing would be left', () => {
    const { file } = readDossier('');
    assert(file);
    assert.deepEqual(splitEntity(file, subject('ilya-petrov'), ['Ilya Petrov']), []);
  });

  it('keeps two apart, both with entries, each saying so', () => {
    const yaml = dossierAfter('', (file) =>
      keepApart(file, subject('omar-hartan'), subject('ilya-petrov')),
    );
    assert.equal(yaml.match(/notSame: /g)?.length, 2);
  });

  it('renames, and keeps the old name as an alias', () => {
    const yaml = dossierAfter(PETROV, (file) => {
      const [entity] = resolveNamed('[[p2:Ilya Petrov]] spoke.', [
        { id: 'petrov', type: 'person', name: 'Ilya Petrov', source: 'dossier' },
      ]).entities;
      assert(entity);
      return renameEntity(file, { entity, others }, 'Ilya Petrovich');
    });
    assert.equal(
      yaml,
      PETROV.replace('name: Ilya Petrov', 'name: Ilya Petrovich').replace(
        '/petrov]\n',
        '/petrov]\n    aliases: [Ilya Petrov]\n',
      ),
    );
  });

  it('changes a type together with all names that the report uses', () => {
    const yaml = dossierAfter('', (file) => retypeEntity(file, subject('omar-hartan'), 'place'));
    assert.match(yaml, /type: place\n {4}name: Omar Hartan\n {4}aliases: \[Salim Darwaz, Hartan\]/);
  });
});
