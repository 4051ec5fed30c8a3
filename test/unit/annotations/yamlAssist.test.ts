import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completionsAt, hoverAt, readSchemaFields } from '../../../src/core/index';
import { atCaret } from '../support/caret';

const FIELDS = readSchemaFields(
  JSON.parse(readFileSync('media/schemas/annotations.schema.json', 'utf8')),
);
const KNOWN = {
  entities: [{ id: 'omar', name: 'Omar' }],
  tags: ['casualties', 'yes, no'],
  linkEnds: [{ to: 'b', words: 'three boats' }],
  relations: ['contradicts', '- mine'],
};
const ITEM = 'version: 1\nannotations:\n  - id: a\n    quote: x\n';

/** What is offered where `|` stands, and the text with the first offer taken. */
function complete(marked: string) {
  const { text: yaml, offset } = atCaret(marked);
  const found = completionsAt(FIELDS, yaml, offset, KNOWN);
  const [first] = found?.items ?? [];
  const taken =
    found && yaml.slice(0, found.range.start) + first?.text + yaml.slice(found.range.end);
  return { labels: found?.items.map(({ label }) => label) ?? [], taken, first };
}

describe('completion in an annotation file', () => {
  it('offers the keys that are not there yet', () => {
    const { labels, first } = complete(
      `${ITEM}    |\n    comment: c\n  - quote: y\n    tags: [b]\n`,
    );
    assert(labels.includes('tags') && labels.includes('entity'));
    assert(!labels.includes('id') && !labels.includes('quote') && !labels.includes('comment'));
    assert.notEqual(first?.documentation, '');
  });

  it('offers the keys of the mapping at the cursor', () => {
    assert.deepEqual(complete('version: 1\n|').labels, [
      'source',
      'report',
      'annotations',
      'rejected',
    ]);
    assert.equal(complete('report:\n  title: T\n  pub|').labels[0], 'author');
    assert.deepEqual(complete('rejected:\n  - quote: x\n    |').labels, [
      'prefix',
      'suffix',
      'position',
    ]);
  });

  it('offers the keys that readers write before those that Dossier fills in', () => {
    const { labels } = complete('annotations:\n- |');
    assert.deepEqual(labels.slice(0, 3), ['quote', 'comment', 'tags']);
    assert(labels.indexOf('id') > labels.indexOf('credibility'));
  });

  it('offers the values of a key, with their words', () => {
    const { labels, first, taken } = complete(`${ITEM}    reliability: |`);
    assert.deepEqual(labels, ['A', 'B', 'C', 'D', 'E', 'F']);
    assert.equal(first?.documentation, 'Completely reliable');
    assert.equal(taken, `${ITEM}    reliability: A`);
    assert.deepEqual(complete(`${ITEM}    type: p|`).labels, ['person', 'group', 'place']);
    assert.deepEqual(complete(`${ITEM}    entity: |`).labels, ['omar']);
  });

  it('offers tags within their list, written so that they read back', () => {
    assert.equal(complete(`${ITEM}    tags: [a, c|]`).taken, `${ITEM}    tags: [a, casualties]`);
    const [, other] =
      completionsAt(FIELDS, `${ITEM}    tags: [`, `${ITEM}    tags: [`.length, KNOWN)?.items ?? [];
    assert.equal(other?.text, '"yes, no"');
  });

  it('offers what links have, and may lead to', () => {
    const links = `${ITEM}    links:\n      - `;
    assert.deepEqual(complete(`${links}|`).labels, ['to', 'relation']);
    assert.deepEqual(complete(`${links}to: b\n        |`).labels, ['relation']);
    const { taken, first } = complete(`${links}relation: updates\n        to: |`);
    assert.equal(taken, `${links}relation: updates\n        to: b`);
    assert.equal(first?.documentation, 'three boats');
    const { labels } = complete(`${links}to: b\n        relation: con|`);
    assert.deepEqual(labels, ['contradicts', '- mine']);
    assert.equal(complete(`${links}to: b\n    comm|`).labels.includes('comment'), true);
    assert.deepEqual(complete(`${ITEM}    mood:\n      - |`).labels, []);
  });

  it('offers nothing in texts, and in mappings that the reader added', () => {
    for (const marked of [
      `${ITEM}    comment: |`,
      `${ITEM}    mood:\n      |`,
      `${ITEM}# |`,
      `mood:\n  |`,
    ]) {
      assert.deepEqual(complete(marked).labels, [], marked);
    }
  });
});

describe('hover in an annotation file', () => {
  const hover = (marked: string) => {
    const { text, offset } = atCaret(marked);
    return hoverAt(FIELDS, text, offset)?.text;
  };

  it('says what a key and a value mean', () => {
    assert.match(hover(`${ITEM}    cred|ibility: 3`) ?? '', /^How credible the statement is/);
    assert.equal(hover(`${ITEM}    credibility: |3`), 'Possibly true');
    assert.match(hover('rep|ort:\n') ?? '', /report as a whole/);
  });

  it('says nothing of texts and of keys that the reader added', () => {
    assert.equal(hover(`${ITEM}    mo|od: any`), undefined);
    assert.equal(hover(`${ITEM}    comment: an|y`), undefined);
  });
});
