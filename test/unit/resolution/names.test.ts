import assert from 'node:assert/strict';
import { slug } from '../../../src/core/resolution/entityIds';
import { fullestName } from '../../../src/core/resolution/entityNames';
import {
  acronymsOf,
  initialsAgree,
  isAcronym,
  namesOnlyTheEnd,
} from '../../../src/core/resolution/names/acronym';
import { parsePersonName } from '../../../src/core/resolution/names/personName';
import { isSameSpelling } from '../../../src/core/resolution/names/romanisation';
import { foldName } from '../../../src/core/resolution/names/spelling';
import { titleBefore } from '../../../src/core/resolution/names/titles';

describe('foldName', () => {
  for (const [name, folded] of [
    ['al-Shabaab', 'al shabaab'],
    ['Şırnak', 'sirnak'],
    ['O’Neill', 'oneill'],
    ['U.S.', 'us'],
    ['Smith & Co', 'smith and co'],
    ['Łódź  \n Ring', 'lodz ring'],
  ] as const) {
    it(`${name.replace(/\s+/g, ' ')} → ${folded}`, () => assert.equal(foldName(name), folded));
  }
});

describe('isSameSpelling', () => {
  for (const [a, b, same] of [
    ['mansour', 'mansoor', true],
    ['murzuq', 'murzuk', true],
    ['panjshir', 'pansjhir', true],
    ['zinjibar', 'zinjbar', true],
    ['hassan', 'hussein', false],
    ['rahman', 'rahmani', false],
    ['iran', 'iraq', false],
    ['gambia', 'zambia', false],
    ['kolesnikova', 'kalesnikava', true],
    ['kolesnikova', 'kalashnikova', false],
    ['alejandro', 'alejandra', false],
  ] as const) {
    it(`${a} and ${b}: ${same}`, () => assert.equal(isSameSpelling(a, b), same));
  }
});

describe('fullestName', () => {
  for (const [names, fullest] of [
    [['Ivo Kern', 'Kern', 'Ivo Jan Kern'], 'Ivo Jan Kern'],
    [['IVO KERN', 'Ivo Kern'], 'Ivo Kern'],
    [['THE FRIAR', 'Ivo Kern', 'Kern'], 'Ivo Kern'],
    [['RASHID KARIMOV', 'Abu Lut', 'KARIMOV'], 'RASHID KARIMOV'],
    [['RASHID KARIMOV', 'Abu Lut', 'Karimov'], 'RASHID KARIMOV'],
  ] as const) {
    it(`${names.join(', ')}: ${fullest}`, () =>
      assert.equal(fullestName('person', names), fullest));
  }
});

describe('parsePersonName', () => {
  for (const [name, words, title, suffix] of [
    ['John W. Deck Jr.', ['john', 'w', 'deck'], undefined, 'jr'],
    ['Mullah Darwaz', ['darwaz'], 'mullah', undefined],
    ['Abu Tarif al-Sawari', ['abu tarif', 'sawari'], undefined, undefined],
    ['SAWARI, Yusuf', ['yusuf', 'sawari'], undefined, undefined],
    ['Osman bin Tarif', ['osman', 'bin tarif'], undefined, undefined],
    ['Al Gore', ['al', 'gore'], undefined, undefined],
  ] as const) {
    it(name, () => {
      const parsed = parsePersonName(name);
      assert.deepEqual([parsed.words, parsed.title, parsed.suffix], [words, title, suffix]);
    });
  }
});

describe('acronyms', () => {
  it('are short words, mostly capitals', () => {
    assert.deepEqual(['NDS', 'JuA', 'M23', 'ERRs', 'Kabul', '1914', 'UN Mission'].map(isAcronym), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('have the initials of their expansion, small words left out or not', () => {
    assert(initialsAgree('Border Movement for Unity', 'BMU'));
    assert(initialsAgree('Bureau of the Interior', 'BOTI'));
    assert(initialsAgree('March 23 Movement', 'M23M'));
    assert(!initialsAgree('Border Movement for Unity', 'BMX'));
    assert(acronymsOf('Border Movement for Unity').includes('bmu'));
  });

  it('may be those of the end of a name only', () => {
    assert(namesOnlyTheEnd('General Staff of the Hill Forces', 'HF'));
    assert(!namesOnlyTheEnd('Border Movement of Unity', 'BMOU'));
  });
});

describe('titleBefore', () => {
  for (const [before, title] of [
    ['met Lt. Col. ', 'Lt. Col.'],
    ['met Foreign Minister ', 'Foreign Minister'],
    ['met Lt.\r\nCol.\r\n', 'Lt.\r\nCol.'],
    ['a new paragraph. General\r\n\r\n', undefined],
    ['the Ministry of Defense. ', undefined],
    ['a new paragraph. General\n\n', undefined],
    ['met ', undefined],
  ] as const) {
    it(`${JSON.stringify(before)}: ${title}`, () => {
      const found = titleBefore(before, before.length);
      assert.equal(found && before.slice(found.start, found.end), title);
    });
  }
});

describe('slug', () => {
  for (const [name, id] of [
    ['Omar Hartan', 'omar-hartan'],
    ['U.S. Army', 'us-army'],
    ['O’Neill', 'oneill'],
    ['—', ''],
    ['a'.repeat(90), 'a'.repeat(60)],
  ] as const) {
    it(`${name.slice(0, 20)} → ${id.slice(0, 20)}`, () => assert.equal(slug(name), id));
  }
});
