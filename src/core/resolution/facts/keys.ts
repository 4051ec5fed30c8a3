import { foldName } from '../names/spelling';
import { BY_TARGET, type Candidate } from './candidate';
import { fateClassOf } from './fateWords';

const DETERMINER = /^(?:the|an?|its|his|her|their) /;
const RANKS: Readonly<Record<string, string>> = {
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  brig: 'brigadier',
  adm: 'admiral',
  cpl: 'corporal',
};
/** Facts of one key are one fact. */
export function keyOf(
  text: string,
  { kind, target, value }: Pick<Candidate, 'kind' | 'target' | 'value'>,
): string {
  if (BY_TARGET.has(kind)) {
    return `${kind} ${target}`;
  }
  const words = foldName(text.slice(value.start, value.end))
    .replace(DETERMINER, '')
    .replace(/\b(?:gen|lt|col|maj|capt|sgt|brig|adm|cpl)\b/g, (rank) => RANKS[rank] ?? rank);
  return `${kind} ${kind === 'status' ? fateOf(words) : words}`;
}

/** "killed", "died" and "killed in a raid" are one fate. */
function fateOf(words: string): string {
  const first =
    words
      .replace(/^(?:has|have|had|will|shall) (?:(?:\w+ly|also|now) )?(?:be )?/, '')
      .split(' ')[0] ?? '';
  return fateClassOf(first) ?? first;
}
