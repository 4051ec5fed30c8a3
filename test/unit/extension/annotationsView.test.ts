import assert from 'node:assert/strict';
import { cite } from '../../../src/core/formats/citation';
import {
  type Annotation,
  EMPTY_DOSSIER,
  type PlacedAnnotation,
  parseCommentInput,
  toFields,
} from '../../../src/core/index';
import { placeAt, placeWords } from '../../../src/extension/annotations/candidates';
import { lineEdit, saidBy, updateEdit, withTokens } from '../../../src/extension/annotations/edits';
import { placedAt } from '../../../src/extension/annotations/placedAt';
import { entityOptions } from '../../../src/extension/dossier/entityOptions';
import { readMessage } from '../../../src/extension/views/annotations/readMessage';

const PLACE = { before: 'the ', text: 'three boats', after: ' of' };
const REQUEST = { request: 1, report: 'file:///a.txt' };

describe('A place that an orphan may belong to', () => {
  const OLD = 'The navy took three boats. Later it took four boats.';
  const found = (text: string, ...all: readonly string[]) =>
    all.map((words) => {
      const start = text.indexOf(words);
      return { range: { start, end: start + words.length }, score: 0.5 };
    });
  const [, four] = found(OLD, 'three boats', 'four boats');
  assert(four);
  const shown = placeWords(OLD, four.range);

  it('is found by its words where the text has changed', () => {
    const text = `Yesterday.\n\n${OLD}`;
    const start = text.indexOf('four boats');
    const range = { start, end: start + 10 };
    assert.deepEqual(placeAt(text, found(text, 'four boats', 'three boats'), 1, shown), range);
    assert.deepEqual(placeAt(text, found(text, 'three boats', 'four boats'), 1, shown), range);
  });

  it('is not taken for another', () => {
    const text = OLD.replace('four boats', 'no boats');
    assert.equal(placeAt(text, found(text, 'three boats', 'no boats'), 1, shown), undefined);
    assert.equal(placeAt(text, [], 1, shown), undefined);
  });
});

describe('The annotations at the cursor', () => {
  const place = (annotation: Annotation, start: number, end: number): PlacedAnnotation => ({
    annotation,
    range: { start, end },
  });

  it('are told from the innermost on, and those last that only confirm a name', () => {
    const placed = [
      place({ id: 'sentence', quote: 'Varash led them.' }, 0, 16),
      place({ id: 'name', quote: 'Varash', motivation: 'identifying' }, 0, 6),
      place({ id: 'said', quote: 'Varash', motivation: 'identifying', comment: 'Who?' }, 0, 6),
      place({ id: 'elsewhere', quote: 'them' }, 11, 15),
    ];
    const ids = placedAt(placed, 3).map(({ annotation: { id } }) => id);
    assert.deepEqual(ids, ['said', 'sentence', 'name']);
  });
});

