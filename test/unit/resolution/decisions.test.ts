import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { describe as describeTarget } from '../../../src/core/annotations/anchoring/describe';
import { createTextIndex } from '../../../src/core/annotations/anchoring/textIndex';
import type { Annotation } from '../../../src/core/annotations/model';
import { readerDecisions } from '../../../src/core/annotations/readerDecisions';
import { type Decisions, NO_DECISIONS } from '../../../src/core/resolution/decisions';
import { createKnown } from '../../../src/core/resolution/known/known';
import { analyzeByRules } from '../support/byRules';

const TEXT = `Boats seized off Qelima

Daoud Varash, the treasurer of Ansar al-Marsa, was killed near Qelima on Tuesday. Varash said so himself. Mullah Varash, a preacher, was not there.

“Varash bought engines,” said Col. Henrik Solano in Qelima. The Gale took the boats.`;

function rangeOf(words: string, nth = 1) {
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = TEXT.indexOf(words, start + 1);
  }
  assert(start >= 0, words);
  return { start, end: start + words.length };
}

/** "words (entity, type)" of each mention that overlaps the words given. */
function shown({ mentions }: Analysis, words: string, nth = 1): string {
  const { start, end } = rangeOf(words, nth);
  return mentions
    .filter((mention) => mention.start < end && start < mention.end)
    .map(
      (mention) => `${TEXT.slice(mention.start, mention.end)} (${mention.entity}, ${mention.type})`,
    )
    .join('; ');
}

const decide = (decisions: Partial<Decisions>) =>
  analyzeByRules(TEXT, { decisions: { ...NO_DECISIONS, ...decisions } });

