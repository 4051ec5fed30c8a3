import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Annotation,
  type AnnotationEdit,
  editAnnotations,
  editDocument,
  openAnnotations,
  readAnnotations,
  renameTag,
} from '../../src/core/index';
import { parseYaml } from '../../src/core/yaml/parse';
import { isTreeList, isTreeMap, type YamlTree } from '../../src/core/yaml/tree';
import { annotation, hardText, sampleFile } from './support/annotationYaml';
import { runs } from './support/runs';

/** An edit that is made for the items a file turns out to have. */
type Plan =
  | { readonly kind: 'add'; readonly fields: Omit<Annotation, 'id'> }
  | { readonly kind: 'remove'; readonly at: number }
  | {
      readonly kind: 'update';
      readonly at: number;
      readonly set: Partial<Annotation>;
      readonly unset: readonly (keyof Annotation)[];
    }
  | { readonly kind: 'report'; readonly title: string }
  | { readonly kind: 'reject' | 'unreject'; readonly quote: string };

const plan: fc.Arbitrary<Plan> = fc.oneof(
  annotation.map((fields) => ({ kind: 'add' as const, fields })),
  fc.nat(5).map((at) => ({ kind: 'remove' as const, at })),
  fc.record({
    kind: fc.constant('update' as const),
    at: fc.nat(5),
    set: annotation.map(({ quote: _, ...set }) => set),
    unset: fc.subarray<keyof Annotation>(['tags', 'comment', 'creator', 'position'], {
      maxLength: 2,
    }),
  }),
  hardText.map((title) => ({ kind: 'report' as const, title })),
  fc.record({
    kind: fc.constantFrom('reject' as const, 'unreject' as const),
    quote: fc.constantFrom('Tags', 'Photo', 'New'),
  }),
);

/** Plain data in place of trees, to compare what is said and nothing else. */
function plain(tree: YamlTree | undefined): unknown {
  if (isTreeList(tree)) {
    return tree.map(plain);
  }
  return isTreeMap(tree)
    ? Object.fromEntries([...tree].map(([k, v]) => [String(k), plain(v)]))
    : tree;
}

function dataOf(yaml: string): Record<string, unknown> {
  const result = parseYaml(yaml);
  assert('parsed' in result, JSON.stringify(result));
  return Object.assign({}, plain(result.parsed.tree));
}

interface Item {
  readonly id: string;
  readonly data: unknown;
}

/** What a file says: the items that the reader sees under their ids, and everything else. */
function itemsOf(yaml: string): readonly Item[] {
  const { ids } = openAnnotations(yaml);
  const { annotations } = dataOf(yaml);
  const list = Array.isArray(annotations) ? annotations : [];
  return list.map((data, index) => ({ id: ids[index] ?? '', data }));
}

function editOf(part: Plan, ids: readonly string[], serial: number): AnnotationEdit | undefined {
  switch (part.kind) {
    case 'add':
      return { type: 'add', annotation: { id: `new${serial}`, ...part.fields } };
    case 'report':
      return { type: 'report', set: { title: part.title } };
    case 'reject':
    case 'unreject':
      return { type: part.kind, quote: part.quote };
    default: {
      const id = ids[part.at % Math.max(1, ids.length)];
      if (id === undefined) {
        return undefined;
      }
      return part.kind === 'remove'
        ? { type: 'remove', id }
        : {
            type: 'update',
            id,
            set: part.set,
            unset: part.unset.filter((key) => !(key in part.set)),
          };
    }
  }
}

/** The naive model: the same edit on a list of plain objects. */
function modelEdit(items: readonly Item[], edit: AnnotationEdit): readonly unknown[] {
  switch (edit.type) {
    case 'add':
      return [...items.map(({ data }) => data), edit.annotation];
    case 'remove':
      return items.filter(({ id }) => id !== edit.id).map(({ data }) => data);
    case 'update':
      return items.map(({ id, data }) => {
        if (id !== edit.id) {
          return data;
        }
        const before = Object.assign({}, data) as Record<string, unknown>;
        const own = String(before.id) === id ? {} : { id };
        const after: Record<string, unknown> = { ...before, ...own, ...edit.set };
        for (const key of edit.unset ?? []) {
          delete after[key];
        }
        return after;
      });
    default:
      return items.map(({ data }) => data);
  }
}

