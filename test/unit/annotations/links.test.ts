import assert from 'node:assert/strict';
import {
  editAnnotations,
  fixesFor,
  type Link,
  parseLinkEnd,
  pathBetween,
  pathFrom,
  readAnnotations,
  relationsOffered,
  relationWords,
  writeLinkEnd,
} from '../../../src/core/index';
import { inEnglish } from '../../../src/core/text/message';

const item = (fields: string) => `version: 1\nannotations:\n  - id: a\n    quote: x\n${fields}`;
const B = '  - id: b\n    quote: y\n';
const LINKS = `    links:
      - to: b # the ministry
        relation: contradicts
        certainty: low
      - to: ../march/boats.txt#k7
`;

describe('The end of a link', () => {
  it('is an annotation here or of another report, or a web page', () => {
    assert.deepEqual(parseLinkEnd('c81xz9'), { kind: 'here', id: 'c81xz9' });
    assert.deepEqual(parseLinkEnd('../march/c#/boats.txt#k7'), {
      ...{ kind: 'report', path: '../march/c#/boats.txt', id: 'k7' },
    });
    const url = 'https://example.org/x#part';
    assert.deepEqual(parseLinkEnd(url), { kind: 'web', url });
    assert.equal(parseLinkEnd(''), undefined);
    assert.equal(parseLinkEnd('boats.txt#'), undefined);
  });

  it('is written so that it is read back, whatever the id', () => {
    for (const id of ['a', 'a#b', '50%', '%23', 'https://example.org', 'a b']) {
      assert.deepEqual(parseLinkEnd(writeLinkEnd(id)), { kind: 'here', id });
      const path = '../b#/c.txt';
      assert.deepEqual(parseLinkEnd(writeLinkEnd(id, path)), { kind: 'report', path, id });
    }
    assert.equal(writeLinkEnd('k7', '../march/boats.txt'), '../march/boats.txt#k7');
  });

  it('has the path from the folder of the report', () => {
    for (const [from, to, path] of [
      ['/w/a.txt', '/w/b.txt', 'b.txt'],
      ['/w/a/x.txt', '/w/b/c/y.txt', '../b/c/y.txt'],
      ['/w/a/b/x.txt', '/w/y.txt', '../../y.txt'],
      ['/c:/a/x.txt', '/d:/a/x.txt', '../../d:/a/x.txt'],
    ] as const) {
      assert.equal(pathBetween(from, to), path);
      assert.equal(pathFrom(from, path), to);
    }
    assert.equal(pathFrom('/w/a.txt', './b.txt'), '/w/b.txt');
    assert.equal(pathFrom('/w/a.txt', '../../../b.txt'), '/b.txt');
    assert.equal(pathFrom('w/a.txt', '../b.txt'), 'b.txt');
    assert.equal(pathFrom('/w/a.txt', '/v/b.txt'), '/v/b.txt');
    assert.equal(pathFrom('/w/a.txt', '//v//b.txt'), '/v/b.txt');
  });
});

describe('A relation', () => {
  it('has words for either end', () => {
    const words = (relation: string | undefined, isBack = false) =>
      inEnglish(relationWords(relation, isBack));
    assert.equal(words('contradicts'), 'contradicts');
    assert.equal(words('contradicts', true), 'is contradicted by');
    assert.equal(words('same boat {0}'), 'same boat {0}');
    assert.equal(words('same boat', true), '← same boat');
    assert.equal(words(undefined), 'links to');
    assert.equal(words(' ', true), 'is linked from');
  });

  it('is offered after those that are used, the most used first', () => {
    const links = (...relations: string[]) => ({
      links: relations.map((relation) => ({ to: 'a', relation })),
    });
    assert.deepEqual(relationsOffered([links('mine', 'updates'), {}, links('updates')]), [
      ...['updates', 'mine', 'contradicts', 'corroborates', 'qualifies', 'explains'],
    ]);
  });
});