describe('What the reader decided', () => {
  it('changes nothing if there are no decisions', () => {
    const [decided, derived] = [decide({}), analyzeByRules(TEXT)];
    assert.deepEqual(decided.mentions, derived.mentions);
    assert.deepEqual(decided.entities, derived.entities);
  });

  it('takes a passage out, and no other of the same words', () => {
    const analysis = decide({ rejected: [rangeOf('Qelima', 2)] });
    assert.equal(shown(analysis, 'Qelima', 2), '');
    assert.match(shown(analysis, 'Qelima', 3), /^Qelima/);
  });

  it('takes a name out everywhere, and the entity with it', () => {
    const analysis = decide({ rejectedNames: ['Qelima'] });
    assert.equal(
      analysis.entities.find(({ id }) => id === 'qelima'),
      undefined,
    );
    assert(!analysis.mentions.some(({ start, end }) => TEXT.slice(start, end) === 'Qelima'));
  });

  it('adds a name that was not seen', () => {
    const analysis = decide({
      confirmed: [{ ...rangeOf('The Gale'), type: 'group', entity: 'gale' }],
    });
    assert.equal(shown(analysis, 'The Gale'), 'The Gale (gale, group)');
    const gale = analysis.entities.find(({ id }) => id === 'gale');
    assert.deepEqual([gale?.name, gale?.mentions.length], ['The Gale', 1]);
  });

  it('moves a mention to another entity, which may be new', () => {
    const analysis = decide({
      confirmed: [{ ...rangeOf('Varash', 4), type: 'person', entity: 'someone-else' }],
    });
    const quoted = rangeOf('Varash bought').start;
    const mention = analysis.mentions.find(({ start }) => start === quoted);
    const plain = analyzeByRules(TEXT).mentions.find(({ start }) => start === quoted);
    assert.equal(plain?.entity === mention?.entity, false);
    assert.equal(mention?.entity, 'someone-else');
    assert(analysis.entities.some(({ id, name }) => id === 'someone-else' && name === 'Varash'));
    assert.equal(mention?.confidence, 1);
    assert.equal(mention?.candidates, undefined);
  });

  it('names a new entity as the report would: not as a headline shouts it', () => {
    const text = 'GALE GUILD HITS PORT\n\nThe Gale Guild hit the port on Tuesday.';
    const confirmed = ['GALE GUILD', 'Gale Guild'].map((words) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, type: 'group', entity: 'guild' } as const;
    });
    const { entities } = analyzeByRules(text, { decisions: { ...NO_DECISIONS, confirmed } });
    const guild = entities.find(({ id }) => id === 'guild');
    assert.deepEqual([guild?.name, guild?.aliases], ['Gale Guild', []]);
  });

  it('follows those who were merged, and the type that the dossier gives', () => {
    const known = createKnown([
      {
        id: 'varash',
        type: 'group',
        name: 'House of Varash',
        same: ['daoud-varash'],
        source: 'dossier',
      },
    ]);
    const confirmed = [{ ...rangeOf('Varash said'), end: rangeOf('Varash said').start + 6 }];
    const decisions = {
      ...NO_DECISIONS,
      confirmed: confirmed.map(
        (range) => ({ ...range, type: 'person', entity: 'daoud-varash' }) as const,
      ),
    };
    const analysis = analyzeByRules(TEXT, { decisions, known });
    assert.equal(shown(analysis, 'Varash said'), 'Varash (varash, group)');
    const entity = analysis.entities.find(({ id }) => id === 'varash');
    assert.deepEqual([entity?.name, entity?.known], ['House of Varash', 'dossier']);
  });

  it('changes the borders and the type of a mention', () => {
    const analysis = decide({ confirmed: [{ ...rangeOf('Henrik'), type: 'group' }] });
    assert.match(shown(analysis, 'Henrik Solano'), /^Henrik \([\w-]+, group\)$/);
  });

  it('leaves an entity without its last mention out', () => {
    const id = analyzeByRules(TEXT).entities.find(({ name }) => name === 'Qelima')?.id ?? '';
    const { entities } = decide({ confirmed: [{ ...rangeOf('Henrik Solano'), entity: id }] });
    assert(!entities.some(({ name }) => name === 'Henrik Solano'));
    const other = entities.find((entity) => entity.id === id);
    assert.deepEqual([other?.name, other?.aliases], ['Qelima', ['Henrik Solano']]);
  });

  it('keeps every mention in an entity of the analysis, in the order of the text', () => {
    const { mentions, entities } = decide({
      confirmed: [
        { ...rangeOf('Ansar al-Marsa'), entity: 'daoud-varash' },
        { ...rangeOf('Ansar'), entity: 'ansar', type: 'group' },
        { ...rangeOf('The Gale took'), type: 'group' },
      ],
      rejected: [rangeOf('Tuesday'), rangeOf('on Tuesday. Varash said')],
    });
    for (const { id, mentions: own } of entities) {
      assert(own.length > 0);
      assert(own.every((index) => mentions[index]?.entity === id));
    }
    assert.equal(
      entities.reduce((sum, { mentions: own }) => sum + own.length, 0),
      mentions.length,
    );
    mentions.forEach(({ start }, index) => {
      assert(start >= (mentions[index - 1]?.end ?? 0));
    });
  });

  it('is read from the annotation file, the latest decision last', () => {
    const target = (words: string, nth = 1) => describeTarget(TEXT, rangeOf(words, nth));
    const annotation = (fields: Partial<Annotation>): Annotation => ({
      id: 'x',
      quote: '',
      ...fields,
    });
    const decisions = readerDecisions(
      createTextIndex(TEXT),
      [
        {
          annotation: annotation({ motivation: 'identifying', type: 'group', entity: 'gale' }),
          range: rangeOf('The Gale'),
        },
        { annotation: annotation({ motivation: 'identifying', type: 'group' }) },
        { annotation: annotation({ motivation: 'commenting' }), range: rangeOf('Tuesday') },
      ],
      [target('Qelima', 2), { quote: 'Solano' }, { quote: 'Nowhere', prefix: 'gone' }],
    );
    assert.deepEqual(decisions, {
      confirmed: [{ ...rangeOf('The Gale'), type: 'group', entity: 'gale' }],
      rejected: [rangeOf('Qelima', 2)],
      rejectedNames: ['Solano'],
    });
  });
});
