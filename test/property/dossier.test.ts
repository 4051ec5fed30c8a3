import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DossierEdit,
  type DossierEntry,
  type DossierFile,
  editDossier,
  mergeDossiers,
  readDossier,
} from '../../src/core/index';
import { runs } from './support/runs';

/** What tempts YAML: signs with a meaning, other scripts, what looks like another type. */
const words = fc.oneof(
  fc.constantFrom('Omar Hartan', '# x', '- a', 'a: b'),
  fc.constantFrom('no', '1.0', '2017-12-05', '{x', '"q"', 'علی', "O'N"),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
/** A name as the file keeps it: trimmed, and with something in it. */
const name = words.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
const names = fc.uniqueArray(name, { maxLength: 3 });
const id = fc.constantFrom('a', 'b', 'c', 'd-2', 'long-one');
const ids = fc.uniqueArray(id, { maxLength: 2 });

const entry = fc
  .record({
    id,
    type: fc.constantFrom('person' as const, 'group' as const, 'place' as const),
    name,
    aliases: names,
    notes: fc.option(name, { nil: undefined }),
    memberOf: fc.uniqueArray(fc.record({ group: id, role: fc.option(name, { nil: undefined }) }), {
      maxLength: 2,
      selector: ({ group }) => group,
    }),
    partOf: ids,
    links: fc.uniqueArray(fc.constantFrom('https://a.example/x', 'http://b.example'), {
      maxLength: 2,
    }),
    same: fc.constant([]),
    notSame: ids,
  })
  .map(
    ({ notes, memberOf, ...rest }): DossierEntry => ({
      ...rest,
      ...(notes !== undefined && { notes }),
      memberOf: memberOf.map(({ group, role }) => ({ group, ...(role !== undefined && { role }) })),
    }),
  );
const entries = fc.uniqueArray(entry, { maxLength: 3, selector: (one) => one.id });

const edit: fc.Arbitrary<DossierEdit> = fc.oneof(
  entry.map((one) => ({ type: 'add' as const, entry: one })),
  entry.map(({ id: own, ...set }) => ({ type: 'update' as const, id: own, set })),
  id.map((own) => ({ type: 'remove' as const, id: own })),
  name.map((one) => ({ type: 'reject' as const, name: one })),
  name.map((one) => ({ type: 'accept' as const, name: one })),
);

function read(yaml: string): DossierFile {
  const { file, problems } = readDossier(yaml);
  assert(file, `${yaml}\n${problems.map(({ message }) => message).join('\n')}`);
  return file;
}

/** The text after the edits that can be made: ids that are there are not added again. */
function work(yaml: string, edits: readonly DossierEdit[]): string {
  const there = new Set(read(yaml).entities.map((one) => one.id));
  const possible = edits.filter((one) => {
    switch (one.type) {
      case 'add':
        return !there.has(one.entry.id) && there.add(one.entry.id);
      case 'remove':
        return there.delete(one.id);
      case 'update':
        return there.has(one.id);
      default:
        return true;
    }
  });
  const result = editDossier(yaml, possible);
  assert('yaml' in result, JSON.stringify(result));
  return possible.length === 0 ? yaml : result.yaml;
}

const sample = entries.map((all) =>
  work(
    '# ours\nversion: 1 # of the format\nsource: kept\n',
    all.map((one) => ({ type: 'add', entry: one })),
  ),
);
const histories = fc.record({
  base: sample,
  mine: fc.array(edit, { maxLength: 2 }),
  other: fc.array(edit, { maxLength: 2 }),
});
const byId = ({ entities }: DossierFile) => new Map(entities.map((one) => [one.id, one]));

describe('A dossier, whatever is in it,', () => {
  it('keeps each entry exactly as it was written, and all that is not ours', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const yaml = work(
          '# ours\nversion: 1\nsource: kept\n',
          all.map((one) => ({ type: 'add', entry: one })),
        );
        assert.deepEqual(read(yaml).entities, all);
        assert(yaml.startsWith('# ours\nversion: 1\nsource: kept\n'));
      }),
      runs(),
    );
  });

  it('changes in the lines of the entry that is edited alone', () => {
    fc.assert(
      fc.property(sample, entry, (yaml, { id: own, ...set }) => {
        const before = byId(read(yaml));
        const result = editDossier(yaml, [{ type: 'update', id: own, set }]);
        if (!before.has(own)) {
          assert('problems' in result);
          return;
        }
        assert('yaml' in result, JSON.stringify(result));
        const after = read(result.yaml);
        const wanted = [...before.values()].map((one) =>
          one.id === own ? { ...one, ...set } : one,
        );
        // New items of a list stand behind the others.
        assert.deepEqual(listed(after.entities), listed(wanted));
      }),
      runs(),
    );
  });

  it('is back as it was after a name was rejected and accepted', () => {
    fc.assert(
      fc.property(sample, name, (yaml, one) => {
        const rejected = work(yaml, [{ type: 'reject', name: one }]);
        assert.deepEqual(read(rejected).rejected, [one]);
        assert.deepEqual(read(work(rejected, [{ type: 'accept', name: one }])), read(yaml));
      }),
      runs(),
    );
  });

  it('is the other side after a merge if one side did nothing', () => {
    fc.assert(
      fc.property(histories, ({ base, mine }) => {
        const changed = work(base, mine);
        for (const [ours, theirs] of [
          [changed, base],
          [base, changed],
        ] as const) {
          const merged = mergeDossiers(base, ours, theirs);
          assert('yaml' in merged, JSON.stringify(merged));
          assert.deepEqual(merged.conflicts, []);
          const [result, wanted] = [read(merged.yaml), read(changed)];
          assert.deepEqual(sorted(result), sorted(wanted));
        }
      }),
      runs(),
    );
  });

  it('loses nothing that either side added when both are merged', () => {
    fc.assert(
      fc.property(histories, ({ base, mine, other }) => {
        const [ours, theirs] = [work(base, mine), work(base, other)];
        const merged = mergeDossiers(base, ours, theirs);
        assert('yaml' in merged, JSON.stringify(merged));
        const [was, now] = [byId(read(base)), byId(read(merged.yaml))];
        for (const side of [ours, theirs].map(read)) {
          for (const one of side.entities.filter(({ id: own }) => !was.has(own))) {
            const kept = now.get(one.id);
            assert(kept, `${one.id} is gone`);
            const all = [kept.name, ...kept.aliases].map(fold);
            for (const each of [one.name, ...one.aliases]) {
              assert(all.includes(fold(each)), `${each} is gone from ${all.join(', ')}`);
            }
            assert((kept.notes ?? '').includes(one.notes ?? ''));
          }
          const added = side.rejected.filter((each) => !read(base).rejected.includes(each));
          assert(added.every((each) => read(merged.yaml).rejected.includes(each)));
        }
      }),
      runs(),
    );
  });

  it('gives problems and no text where it cannot be read, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), entry, (yaml, one) => {
        const { file, problems } = readDossier(yaml);
        const result = editDossier(yaml, [{ type: 'add', entry: one }]);
        assert(file !== undefined || problems.some(({ fatal }) => fatal));
        assert(file !== undefined || 'problems' in result);
      }),
      runs(),
    );
  });
});

/** Case and marks aside: names that differ in them alone are one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Apart from the order, which merging does not keep for what comes back. */
function sorted({ entities, rejected }: DossierFile) {
  const inOrder = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities: listed(inOrder), rejected: [...rejected].sort() };
}

/** Entries, each with its lists in a fixed order. */
function listed(entities: readonly DossierEntry[]) {
  return entities.map((one) => ({
    ...one,
    aliases: [...one.aliases].sort(),
    partOf: [...one.partOf].sort(),
    notSame: [...one.notSame].sort(),
    links: [...one.links].sort(),
    memberOf: [...one.memberOf].sort((a, b) => (a.group < b.group ? -1 : 1)),
  }));
}