describe('The links of an annotation', () => {
  it('are read', () => {
    const { file, problems } = readAnnotations(item(LINKS) + B);
    assert.deepEqual(problems, []);
    assert.deepEqual(file?.annotations[0]?.links, [
      { to: 'b', relation: 'contradicts' },
      { to: '../march/boats.txt#k7' },
    ]);
    const numbers = readAnnotations(item('    links:\n      - to: 007\n        relation: 1.10\n'));
    assert.deepEqual(numbers.file?.annotations[0]?.links, [{ to: '007', relation: '1.10' }]);
  });

  it('are left out where they lead nowhere, which is told at their place', () => {
    const yaml = item(
      '    links: [a, {to: gone}, {to: a}, {to: b, relatio: x}, {to: b}, {relation: y}, {to: b, relation: [z]}]\n',
    );
    const { file, problems } = readAnnotations(yaml + B);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, (yaml + B).slice(range.start, range.end)]),
      [
        ['invalid-link', 'a'],
        ['unknown-key', 'relatio'],
        ['invalid-link', '{relation: y}'],
        ['invalid-relation', '[z]'],
        ['broken-link', 'gone'],
        ['link-to-itself', 'a'],
      ],
    );
    assert.deepEqual(
      file?.annotations[0]?.links?.map(({ to }) => to),
      ['gone', 'a', 'b', 'b', 'b'],
    );
  });

  it('can be removed by a quick fix', () => {
    const yaml = item('    links:\n      - to: b\n      - to: gone # why\n    comment: c\n') + B;
    const [problem] = readAnnotations(yaml).problems;
    assert(problem);
    const [fix] = fixesFor(yaml, problem);
    assert.equal(fix && inEnglish(fix.title), 'Remove this link');
    const [edit] = fix?.edits ?? [];
    assert(edit);
    assert.equal(
      yaml.slice(0, edit.start) + edit.text + yaml.slice(edit.end),
      item('    links:\n      - to: b\n    comment: c\n') + B,
    );
  });

  const edited = (before: string, links: readonly Link[]) => {
    const result = editAnnotations(before, [{ type: 'update', id: 'a', set: { links } }]);
    assert('yaml' in result, JSON.stringify(result));
    return result.yaml;
  };
  const FIRST = { to: 'b', relation: 'contradicts' };
  const SECOND = { to: '../march/boats.txt#k7' };

  it('are edited where they are, with what the reader added', () => {
    const yaml = item(LINKS) + B;
    assert.equal(
      edited(yaml, [{ ...FIRST, relation: 'updates' }, SECOND, { to: 'https://example.org/x' }]),
      item(`${LINKS.replace('contradicts', 'updates')}      - to: https://example.org/x\n`) + B,
    );
    assert.equal(
      edited(yaml, [{ to: 'b' }, { ...SECOND, relation: 'explains' }]),
      item(`${LINKS.replace('        relation: contradicts\n', '')}        relation: explains\n`) +
        B,
    );
    assert.equal(
      edited(yaml, [SECOND]),
      item('    links:\n      - to: ../march/boats.txt#k7\n') + B,
    );
    assert.equal(edited(yaml, [FIRST, SECOND]), yaml);
    assert.equal(
      edited(item('') + B, [FIRST]),
      item('    links:\n      - to: b\n        relation: contradicts\n') + B,
    );
  });

  it('keep what the reader wrote beside them that cannot be read as a link', () => {
    const before = `    links:
      - b # by hand
      - too: b
        relation: contradicts
      - to: 007 # a number
        certainty: low
`;
    const yaml = item(before) + B;
    const seven = { to: '007' };
    assert.equal(edited(yaml, [seven, { to: 'b' }]), item(`${before}      - to: b\n`) + B);
    assert.equal(
      edited(yaml, [{ to: 'b' }, seven]),
      item(before.replace('      - to: 007', '      - to: b\n      - to: 007')) + B,
    );
    const left = before.slice(0, before.indexOf('      - to:'));
    const result = editAnnotations(yaml, [{ type: 'update', id: 'a', set: {}, unset: ['links'] }]);
    assert.equal('yaml' in result && result.yaml, item(left) + B);
    assert.equal(edited(item(left) + B, [{ to: 'c' }]), item(`${left}      - to: c\n`) + B);
    const strange = '    links:\n      - to: b\n        relation: [x]\n';
    assert.equal(
      edited(item(strange) + B, [{ to: 'b' }, { to: 'c' }]),
      item(`${strange}      - to: c\n`) + B,
    );
  });

  it('keep their order, and what is no link stays among them', () => {
    const yaml = item('    links: [b, {to: b}, {to: c}]\n') + B;
    assert.equal(edited(yaml, [{ to: 'b' }]), item('    links: [b, {to: b}]\n') + B);
    const swapped = edited(item(LINKS) + B, [SECOND, FIRST]);
    assert.deepEqual(readAnnotations(swapped).file?.annotations[0]?.links, [SECOND, FIRST]);
  });
});
