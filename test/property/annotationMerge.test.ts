import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Annotation,
  type AnnotationEdit,
  editAnnotations,
  type MergeConflict,
  mergeAnnotations,
  openAnnotations,
  readAnnotations,
} from '../../src/core/index';
import { canonical, isTreeMap, type YamlTree } from '../../src/core/yaml/tree';
import { annotation, sampleFile } from './support/annotationYaml';
import { runs } from './support/runs';

interface Plan {
  readonly kind: 'add' | 'remove' | 'update' | 'report' | 'reject' | 'unreject';
  readonly at: number;
  readonly fields: Omit<Annotation, 'id'>;
}

const plans = fc.array(
  fc.record<Plan>({
    kind: fc.constantFrom('add', 'remove', 'update', 'update', 'report', 'reject', 'unreject'),
    at: fc.nat(5),
    fields: annotation,
  }),
  { maxLength: 3 },
);

/** One side's work on the file; ids of new items are the side's own unless they are to clash. */
function work(yaml: string, side: string, list: readonly Plan[]): string {
  let text = yaml;
  for (const [serial, { kind, at, fields }] of list.entries()) {
    const ids = readAnnotations(text).file?.annotations.map(({ id }) => id) ?? [];
    const id = ids[at % Math.max(1, ids.length)];
    const edits: Record<Plan['kind'], AnnotationEdit | undefined> = {
      add: {
        type: 'add',
        annotation: { id: at === 5 ? `both${serial}` : `${side}${serial}`, ...fields },
      },
      remove: id === undefined ? undefined : { type: 'remove', id },
      update: id === undefined ? undefined : { type: 'update', id, set: fields },
      report: { type: 'report', set: { title: fields.quote } },
      reject: { type: 'reject', quote: fields.quote },
      unreject: { type: 'unreject', quote: 'Tags' },
    };
    const edit = edits[kind];
    const result = edit === undefined ? undefined : editAnnotations(text, [edit]);
    text = result !== undefined && 'yaml' in result ? result.yaml : text;
  }
  return text;
}

function merge(base: string, ours: string, theirs: string) {
  const result = mergeAnnotations(base, ours, theirs);
  assert('yaml' in result, JSON.stringify(result));
  return result;
}

function itemsOf(yaml: string): readonly YamlTree[] {
  return openAnnotations(yaml).content?.items.map(({ tree }) => tree) ?? [];
}

function withoutId(tree: YamlTree): string {
  return canonical(isTreeMap(tree) ? new Map([...tree].filter(([key]) => key !== 'id')) : tree);
}

/** Context and position follow from the report, and an item written by hand is completed. */
function withoutHints(tree: YamlTree): string {
  const hints: readonly YamlTree[] = ['prefix', 'suffix', 'position', 'id', 'created'];
  return canonical(
    isTreeMap(tree) ? new Map([...tree].filter(([key]) => !hints.includes(key))) : tree,
  );
}

/** What a file says, in no order: items, rejections and everything else. */
function sayings(yaml: string) {
  const { content } = openAnnotations(yaml);
  const root = new Map(content?.root ?? []);
  const rejected = root.get('rejected');
  root.delete('annotations');
  root.delete('rejected');
  return {
    items: itemsOf(yaml).map(canonical).sort(),
    rejected: (Array.isArray(rejected) ? rejected : []).map(canonical).sort(),
    root: canonical(root),
  };
}

function conflictsOf(list: readonly MergeConflict[]) {
  return list.map(({ kind, id, keptAs }) => `${kind} ${id} ${keptAs}`).sort();
}

/** A file that can be read. */
const bases = sampleFile(true)
  .map(({ yaml }) => yaml)
  .filter((yaml) => openAnnotations(yaml).content !== undefined);
/** A file, and what one side made of it. */
const changes = fc
  .record({ base: bases, mine: plans })
  .map(({ base, mine }) => ({ base, ours: work(base, 'o', mine) }));
/** A file, and what two sides made of it. */
const histories = fc
  .record({ base: bases, mine: plans, other: plans })
  .map(({ base, mine, other }) => ({
    ...{ base, ours: work(base, 'o', mine) },
    theirs: work(base, 't', other),
  }));

describe('a merge of annotation files', () => {
  it('loses no item, and says so where both sides changed one', () => {
    fc.assert(
      fc.property(histories, ({ base, ours, theirs }) => {
        const { yaml, conflicts } = merge(base, ours, theirs);
        const [was, mine, other, result] = [base, ours, theirs, yaml].map((text) => {
          const { ids } = openAnnotations(text);
          return new Map(itemsOf(text).map((tree, index) => [ids[index] ?? '', tree]));
        });
        const said = new Set([...(result?.values() ?? [])].map(withoutId));
        for (const [side, against] of [
          [mine, other],
          [other, mine],
        ]) {
          for (const [id, tree] of side ?? []) {
            const before = was?.get(id);
            const there = against?.get(id);
            const isOld = [...(was?.values() ?? [])].some(
              (old) => withoutHints(old) === withoutHints(tree),
            );
            if (isOld) {
              continue;
            }
            // New or changed on this side: it is there, as it is or with what the other side changed.
            assert(result?.has(id) || said.has(withoutId(tree)), `lost ${id}`);
            const isClash = there !== undefined && canonical(there) !== canonical(before);
            if (!isClash) {
              assert(said.has(withoutId(tree)), `not as it was: ${id}`);
            } else if (conflicts.some((c) => c.id === id && c.kind === 'changed-twice')) {
              assert(said.has(withoutId(tree)), `a version is lost: ${id}`);
            }
          }
        }
      }),
      runs(2),
    );
  });

  it('has the same result whichever side is ours, apart from the order', () => {
    fc.assert(
      fc.property(histories, ({ base, ours, theirs }) => {
        const [there, back] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        assert.deepEqual(sayings(there.yaml), sayings(back.yaml));
        assert.deepEqual(conflictsOf(there.conflicts), conflictsOf(back.conflicts));
      }),
      runs(2),
    );
  });

  it('with a side that changed nothing is the other side to the letter', () => {
    fc.assert(
      fc.property(changes, ({ base, ours }) => {
        assert.deepEqual(merge(base, ours, base), { yaml: ours, conflicts: [] });
        assert.deepEqual(merge(base, base, ours), { yaml: ours, conflicts: [] });
        assert.deepEqual(merge(base, ours, ours), { yaml: ours, conflicts: [] });
      }),
      runs(),
    );
  });

  it('undoes a change, and nothing that was done since', () => {
    fc.assert(
      fc.property(bases, fc.nat(5), annotation, (base, at, fields) => {
        const ids = readAnnotations(base).file?.annotations.map(({ id }) => id) ?? [];
        const id = ids[at % Math.max(1, ids.length)];
        fc.pre(id !== undefined && ids.length > 0);
        const removed = editAnnotations(base, [{ type: 'remove', id: id ?? '' }]);
        assert('yaml' in removed);
        const since = work(removed.yaml, 's', [{ kind: 'add', at: 0, fields }]);
        const undone = merge(removed.yaml, base, since);
        assert.deepEqual(undone.conflicts, []);
        const expected = [...itemsOf(base), ...itemsOf(since).slice(-1)];
        assert.deepEqual(
          itemsOf(undone.yaml).map(canonical).sort(),
          expected.map(canonical).sort(),
        );
      }),
      runs(),
    );
  });
});
