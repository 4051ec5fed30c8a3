import assert from 'node:assert/strict';
import type { KnownEntity } from '../../../src/core/resolution/entity';
import { createKnown } from '../../../src/core/resolution/known/known';
import { analyzeByRules } from '../support/byRules';
import { marked } from '../support/marked';
import { groupsOf, resolveNamed } from '../support/named';

const person = (id: string, name: string, more: Partial<KnownEntity> = {}): KnownEntity => ({
  id,
  type: 'person',
  name,
  source: 'dossier',
  ...more,
});
const namesIn = (text: string, known: readonly KnownEntity[], rejected: readonly string[] = []) =>
  analyzeByRules(text, { known: createKnown(known), rejected }).mentions.map(
    ({ start, end, type }) => `${text.slice(start, end)}: ${type}`,
  );

describe('names of the dossier', () => {
  it('are recognised wherever they stand, with the entry’s type', () => {
    const known = [
      person('salim', 'Salim Darwaz', { type: 'place', aliases: ['the old mill'] }),
      person('odd', '[x](command:a) Z'),
      person('bf', 'Front of the Blue', { type: 'group', aliases: ['LeT'] }),
    ];
    for (const source of [
      'They met Salim Darwaz: [[Salim Darwaz]].',
      'We went by [[the old mill]] and let them go.',
      'They saw [[SALIM DARWAZ]]’s men.',
      'It was [[Salim\nDarwaz]] again.',
      'Then [[LeT]] let go, as Let said.',
      'The [[Front of the\u00a0Blue]], once more.',
    ]) {
      const { text, ranges } = marked(source);
      const { mentions } = analyzeByRules(text, { known: createKnown(known) });
      for (const range of ranges) {
        const mention = mentions.find(({ start }) => start === range.start);
        assert.equal(mention?.end, range.end, source);
        assert.equal(mention.reason, 'dossier');
        assert.equal(mention.confidence, 1);
      }
    }
  });

  it('are found with odd punctuation just as they are written', () => {
    const known = [person('odd', '[x](command:a) Z', { type: 'place' })];
    const text = 'There is [x](command:a) Z, and x command (a) Z, and x, command, a, Z.';
    assert.deepEqual(
      namesIn(text, known).filter((name) => name.endsWith('place')),
      ['x](command:a) Z: place'],
    );
  });

  it('win over recognised names, but not over longer ones', () => {
    const text = 'Gen. Omar Hartan spoke. He met Dr. Omar Hartan Tamsur in Zabul province.';
    assert.deepEqual(namesIn(text, [person('x', 'Omar Hartan', { type: 'place' })]), [
      'Omar Hartan: place',
      'Omar Hartan Tamsur: person',
      'Zabul: place',
    ]);
  });

  it('do not run over the end of a paragraph, a comma or a sentence', () => {
    const known = [person('x', 'Omar Hartan', { type: 'place' })];
    const text =
      'A man, omar\n\nhartan. Then omar, hartan. It was omar. Hartan left. Omar  Hartan!';
    assert.deepEqual(
      namesIn(text, known).filter((name) => name.endsWith('place')),
      ['Omar  Hartan: place'],
    );
  });

  it('are left out if the reader rejected them', () => {
    const known = [person('x', 'Salim Darwaz')];
    assert.deepEqual(namesIn('We met Salim\nDarwaz.', known, ['Salim Darwaz']), []);
  });

  it('are found among very many that begin alike', () => {
    const many = Array.from({ length: 200 }, (_, i) => person(`p${i}`, `Omar Name${i} Hartan`));
    const known = createKnown(many);
    const text = 'a Omar Omar, Omar Name12 Hartan and '.repeat(100);
    assert(analyzeByRules(text, { known }).mentions.length >= 100);
  });
});

describe('what is known of names', () => {
  it('makes one entity of names that the text keeps apart, with the entry’s id and name', () => {
    const report = resolveNamed('[[p1:Omar Hartan]] left. [[p1:Salim Darwaz]] came.', [
      person('omar', 'Umar al-Hartani', { aliases: ['Omar Hartan', 'Salim Darwaz'] }),
    ]);
    assert.deepEqual(groupsOf(report).found, groupsOf(report).marked);
    assert.deepEqual(
      report.entities.map(({ id, name, known }) => [id, name, known]),
      [['omar', 'Umar al-Hartani', 'dossier']],
    );
  });

  it('keeps the report’s name for what background knowledge identifies', () => {
    const { entities } = resolveNamed('The [[g1:BF]] struck.', [
      {
        id: 'blue-front',
        type: 'group',
        name: 'Blue Front',
        aliases: ['BF'],
        source: 'background',
      },
    ]);
    assert.deepEqual(
      entities.map(({ id, name, known }) => [id, name, known]),
      [['blue-front', 'BF', 'background']],
    );
  });

  const apart = [
    person('omar', 'Omar Hartan', { notSame: ['salim'] }),
    person('salim', 'Salim Darwaz'),
  ];
  for (const source of [
    '[[p1:Omar Hartan]] (a.k.a. [[p2:Salim Darwaz]]) left.',
    '[[p1:Omar Hartan]], alias [[p2:Salim Darwaz]], left. [[p1:Hartan]] ran, [[p2:Darwaz]] stayed.',
  ]) {
    it(`takes apart names that the text makes one entity: ${source}`, () => {
      const report = resolveNamed(source, apart);
      assert.deepEqual(new Set(groupsOf(report).found), new Set(groupsOf(report).marked));
    });
  }

  it('leaves open whom a name stands for if two entries have it', () => {
    const { mentions } = resolveNamed('[[p1:Mansour]] left.', [
      person('omar', 'Omar Mansour', { aliases: ['Mansour'] }),
      person('akhtar', 'Akhtar Mansour', { aliases: ['Mansour'] }),
    ]);
    assert.deepEqual(mentions[0]?.candidates, ['mansour', 'omar', 'akhtar']);
  });

  it('prefers the dossier to background knowledge', () => {
    const { entities } = resolveNamed('[[g1:IS]] struck.', [
      person('ours', 'Ilma Society', { type: 'group', aliases: ['IS'] }),
      person('is', 'Islamic State', { type: 'group', aliases: ['IS'], source: 'background' }),
    ]);
    assert.equal(entities[0]?.id, 'ours');
  });
});
