import assert from 'node:assert/strict';
import { renameTag } from '../../../src/core/annotations/renameTag';

/** The text after a change, and in how many annotations. */
function renamed(yaml: string, from: string, to?: string): readonly [string, number] {
  const result = renameTag(yaml, from, to);
  assert('document' in result, JSON.stringify(result));
  return [result.document.yaml, result.count];
}

const FILE = `version: 1
# What I read in spring.
source: raids.txt
annotations:
  - id: a1
    quote: three boats # as printed
    tags: [ source, count ] # mine
    mood: sour
  # by hand
  - quote: "two boats"
    tags:
      # Whose?
      - count
      - source  # the port's
      - Source
  - quote: no boats
    comment: 'the source: #source'
    tags: source
rejected:
  - source
`;

describe('renaming a tag', () => {
  it('changes it among the tags of the report as a whole', () => {
    const file = FILE.replace(
      'annotations:',
      'report:\n  tags: [count, port] # mine\nannotations:',
    );
    const [yaml, count] = renamed(file, 'count', 'counts');
    assert.equal(count, 3);
    assert.equal(yaml, file.replaceAll(/(?<=[[ ])count\b(?=[,\n ]|$)/gm, 'counts'));
    const [without] = renamed(
      FILE.replace('annotations:', 'report:\n  tags: port\nannotations:'),
      'port',
    );
    assert.match(without, /^report:.*\nannotations:/m);
    assert(!without.includes('port\n'));
  });

  it('changes the word in each annotation that has it, and nothing else', () => {
    const [yaml, count] = renamed(FILE, 'source', 'sources');
    assert.equal(count, 3);
    assert.equal(
      yaml,
      FILE.replace('[ source,', '[ sources,')
        .replace('- source  #', '- sources  #')
        .replace('tags: source', 'tags: sources'),
    );
  });

  it('leaves one of both where an annotation has the other, too', () => {
    const [yaml, count] = renamed(FILE, 'Source', 'source');
    assert.equal(count, 1);
    assert.equal(yaml, FILE.replace('      - Source\n', ''));
    const twice = 'annotations:\n  - quote: a\n    tags: [b, c, b]\n';
    assert.deepEqual(renamed(twice, 'b', 'd'), [twice.replace('[b, c, b]', '[d, c]'), 1]);
  });

  it('writes a name as YAML needs it, and finds a number as it is written', () => {
    const yaml = 'annotations:\n  - quote: a\n    tags: [1.10, x]\n';
    assert.deepEqual(renamed(yaml, '1.10', 'a, b'), [yaml.replace('1.10', '"a, b"'), 1]);
    assert.deepEqual(renamed(yaml, '1.1', 'c'), [yaml, 0]);
    assert.match(renamed(yaml, 'x', '2024')[0], /tags: \[1\.10, "2024"\]/);
  });

  it('changes those that share their tags by an anchor', () => {
    const yaml = `annotations:
  - quote: a
    tags: &port [source, port]
  - quote: b
    tags: *port
  - quote: c
    tags: [&own source]
  - quote: d
    tags: [*own, x]
`;
    const [text, count] = renamed(yaml, 'source', 'sources');
    assert.equal(count, 4);
    assert.deepEqual(renamed(text, 'source', 'x'), [text, 0]);
    assert.equal(renamed(text, 'sources', 'source')[1], 4);
  });

  it('deletes it without a new name, and the list with the last', () => {
    const yaml = `annotations:
  - quote: a
    motivation: tagging
    tags: [source]
  - quote: b
    motivation: commenting
    comment: b
    tags: [source]
  - quote: c
    motivation: tagging
    tags: [x, source]
`;
    assert.deepEqual(renamed(yaml, 'source'), [
      `annotations:
  - quote: a
    motivation: highlighting
  - quote: b
    motivation: commenting
    comment: b
  - quote: c
    motivation: tagging
    tags: [x]
`,
      3,
    ]);
  });

  it('writes nothing where the file cannot be read, or does not have it', () => {
    assert('problems' in renameTag('annotations: [', 'a', 'b'));
    assert('problems' in renameTag('version: 2\nannotations:\n  - tags: [a]\n', 'a', 'b'));
    assert.deepEqual(renamed('', 'a', 'b'), ['', 0]);
    assert.deepEqual(renamed(FILE, 'sour', 'b'), [FILE, 0]);
  });
});
