import assert from 'node:assert/strict';
import {
  type Annotation,
  describe as describeTarget,
  exportAs,
  importEdits,
  joinExports,
} from '../../../src/core/index';
import { imported, problemsOf, refusal, report, sample } from './support/sample';

const TEXT = 'Three boats came to the harbour. Two boats left it again.\r\nNobody saw 😀 them.\r\n';

const range = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** An annotation of `words` with all fields. */
const full: Annotation = {
  id: 'k7f2q3',
  ...describeTarget(TEXT, range('saw 😀 them')),
  motivation: 'identifying',
  entity: 'ihsanullah',
  type: 'person',
  comment: 'Who?\n\n - nobody ',
  tags: ['a b', 'ü'],
  reliability: 'B',
  credibility: 3,
  orphan: true,
  creator: 'analyst',
  created: '2026-11-22T09:12:00Z',
  modified: '2026-11-23',
};

const quoting = (exact: string, more: object = {}) => ({
  type: 'Annotation',
  target: { source: 'x', selector: { type: 'TextQuoteSelector', exact } },
  ...more,
});

describe('W3C Web Annotations', () => {
  it('are written as a collection with one page', () => {
    const { content } = exportAs('w3c', report(TEXT, full));
    const collection = JSON.parse(content);
    assert.deepEqual(collection['@context'], [
      'http://www.w3.org/ns/anno.jsonld',
      { dossier: 'urn:dossier:' },
    ]);
    assert.equal(collection.type, 'AnnotationCollection');
    assert.equal(collection.total, 1);
    assert.equal(collection.first.type, 'AnnotationPage');
    assert.deepEqual(collection.first.items[0], {
      id: 'urn:dossier:annotation:k7f2q3',
      type: 'Annotation',
      motivation: 'identifying',
      creator: { type: 'Person', name: 'analyst' },
      created: '2026-11-22T09:12:00Z',
      modified: '2026-11-23',
      'dossier:orphan': true,
      body: [
        {
          type: 'TextualBody',
          value: 'Who?\n\n - nobody ',
          purpose: 'commenting',
          format: 'text/plain',
        },
        { type: 'TextualBody', value: 'a b', purpose: 'tagging' },
        { type: 'TextualBody', value: 'ü', purpose: 'tagging' },
        {
          type: 'SpecificResource',
          purpose: 'identifying',
          source: { id: 'urn:dossier:entity:ihsanullah', label: 'Maulvi Ihsanullah Sabri' },
        },
        { type: 'TextualBody', value: 'person', purpose: 'classifying' },
        { type: 'TextualBody', value: 'B3', purpose: 'assessing' },
      ],
      target: {
        source: 'raids.txt',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'saw 😀 them',
            prefix: TEXT.slice(0, range('saw').start).replace('\r\n', '\n'),
            suffix: '.\n',
          },
          // Code points of the text with LF as line ends.
          { type: 'TextPositionSelector', start: 65, end: 75 },
        ],
      },
    });
  });

  it('name the report by an address, whatever is in its name', () => {
    const { content } = exportAs('w3c', { ...report(TEXT, full), name: 'raid: #1 ü?.txt' });
    const collection = JSON.parse(content);
    assert.equal(collection.id, 'raid%3A%20%231%20%C3%BC%3F.annotations.jsonld');
    assert.equal(collection.first.items[0].target.source, 'raid%3A%20%231%20%C3%BC%3F.txt');
    const other = JSON.parse(exportAs('w3c', { ...report(TEXT, full), name: 'raid.md' }).content);
    assert.equal(other.id, 'raid.annotations.jsonld');
  });

  it('of several reports are one collection, of which each report reads back its own', () => {
    const second = { id: 'b', ...describeTarget(TEXT, range('Two boats')), links: [] };
    const linked = { ...second, links: [{ to: 'k7f2q3', relation: 'supports' as const }] };
    const annotations = [full, linked].map(({ orphan: _, ...one }: Annotation) => one);
    const exports = ['a/raid 1.txt', 'a/raid 2.txt'].map((name) => {
      const { file, ...source } = report(TEXT, ...annotations);
      const comment = `About ${name}`;
      return exportAs('w3c', { ...source, file: { ...file, report: { comment } }, name }).content;
    });
    const joined = joinExports('w3c', exports);
    const { total, first, id } = JSON.parse(joined);
    const items: { id: string; target: string | { source: string } }[] = first.items;
    assert.deepEqual([id, total, items.length], ['annotations.jsonld', 6, 6]);
    assert.equal(new Set(items.map((item) => item.id)).size, 6);
    assert.deepEqual(
      new Set(items.map(({ target }) => (typeof target === 'string' ? target : target.source))),
      new Set(['a/raid%201.txt', 'a/raid%202.txt']),
    );
    for (const name of ['a/raid 1.txt', 'a/raid 2.txt']) {
      const back = imported(undefined, joined, TEXT, [], {}, `/reports/${name}`);
      assert.deepEqual(back.annotations, annotations);
      assert.deepEqual(back.report, { comment: `About ${name}` });
      assert.deepEqual(problemsOf(back), [
        'first.items: Annotations of other reports, which were left out: {0}.',
      ]);
    }
    assert.equal(
      imported(undefined, joined, TEXT, [], {}, '/reports/other.txt').problems.length,
      0,
    );
    assert.equal(joinExports('w3c', exports.slice(0, 1)), exports[0]);
  });

  it('are read back as they were', () => {
    const { content } = exportAs('w3c', report(TEXT, full));
    assert.deepEqual(imported('w3c', content, TEXT).annotations, [full]);
    const source = sample();
    const back = imported(undefined, exportAs('w3c', source).content, source.text);
    const [first, ...rest] = source.file.annotations;
    assert.deepEqual(back.annotations.slice(1), rest);
    assert.equal(back.annotations[0]?.id, first?.id);
    assert.deepEqual(back.problems, []);
  });

  it('keep their ids, so that a second import adds nothing', () => {
    const odd = { ...full, id: 'an id: of its own / ü' };
    const { content } = exportAs('w3c', report(TEXT, odd));
    const result = imported('w3c', content, TEXT, [odd.id]);
    assert.deepEqual(result.annotations, []);
    assert.equal(result.known, 1);
  });

  it('have their links in bodies, with the relation in a property of ours', () => {
    const links = [
      { to: 'c81', relation: 'contradicts' },
      { to: '../march 1/boats.txt#k7' },
      { to: 'https://example.org/x#y', relation: 'eigene Wörter' },
    ];
    const { content } = exportAs('w3c', report(TEXT, { ...full, links }));
    const bodies = JSON.parse(content).first.items[0].body.slice(-3);
    const common = { type: 'SpecificResource', purpose: 'linking' };
    assert.deepEqual(bodies, [
      { ...common, 'dossier:relation': 'contradicts', source: 'urn:dossier:annotation:c81' },
      { ...common, source: '../march%201/boats.txt#k7' },
      { ...common, 'dossier:relation': 'eigene Wörter', source: 'https://example.org/x#y' },
    ]);
    assert.deepEqual(imported('w3c', content, TEXT).annotations[0]?.links, links);
  });

  it('have links that name what they lead to as it is named itself', () => {
    const links = ['#a%23b', '50%'].map((to) => ({ to }));
    const { content } = exportAs('w3c', report(TEXT, { ...full, id: 'a#b', links }));
    const [item] = JSON.parse(content).first.items;
    assert.equal(item.body.at(-2).source, item.id);
    assert.deepEqual(imported('w3c', content, TEXT).annotations[0]?.links, links);
  });

  it('have links to pages of other programs, and keep other words as comments', () => {
    const body = [
      { purpose: 'linking', source: 'https://example.org/x' },
      { purpose: 'linking', id: 'https://example.org/y' },
      { purpose: 'linking', type: 'TextualBody', value: 'see there' },
      { purpose: 'linking', source: 'urn:isbn:1#2' },
    ];
    const [read] = imported('w3c', quoting('boats', { body }), TEXT).annotations;
    assert.deepEqual(read?.links, [
      { to: 'https://example.org/x' },
      { to: 'https://example.org/y' },
    ]);
    assert.equal(read?.comment, 'see there\n\nurn:isbn:1#2');
  });

  it('get the same ids each time where theirs are of another program, or missing', () => {
    const items = [
      quoting('boats', { id: 'https://example.org/anno/1' }),
      quoting('harbour'),
      quoting('harbour'),
    ];
    const first = imported('w3c', items, TEXT).annotations.map(({ id }) => id);
    assert.equal(new Set(first).size, 3);
    first.forEach((id) => {
      assert.match(id, /^q[a-z0-9]{7}$/);
    });
    const second = imported('w3c', items, TEXT, first);
    assert.deepEqual([second.known, second.annotations], [3, []]);
  });

  it('find their passages in the text, or are orphans', () => {
    const result = imported('w3c', [quoting('harbour'), quoting('no such words here')], TEXT);
    const [found, orphan] = result.annotations;
    assert.deepEqual(found?.position, [24, 31]);
    assert.match(found?.suffix ?? '', /^\. Two boats/);
    assert.equal(orphan?.quote, 'no such words here');
    assert.equal(orphan?.position, undefined);
    assert.equal(result.orphans, 1);
  });

  it('are read with a position alone', () => {
    const selector = { type: 'TextPositionSelector', start: 65, end: 75 };
    const { annotations } = imported('w3c', { type: 'Annotation', target: { selector } }, TEXT);
    assert.equal(annotations[0]?.quote, 'saw 😀 them');
  });

  const says = (more: object) => {
    const [annotation] = imported('w3c', quoting('harbour', more), TEXT).annotations;
    const { id, quote, prefix, suffix, position, ...fields } = annotation ?? {};
    return fields;
  };
  const cases: readonly [name: string, annotation: object, fields: object][] = [
    ['a plain text', { bodyValue: 'Where?' }, { comment: 'Where?' }],
    ['the address of a body', { body: 'https://e.org/1' }, { comment: 'https://e.org/1' }],
    [
      'several bodies',
      {
        body: [
          { type: 'TextualBody', value: 'One.' },
          { value: 'Two.', purpose: 'describing' },
        ],
      },
      { comment: 'One.\n\nTwo.' },
    ],
    ['tags', { body: { value: 'port', purpose: 'oa:tagging' } }, { tags: ['port'] }],
    ['a class', { body: { value: 'Ship', purpose: 'classifying' } }, { tags: ['Ship'] }],
    [
      'an assessment in words',
      { body: { value: 'Hardly.', purpose: 'assessing' } },
      { comment: 'Hardly.' },
    ],
    [
      'a choice',
      { body: { type: 'Choice', items: [{ value: 'en' }, { value: 'fr' }] } },
      { comment: 'en\n\nfr' },
    ],
    ['a motivation of ours', { motivation: 'oa:questioning' }, { motivation: 'questioning' }],
    [
      'a motivation of others',
      { motivation: ['x', 'bookmarking'] },
      { motivation: 'highlighting' },
    ],
    ['an unknown motivation', { motivation: 'guessing' }, {}],
    ['a creator by name', { creator: { id: 'x', name: 'Ada' } }, { creator: 'Ada' }],
    ['a creator by address', { creator: 'https://e.org/ada' }, { creator: 'https://e.org/ada' }],
    ['no time that is none', { created: 'yesterday', modified: 7 }, {}],
    ['nothing of what has the wrong type', { body: [1, null, [], {}], creator: [null] }, {}],
  ];
  for (const [name, annotation, fields] of cases) {
    it(`say what others say: ${name}`, () => {
      assert.deepEqual(says(annotation), fields);
    });
  }

  it('are read from a page, a graph, a list and alone', () => {
    const one = quoting('harbour');
    for (const content of [
      { type: 'AnnotationPage', items: [one] },
      { type: 'AnnotationCollection', first: { items: [one] } },
      { '@graph': [one] },
      [one],
      one,
    ]) {
      assert.equal(imported(undefined, content, TEXT).annotations.length, 1);
    }
  });

  it('of several passages become one annotation for each', () => {
    const target = ['Three boats', 'Two boats'].map((exact) => ({
      selector: [{ type: 'FragmentSelector', refinedBy: { type: 'TextQuoteSelector', exact } }],
    }));
    const { annotations } = imported('w3c', { id: 'abc', bodyValue: 'Count.', target }, TEXT);
    assert.deepEqual(
      annotations.map(({ quote, comment }) => [quote, comment]),
      [
        ['Three boats', 'Count.'],
        ['Two boats', 'Count.'],
      ],
    );
    assert.equal(annotations[0]?.id, 'abc');
  });

  it('are left out where they name no passage, and the reader is told where', () => {
    const result = imported(
      'w3c',
      {
        items: [quoting('harbour'), { type: 'Annotation', target: 'https://e.org' }, 7],
        next: 'p2',
      },
      TEXT,
    );
    assert.equal(result.annotations.length, 1);
    assert.deepEqual(problemsOf(result), [
      'next: The collection goes on in {0}, which was not read.',
      'items[1]: The annotation names no passage of a text, and was left out.',
      'items[2]: This is not an annotation.',
    ]);
  });

  it('hold what is said of the whole report, and bring it back once', () => {
    const source = report(TEXT);
    const details = { comment: 'Planted.\nSo it seems.', tags: ['doubt', 'port'] };
    const { content } = exportAs('w3c', { ...source, file: { ...source.file, report: details } });
    const again = imported('w3c', content, TEXT);
    assert.deepEqual([again.annotations, again.problems], [[], []]);
    assert.deepEqual(again.report, details);
    assert.deepEqual(importEdits(again), [{ type: 'report', set: details }]);
    assert.deepEqual(imported('w3c', content, TEXT, [], details).report, {});
    const own = { comment: 'My own.\n', tags: ['port'] };
    assert.deepEqual(imported('w3c', content, TEXT, [], own).report, {
      comment: 'My own.\n\nPlanted.\nSo it seems.',
      tags: ['port', 'doubt'],
    });
  });

  it('are refused with the place where they are not JSON', () => {
    assert.equal(refusal('w3c', '[\n  {"id": 1,}\n]'), '2:12: This is not valid JSON.');
    assert.equal(refusal('w3c', ''), '1:1: This is not valid JSON.');
    assert.equal(refusal('w3c', '[1, 2'), '1:6: This is not valid JSON.');
    assert.equal(refusal('w3c', '{"a": "b\nc"}'), '1:7: This is not valid JSON.');
    assert.equal(refusal('w3c', '[1] x'), '1:5: This is not valid JSON.');
    assert.equal(refusal('w3c', '{"a" 1}'), '1:6: This is not valid JSON.');
    assert.equal(refusal('w3c', '{"a": 01}'), '1:7: This is not valid JSON.');
    assert.equal(refusal('w3c', '"text"'), '1: There are no annotations in this file.');
    assert.equal(refusal('w3c', '{"name": "x"}'), '1: There are no annotations in this file.');
  });

  it('do no harm: deep nesting, other prototypes, very many', () => {
    const deep = '['.repeat(200_000);
    assert.match(refusal('w3c', deep), /not valid JSON/);
    const closed = imported('w3c', `${deep}${']'.repeat(200_000)}`, TEXT);
    assert.deepEqual(problemsOf(closed), ['[0]: This is not an annotation.']);
    const content = `[{"__proto__": {"target": 1}, "constructor": 1, "target": {"selector":
      {"type": "TextQuoteSelector", "exact": "harbour", "__proto__": {"prefix": "x"}}},
      "body": {"purpose": "__proto__", "value": "v"}}]`;
    const { annotations } = imported('w3c', content, TEXT);
    assert.equal(annotations[0]?.comment, 'v');
    assert.equal(({} as { target?: unknown }).target, undefined);
    const many = JSON.stringify(Array.from({ length: 10_001 }, () => quoting('harbour')));
    assert.equal(
      refusal('w3c', many),
      '[10000]: There are more than {0} annotations. Nothing was imported.',
    );
    const strange = Array.from({ length: 500 }, () => 1);
    const result = imported('w3c', strange, TEXT);
    assert.equal(result.problems.length, 101);
    assert.equal(problemsOf(result).at(-1), '[100]: More problems from here on: {0}.');
  });
});