describe('Messages of the view', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'openSample' },
    { type: 'openReport' },
    { type: 'readAsReport' },
    { type: 'begin' },
    { type: 'reveal', report: 'r', id: 'a', focus: true },
    { type: 'link', report: 'r', id: 'a' },
    { type: 'followLink', report: 'r', to: '../b.txt#a' },
    { type: 'changeLink', report: 'r', id: 'a', to: 'b', relation: 'updates' },
    { type: 'removeLink', report: 'r', id: 'a', to: 'b' },
    { type: 'acceptPlace', report: 'r', id: 'a', index: 2, place: PLACE },
    { type: 'reattach', report: 'r', id: 'a' },
    { type: 'undo', report: 'r' },
    { type: 'undo', report: 'r', step: 's' },
    { type: 'discardPending', report: 'r' },
    { type: 'openLink', url: 'https://a.org/x' },
    { type: 'remove', ...REQUEST, id: 'a' },
    {
      type: 'create',
      ...REQUEST,
      targets: [{ quote: 'q', position: [1, 2] }],
      fields: { tags: ['x'] },
    },
    { type: 'update', ...REQUEST, id: 'a', set: { credibility: 3 }, unset: ['comment'] },
    {
      type: 'details',
      ...REQUEST,
      set: { published: '2017-12-05', author: ['A'] },
      unset: ['url'],
    },
  ]) {
    it(`are read: ${JSON.stringify(message)}`, () =>
      assert.deepEqual(readMessage(message), message));
  }

  for (const message of [
    undefined,
    'ready',
    { type: 'run' },
    { type: 'reveal', report: 'r' },
    { type: 'followLink', report: 'r', to: 1 },
    { type: 'removeLink', report: 'r', id: 'a' },
    { type: 'changeLink', report: 'r', id: 'a', to: 'b', relation: {} },
    { type: 'acceptPlace', report: 'r', id: 'a', index: -1, place: PLACE },
    { type: 'acceptPlace', report: 'r', id: 'a', index: 2 },
    { type: 'reattach', id: 'a' },
    { type: 'undo' },
    { type: 'discardPending', report: 1 },
    { type: 'openLink', url: 'command:workbench.action.terminal.new' },
    { type: 'openLink', url: 'javascript:alert(1)' },
    { type: 'openLink', url: 'https://a.org/ file:///x' },
    { type: 'update', id: 'a', set: {}, unset: [] },
    { type: 'update', ...REQUEST, id: 'a', set: { id: 'b' }, unset: [] },
    { type: 'update', ...REQUEST, id: 'a', set: { credibility: 7 }, unset: [] },
    { type: 'update', ...REQUEST, id: 'a', set: { tags: [1] }, unset: [] },
    { type: 'update', ...REQUEST, id: 'a', set: {}, unset: ['quote'] },
    { type: 'create', ...REQUEST, targets: [{ quote: '' }], fields: {} },
    { type: 'details', ...REQUEST, set: { published: 'soon' }, unset: [] },
    { type: 'details', ...REQUEST, set: { url: 'file:///x' }, unset: [] },
  ]) {
    it(`are refused: ${JSON.stringify(message)}`, () =>
      assert.equal(readMessage(message), undefined));
  }

  it('lose what the protocol does not know', () => {
    const message = {
      type: 'create',
      ...REQUEST,
      targets: [{ quote: 'q', x: 1 }],
      fields: {},
      y: 2,
    };
    assert.deepEqual(readMessage(message), {
      type: 'create',
      ...REQUEST,
      targets: [{ quote: 'q' }],
      fields: {},
    });
  });
});

describe('A quotation with its source', () => {
  it('names all that is known', () => {
    const details = {
      title: 'Raids',
      author: ['A. Writer'],
      publisher: 'A Journal',
      published: '2017-12-05',
      url: 'https://a.org/raids',
    };
    assert.equal(
      cite({ quote: 'He was “the\nman”', line: 12, details, fileName: 'a.txt' }, 'line {0}'),
      '“He was ‘the man’”\n— A. Writer, “Raids”, A Journal, 2017-12-05, line 12\nhttps://a.org/raids',
    );
  });

  it('has single quotation marks inside, also where the report has straight ones', () => {
    const quote = 'the group\'s "minister of war" ("likely killed")';
    assert.match(
      cite({ quote, details: {}, fileName: 'a.txt' }, ''),
      /^“the group's ‘minister of war’ \(‘likely killed’\)”\n/,
    );
  });

  it('falls back on the name of the file', () => {
    assert.equal(cite({ quote: 'q', details: {}, fileName: 'a.txt' }, 'line {0}'), '“q”\n— a.txt');
  });
});

describe('The form of a new annotation', () => {
  const entities = [
    { id: 'daoud-varash', name: 'Daoud Varash' },
    { id: 'port', name: 'Port of Qelima' },
    { id: 'bay', name: 'Qelima Bay' },
  ];
  const read = (fields: Parameters<typeof withTokens>[0]) => withTokens(fields, entities);

  it('reads the tokens in its comment as in the line for one', () => {
    assert.deepEqual(
      read({ comment: 'Two, says #count #count @varash !B2 the port ?', tags: ['boats'] }),
      {
        comment: 'Two, says the port',
        tags: ['boats', 'count'],
        entity: 'daoud-varash',
        reliability: 'B',
        credibility: 2,
        motivation: 'questioning',
      },
    );
    assert.deepEqual(read({ comment: '#count' }), { tags: ['count'] });
    assert.deepEqual(read({ comment: 'Not \\#a tag' }), { comment: 'Not #a tag' });
  });

  it('leaves a comment alone of which a part would get lost', () => {
    for (const fields of [
      { comment: 'Met @5pm #count' },
      { comment: 'Of @qelima' },
      { comment: 'By @varash', entity: 'port' },
      { comment: 'Well ?', motivation: 'assessing' },
      { comment: 'So !B', reliability: 'A' },
    ] as const) {
      assert.deepEqual(read(fields), fields);
    }
  });
});

