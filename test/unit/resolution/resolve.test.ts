import assert from 'node:assert/strict';
import { resolve, resolveSteps } from '../../../src/core/resolution/resolve';
import { findSections } from '../../../src/core/text/structure';
import { groupsOf, resolveNamed } from '../support/named';

/** Whom the last name of a report may name; none where the text tells. */
const LAST_NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'two brothers',
    '[[p1:Omar Khan]] and his brother [[p2:Salim Khan]] were seen. [[p1:Khan]] fled.',
    ['Omar Khan', 'Salim Khan'],
  ],
  [
    'two who share their last name',
    'Mullah [[p1:Akhtar Mansour]] met [[p2:Omar Mansour]]. [[p2:Mansour]] left first.',
    ['Omar Mansour', 'Akhtar Mansour'],
  ],
  [
    'a title that one of them has',
    'Mullah [[p1:Akhtar Mansour]] met [[p2:Omar Mansour]]. Mullah [[p1:Mansour]] left first.',
    [],
  ],
  [
    'a rank that one of them has',
    'Gen. [[p1:Faiz Khan]] accused [[p2:Imran Khan]]. General [[p1:Khan]] denied it.',
    [],
  ],
  [
    'two of one kunya',
    '[[p1:Abu Bakr al-Tikriti]] and [[p2:Abu Bakr al-Basri]] met. [[p2:Abu Bakr]] left.',
    ['Abu Bakr al-Basri', 'Abu Bakr al-Tikriti'],
  ],
  [
    'a nom de guerre that two people use',
    '[[p1:Boris Tal]], alias [[p1:Falcon]], and [[p2:Ivo Kern]], alias [[p2:Falcon]], ran. [[p2:Falcon]] fell.',
    ['Ivo Kern', 'Boris Tal'],
  ],
  [
    'two of whom one has not been spoken of for long',
    `[[p1:Jan Petrov]] left. ${'[[l:Dor]] '.repeat(12)} [[p2:Ilya Petrov]] came. [[p2:Petrov]] was polite.`,
    [],
  ],
  [
    'two fronts',
    'The [[g1:Hill Front]] and the [[g2:River Front]] met. The [[g2:Front]] left.',
    ['River Front', 'Hill Front'],
  ],
  [
    'a splinter and its parent',
    'The [[g1:Marsh Army]] split from the [[g2:Lake Army]]. The [[g2:Army]] denied it.',
    ['Lake Army', 'Marsh Army'],
  ],
  [
    'a name that only the parent bears',
    'The [[g1:Hill Taliban]] split from the [[g2:Taliban]]. The [[g2:Taliban]] denied it.',
    [],
  ],
  [
    'an acronym of two names',
    'The [[g1:Border Unity Movement]] and the [[g2:Bank of United Merchants]] met. [[g3:BUM]] paid.',
    ['Border Unity Movement', 'Bank of United Merchants'],
  ],
  [
    'a province and its city',
    'It rained in [[l1:Zarkan]] province and in the city of [[l2:Zarkan]]. [[l2:Zarkan]] is wet.',
    ['Zarkan', 'Zarkan'],
  ],
  [
    'a city that is called one',
    'It rained in [[l1:Zarkan]] province and in the city of [[l2:Zarkan]]. The city of [[l2:Zarkan]] is wet.',
    [],
  ],
];

describe('who is who: what the text leaves open', () => {
  for (const [rule, report, expected] of LAST_NAMES) {
    it(`${rule}: ${expected.length > 0 ? 'either' : 'the text tells'}`, () => {
      const named = resolveNamed(report);
      const { mentions, entities } = named;
      const candidates = mentions.at(-1)?.candidates ?? [];
      assert.deepEqual(
        candidates.map((id) => entities.find((entity) => entity.id === id)?.name),
        expected,
      );
      assert.equal(new Set(candidates).size, expected.length);
      const { found, marked } = groupsOf(named);
      assert.deepEqual(found, marked);
    });
  }
});

describe('resolve: entities', () => {
  it('are named and numbered by their fullest name, the same each time', () => {
    const report =
      '[[p1:Hartan]] falls\n\nThe [[g1:BMU]] ([[g1:Border Movement for Unity]]) lost [[p1:Omar Hartan]].';
    const { entities } = resolveNamed(report);
    assert.deepEqual(
      entities.map(({ id, name, aliases }) => [id, name, aliases]),
      [
        ['omar-hartan', 'Omar Hartan', ['Hartan']],
        ['border-movement-for-unity', 'Border Movement for Unity', ['BMU']],
      ],
    );
    assert.deepEqual(resolveNamed(report).entities, entities);
  });

  it('of one name have two ids', () => {
    const { entities } = resolveNamed('[[p1:Jordan]] left [[l1:Jordan]].');
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['jordan', 'jordan-2'],
    );
  });

  it('keep letters of every script in their ids, and have an id even without a letter', () => {
    const { entities } = resolveNamed('[[p1:Зоя Ким]] and [[g1:***]]');
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['зоя-ким', 'group'],
    );
  });
});

describe('resolve: what the dossier knows', () => {
  const hartan = {
    id: 'k7',
    type: 'person',
    name: 'Omar Hartan',
    aliases: ['The Ferryman'],
    source: 'dossier',
  } as const;

  it('gives an entity its id and name, and joins its names', () => {
    const { entities } = resolveNamed('[[p1:The Ferryman]] was seen. [[p2:Omar Hartan]] was not.', [
      hartan,
    ]);
    assert.deepEqual(
      entities.map(({ id, name, known }) => [id, name, known]),
      [['k7', 'Omar Hartan', 'dossier']],
    );
  });

  it('decides nothing where two entries bear a name', () => {
    const other = { ...hartan, id: 'k8', name: 'Ivo Kern' };
    const { entities } = resolveNamed('[[p1:The Ferryman]] was seen.', [hartan, other]);
    assert.deepEqual(
      entities.map(({ id, known }) => [id, known]),
      [['the-ferryman', undefined]],
    );
  });

  it('keeps its ids for its own entries', () => {
    const entry = { ...hartan, id: 'ivo-kern' };
    const { entities } = resolveNamed('[[p1:Ivo Kern]] met [[p2:Omar Hartan]].', [entry]);
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['ivo-kern-2', 'ivo-kern'],
    );
  });
});

describe('resolveSteps', () => {
  it('pauses again and again, with the fraction done, and gives what resolve gives', () => {
    const name = 'Omar Hartan';
    const text = `${name} left. `.repeat(400);
    const names = Array.from({ length: 400 }, (_, index) => ({
      start: index * (name.length + 7),
      end: index * (name.length + 7) + name.length,
      type: 'person' as const,
      confidence: 1,
      section: 'body' as const,
      reason: 'tagger' as const,
    }));
    const sections = findSections(text);
    const done: number[] = [];
    const steps = resolveSteps(text, sections, names);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      done.push(step.value);
    }
    assert(done.length > 20, `${done.length} steps`);
    assert(done.every((fraction, index) => fraction >= (done[index - 1] ?? 0) && fraction <= 1));
    const { mentions, entities } = step.value;
    assert.deepEqual({ mentions, entities }, resolve(text, sections, names));
  });
});
