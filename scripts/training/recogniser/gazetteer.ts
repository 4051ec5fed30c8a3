import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Listed } from '../../../src/core/recognition/words/gazetteer';
import { lookupKey } from '../../../src/core/recognition/words/lookupKey';
import { readList } from '../common/listFiles';
import { readCities, readKnownNames, readPersonNames, readSubdivisions } from '../common/openData';

/** Our own lists: the file, what its names are, and what stands between two of them. */
const LISTS: readonly (readonly [string, number, RegExp])[] = [
  ['countries', Listed.country, /[;\n]/],
  ['demonyms', Listed.demonym, /[;\n]/],
  ['regions', Listed.region, /[;\n]/],
  ['cities', Listed.city, /[;\n]/],
  ['districts', Listed.town, /[;\n]/],
  ['features', Listed.feature, /[;\n]/],
  ['groups', Listed.group, /[;\n]/],
  ['bodies', Listed.group, /[;\n]/],
  ['things', Listed.thing, /[;\n]/],
  ['given', Listed.given, /\s+/],
  ['family', Listed.family, /\s+/],
];

/**
 * What a name may be (`Listed`), by its folded form: from our own lists, and from a folder with the
 * names of listed groups and the parts of people's names. Only names of Latin-1 letters; spaces stand
 * where the tokeniser cuts.
 *
 * @param withOpenData whether names from open data are added (`openData.ts`)
 */
export function readGazetteer(folder: string, withOpenData = true): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, bits: number) => {
    for (const key of spellings(name)) {
      names.set(key, (names.get(key) ?? 0) | bits);
    }
  };
  for (const [file, bits, separator] of LISTS) {
    const withoutComments = readList(file).replace(/^#.*$/gm, '');
    for (const name of withoutComments.split(separator)) {
      add(name, bits);
    }
  }
  for (const { name, aliases } of readListedGroups(path.join(folder, 'listed-groups.json'))) {
    for (const spelling of [name, ...aliases]) {
      addListedGroup(spelling, add);
    }
  }
  const parts = readNameParts(path.join(folder, 'name-parts.json'));
  parts.given.forEach((name) => {
    add(name, Listed.given);
  });
  parts.family.forEach((name) => {
    add(name, Listed.family);
  });
  if (withOpenData) {
    for (const [name, bits] of [
      ...readCities(),
      ...readSubdivisions(),
      ...readPersonNames(),
      ...readKnownNames(),
    ]) {
      add(name, bits);
    }
  }
  return names;
}

/**
 * "Abu Sayyaf Group (ASG)" is two names. A single word that is no acronym is left out: it misleads more
 * than it helps.
 */
function addListedGroup(name: string, add: (name: string, bits: number) => void): void {
  for (const part of name.split(/[()]/)) {
    const trimmed = part.trim();
    if (trimmed.includes(' ') || /^\p{Lu}{3,}/u.test(trimmed)) {
      add(trimmed, Listed.group);
    }
  }
}

/**
 * The forms of a name that a text may have, folded and without "the": with "al-" and "al ", "qaida" and
 * "qaeda". None for names that are too short, or not of Latin-1 letters.
 */
function spellings(name: string): readonly string[] {
  const folded = lookupKey(name)
    .replace(/^the /, '')
    .replace(/([/&,()])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded.length < 2 || /[^\x20-\xff]/.test(folded)) {
    return [];
  }
  const forms = new Set([folded]);
  if (/\bal[ -]/.test(folded)) {
    forms.add(folded.replace(/\bal /g, 'al-'));
    forms.add(folded.replace(/\bal-/g, 'al '));
    forms.add(folded.replace(/\bqaida\b/g, 'qaeda'));
    forms.add(folded.replace(/\bqaida\b/g, 'qaeda').replace(/\bal /g, 'al-'));
  }
  if (folded.includes(' ul-') || folded.includes('-e-')) {
    forms.add(folded.replace(/-/g, ' '));
  }
  return [...forms];
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readListedGroups(
  file: string,
): readonly { readonly name: string; readonly aliases: readonly string[] }[] {
  const value = readJson(file);
  return Array.isArray(value)
    ? value.map((group: { name?: unknown; aliases?: unknown }) => ({
        name: isText(group.name) ? group.name : '',
        aliases: Array.isArray(group.aliases) ? group.aliases.filter(isText) : [],
      }))
    : [];
}

function readNameParts(file: string): {
  readonly given: readonly string[];
  readonly family: readonly string[];
} {
  const value = readJson(file);
  const part = (key: 'given' | 'family') => {
    const names: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
    return Array.isArray(names) ? names.filter(isText).filter((name) => name.length > 2) : [];
  };
  return { given: part('given'), family: part('family') };
}