describe('Why an annotation is made', () => {
  const motivationOf = (fields: Parameters<typeof saidBy>[0]) => saidBy(fields).motivation;

  it('follows from what it says, unless the reader chose', () => {
    assert.equal(motivationOf({ comment: 'c' }), 'commenting');
    assert.equal(motivationOf({ comment: 'c', credibility: 2 }), 'assessing');
    assert.equal(motivationOf({ tags: ['x'] }), 'tagging');
    assert.equal(motivationOf({}), 'highlighting');
    assert.equal(motivationOf({ comment: 'c', motivation: 'questioning' }), 'questioning');
  });

  it('changes with what it says, but not where the reader chose', () => {
    const changed = (motivation: 'highlighting' | 'questioning') => {
      const edit = updateEdit({ id: 'a', quote: 'q', motivation }, { comment: 'c' }, [], 'now');
      return edit.type === 'update' && edit.set.motivation;
    };
    assert.equal(changed('highlighting'), 'commenting');
    assert.equal(changed('questioning'), undefined);
  });

  it('is chosen in a line by a question mark, and else changes as in a form', () => {
    const afterwards = (before: Partial<Annotation>, line: string) => {
      const said = toFields(parseCommentInput(line));
      const edit = lineEdit({ id: 'a', quote: 'q', ...before }, said, 'now');
      assert(edit.type === 'update');
      return edit.set.motivation ?? before.motivation;
    };
    const comment = 'c';
    assert.equal(afterwards({ motivation: 'highlighting', comment }, 'd'), 'highlighting');
    assert.equal(afterwards({ motivation: 'commenting', comment }, 'd'), 'commenting');
    assert.equal(afterwards({ motivation: 'commenting', comment }, 'c !B2'), 'assessing');
    assert.equal(afterwards({ motivation: 'highlighting' }, 'd'), 'commenting');
    assert.equal(afterwards({ motivation: 'highlighting', comment }, 'd ?'), 'questioning');
    assert.equal(afterwards({ motivation: 'questioning', comment }, 'd ?'), 'questioning');
    assert.equal(afterwards({ motivation: 'questioning', comment }, 'd'), 'commenting');
    assert.equal(afterwards({ motivation: 'identifying' }, 'd ?'), 'identifying');
    assert.equal(afterwards({ comment }, 'd'), undefined);
  });

  it('loses what is taken out of its line', () => {
    const before = { id: 'a', quote: 'q', comment: 'c', tags: ['x'], credibility: 2 } as const;
    assert.deepEqual(lineEdit(before, toFields(parseCommentInput('d')), 'now'), {
      type: 'update',
      id: 'a',
      set: { comment: 'd', modified: 'now' },
      unset: ['tags', 'credibility'],
    });
  });
});

describe('Entities to choose from', () => {
  const entity = (id: string, name: string, type: 'person' | 'group' = 'person') => ({
    id,
    name,
    type,
  });
  const dossier = (entries: readonly { id: string; name: string; same?: string[] }[]) => ({
    ...EMPTY_DOSSIER,
    entities: entries.map(({ id, name, same = [] }) => ({
      ...entity(id, name),
      aliases: [],
      memberOf: [],
      partOf: [],
      links: [],
      notSame: [],
      same,
    })),
  });

  it('are those of the report, then those that only the dossier knows, each by name', () => {
    const { options } = entityOptions(
      [entity('z', 'Zahra'), entity('a', 'Anwar')],
      dossier([
        { id: 'o', name: 'Omar' },
        { id: 'b', name: 'Badr' },
        { id: 'z', name: 'Zahra' },
      ]),
    );
    assert.deepEqual(
      options.map(({ name, elsewhere }) => (elsewhere ? `(${name})` : name)),
      ['Anwar', 'Zahra', '(Badr)', '(Omar)'],
    );
  });

  it('are known by the ids of entries that were merged into them', () => {
    const { byId, options } = entityOptions(
      [entity('old', 'Badr')],
      dossier([{ id: 'new', name: 'Badr Khan', same: ['old', 'older'] }]),
    );
    assert.equal(options.length, 1);
    assert.equal(byId.get('older')?.name, 'Badr');
    assert.equal(byId.get('new')?.name, 'Badr');
  });

  it('are none before anything is read', () => {
    assert.deepEqual(entityOptions().options, []);
  });
});