describe('an edit of an annotation file', () => {
  it('has the result of a simple model, and leaves other items as they are written', () => {
    fc.assert(
      fc.property(
        sampleFile(true),
        fc.array(plan, { minLength: 1, maxLength: 3 }),
        (sample, plans) => {
          let { yaml } = sample;
          fc.pre(openAnnotations(yaml).content !== undefined);
          let texts = sample.hasAliases ? [] : sample.items;
          for (const [serial, part] of plans.entries()) {
            const shown = readAnnotations(yaml).file?.annotations.map(({ id }) => id) ?? [];
            const edit = editOf(part, shown, serial);
            if (edit === undefined) {
              continue;
            }
            const before = itemsOf(yaml);
            const result = editAnnotations(yaml, [edit], 'raid.txt');
            if ('problems' in result) {
              assert.notEqual(result.problems[0]?.code, 'not-editable', JSON.stringify(edit));
              continue;
            }
            const { annotations: list = [], ...others } = dataOf(result.yaml);
            assert.deepEqual(list ?? [], modelEdit(before, edit));
            const { annotations: _, ...rest } = dataOf(yaml);
            if (edit.type === 'add' || edit.type === 'remove' || edit.type === 'update') {
              const header =
                Object.keys(dataOf(yaml)).length === 0 ? { version: 1, source: 'raid.txt' } : {};
              assert.deepEqual(others, { ...header, ...rest });
            }
            const touched =
              edit.type === 'update' || edit.type === 'remove'
                ? before.findIndex(({ id }) => id === edit.id)
                : -1;
            texts = texts.map((text, index) => (index === touched ? '' : text));
            if (edit.type === 'remove') {
              texts = texts.filter((_text, index) => index !== touched);
            }
            let from = 0;
            for (const text of texts) {
              const at = result.yaml.indexOf(text, from);
              assert(at >= 0, `lost as it was written: ${JSON.stringify(text)}`);
              from = at + text.length;
            }
            yaml = result.yaml;
          }
        },
      ),
      runs(2),
    );
  });

  it('changes nothing above and below the item concerned', () => {
    fc.assert(
      fc.property(sampleFile(false), plan, (sample, part) => {
        // Empty lines and comments below what is removed would become part of a block scalar above.
        fc.pre(!/[|>]/.test(sample.yaml));
        const shown = readAnnotations(sample.yaml).file?.annotations.map(({ id }) => id) ?? [];
        const edit = editOf(part, shown, 0);
        if (edit === undefined || (edit.type !== 'update' && edit.type !== 'remove')) {
          return;
        }
        const index = openAnnotations(sample.yaml).ids.indexOf(edit.id);
        const result = editAnnotations(sample.yaml, [edit]);
        const text = sample.items[index] ?? '';
        let start = 0;
        for (const before of sample.items.slice(0, index)) {
          start = sample.yaml.indexOf(before, start) + before.length;
        }
        start = sample.yaml.indexOf(text, start);
        assert('yaml' in result);
        if (sample.items.length > 1) {
          assert(result.yaml.startsWith(sample.yaml.slice(0, start)));
        }
        const below = sample.yaml.slice(start + text.length).replace(/^\r?\n/, '');
        assert(result.yaml.endsWith(below), JSON.stringify([result.yaml, below]));
      }),
      runs(2),
    );
  });

  it('writes any text so that it reads back exactly', () => {
    const fields = fc.record({
      quote: hardText,
      comment: hardText,
      prefix: hardText,
      tag: hardText,
    });
    fc.assert(
      fc.property(fields, sampleFile(false), ({ quote, comment, prefix, tag }, { yaml }) => {
        const written = { quote: `${quote}.`, comment, prefix, tags: [tag] };
        const added: Annotation = { id: 'new', ...written };
        const result = editAnnotations(yaml, [{ type: 'add', annotation: added }]);
        assert('yaml' in result);
        const again = editAnnotations(result.yaml, [
          { type: 'update', id: 'new', set: { comment: quote, quote: `${comment}.` } },
        ]);
        assert('yaml' in again);
        const [first, second] = [result, again].map((state) =>
          readAnnotations(state.yaml).file?.annotations.find(({ id }) => id === 'new'),
        );
        assert.deepEqual(first, added);
        assert.deepEqual(second, { ...added, comment: quote, quote: `${comment}.` });
      }),
      runs(3),
    );
  });

  it('made as one of many is the same as made alone', () => {
    fc.assert(
      fc.property(sampleFile(true), fc.array(plan, { maxLength: 4 }), ({ yaml }, plans) => {
        const { content } = openAnnotations(yaml);
        // Of several items without an id that quote the same, the first gives its id to the next; of
        // several with one id, those behind the first get one of their own until they are the first.
        const names = content?.items.map(({ reading }) => {
          const { writtenId, annotation } = reading;
          return writtenId === undefined ? `quote ${annotation?.quote}` : `id ${writtenId}`;
        });
        fc.pre(names !== undefined && new Set(names).size === names.length);
        const shown = readAnnotations(yaml).file?.annotations.map(({ id }) => id) ?? [];
        const edits = plans.flatMap((part, serial) => editOf(part, shown, serial) ?? []);
        const together = editAnnotations(yaml, edits);
        let single = openAnnotations(yaml);
        for (const edit of edits) {
          const next = editDocument(single, [edit]);
          if ('problems' in next) {
            assert('problems' in together);
            return;
          }
          single = next.document;
        }
        assert('yaml' in together);
        assert.deepEqual(dataOf(together.yaml), dataOf(single.yaml));
      }),
      runs(2),
    );
  });
});

describe('renaming a tag', () => {
  const renamed = (tags: readonly string[] | undefined, from: string, to: string | undefined) => {
    if (tags?.includes(from) !== true) {
      return tags;
    }
    const at = tags.indexOf(from);
    const added = to === undefined || tags.includes(to) ? [] : [to];
    const others = tags.map((tag, index) => (index === at ? added : tag === from ? [] : [tag]));
    return others.flat().length > 0 ? others.flat() : undefined;
  };

  it('changes that tag in each annotation, and nothing else', () => {
    const names = fc.constantFrom('a', 'b', 'x');
    const to = fc.option(
      fc.oneof(
        names,
        hardText.filter((text) => text !== ''),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.boolean().chain(sampleFile), names, to, ({ yaml }, from, name) => {
        fc.pre(from !== name);
        const before = openAnnotations(yaml);
        fc.pre(before.file !== undefined);
        const result = renameTag(yaml, from, name);
        assert('document' in result, JSON.stringify(result));
        const { document, count } = result;
        const all = before.file?.annotations ?? [];
        const expected = all.map(({ tags, ...rest }) => {
          const changed = renamed(tags, from, name);
          return { ...rest, ...(changed && { tags: changed }) };
        });
        assert.deepEqual(document.file?.annotations, expected);
        // Items that cannot be shown may have it, too.
        assert(count >= all.filter(({ tags }) => tags?.includes(from)).length);
        const [{ annotations: _, ...rest }, { annotations: __, ...was }] = [
          dataOf(document.yaml),
          dataOf(yaml),
        ];
        assert.deepEqual(rest, was);
      }),
      runs(),
    );
  });
});
