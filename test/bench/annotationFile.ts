import { parseDocument } from 'yaml';
import { editDocument, mergeDocuments, openAnnotations } from '../../src/core/index';
import { growth, leastMs } from './support/measuring';

/**
 * What reading and changing an annotation file costs, and how that grows with its annotations, beside
 * the `yaml` library doing the same on the whole text in the same run: parsing it, and changing one
 * value of the parsed document and writing it out. Prints the best of a few runs in milliseconds, the
 * ratio to the library, and for each doubling the ratio to the step before: 2 is linear.
 */

const TRIES = 5;

function createFile(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const start = index * 200;
    return `  - id: k${index.toString(36)}
    motivation: assessing
    quote: more than ${index} members of the group had been killed or captured
    prefix: "But the ministry reported that (a.k.a. the other one) on the same day, "
    suffix: " during the operations, “which” went on until the next winter came"
    position: [${start}, ${start + 57}]
    comment: |
      No figure is given; the next paragraph itemises 80 killed.
      Ask again.
    tags: [casualties, figures]
    credibility: 3
    creator: analyst
    created: 2026-11-22T09:20:00Z
`;
  });
  return `version: 1\nsource: raids.txt\nannotations:\n${items.join('')}`;
}

const best = (work: () => unknown) => leastMs(work, TRIES);

interface Row {
  readonly name: string;
  readonly ms: number;
  readonly peerMs: number;
}

function measure(count: number): readonly Row[] {
  const yaml = createFile(count);
  const document = openAnnotations(yaml);
  const id = `k${Math.floor(count / 2).toString(36)}`;
  const add = { type: 'add', annotation: { id: 'new', quote: 'nine men' } } as const;
  const update = { type: 'update', id, set: { comment: 'Who\nsays so?' } } as const;
  const after = (edit: typeof add | typeof update) => {
    const result = editDocument(document, [edit]);
    return 'document' in result ? result.document : document;
  };
  const [added, updated] = [after(add), after(update)];
  const read = best(() => parseDocument(yaml).toJS());
  const parsed = parseDocument(yaml);
  const edit = best(() => {
    parsed.setIn(['annotations', Math.floor(count / 2), 'comment'], 'Who\nsays so?');
    parsed.toString({ lineWidth: 0 });
  });
  return [
    { name: 'read', ms: best(() => openAnnotations(yaml)), peerMs: read },
    {
      name: 'read after an edit',
      ms: best(() => openAnnotations(added.yaml, document)),
      peerMs: read,
    },
    { name: 'add one', ms: best(() => after(add)), peerMs: edit },
    { name: 'change one', ms: best(() => after(update)), peerMs: edit },
    { name: 'merge two', ms: best(() => mergeDocuments(document, updated, added)), peerMs: edit },
  ];
}

let before: readonly Row[] = [];
for (const count of [1250, 2500, 5000, 10_000]) {
  const rows = measure(count);
  console.log(`${count} annotations`);
  for (const [index, { name, ms, peerMs }] of rows.entries()) {
    const ratioBefore = growth(ms, before[index]?.ms);
    const ratio = `1/${(peerMs / ms).toFixed(0)} of the library's ${peerMs.toFixed(0)} ms`;
    console.log(`  ${name.padEnd(20)}${ms.toFixed(1).padStart(8)} ms  ${ratio}${ratioBefore}`);
  }
  before = rows;
}
