import { ACTIVE, PASSIVE, TRANSITIVE } from '../factLexicon';
import type { View } from './candidate';
import type { Reference } from './references';
import { stemOf } from './tags';

const stems = (words: string) =>
  new Set(words.split('|').map((word) => stemOf(word.split(' ')[0] ?? '')));
const MORE_FATES =
  'killed|died|treated|seized|handed|walked|closed|shut|declared|wanted|accused|cleared|fined|deceased|lost|taken|burned|tortured|hospitalized|quit|moved|merged|split|renamed|struck|raided|searched|questioned|ordered|granted|denied|awarded|beaten|rescued|drowned|poisoned|stabbed|rearrested|hit|tried|listed|added|recalled|succeeded|paroled|sworn|nominated|reappointed|hiding|recovering|fugitive|convicted|serving|awaiting|facing';
/** Stems of what is said to have happened to someone. */
export const FATES = new Set([
  ...stems(PASSIVE),
  ...stems(ACTIVE),
  ...stems(TRANSITIVE),
  ...stems(MORE_FATES),
]);
/** Nouns of what happens to someone. */
export const EVENTS =
  /^(?:death|killing|arrest|capture|murder|assassination|execution|release|extradition|detention|conviction|trial|surrender|dismissal|funeral|sentence|resignation|appointment|burial|disappearance)$/;
/** What someone can be said to be after all. */
export const STATES = /^(?:dead|missing|alive|free|wanted|absent|ill|unhurt|unharmed|late)$/;
/** Verbs that "as" and an office or a description follow, stems. */
export const AS_VERBS =
  /^(?:serv|act|work|appoint|nam|elect|describ|identify|know|list|install|train|employ|hir|regard|rememb|introduc|see|portray)$/;

const PASSIVES = stems(PASSIVE);
const ACTIVES = stems(ACTIVE);
const GROUP_FATES = stems(
  'banned|outlawed|disbanded|dissolved|designated|sanctioned|proscribed|blacklisted|delisted|suspended|expelled|closed|shut|defeated|renamed',
);

/** Whether a word in this voice is known to be said of what happens to someone. */
export function fitsOf(word: string, passive: boolean, type: Reference['type']): readonly string[] {
  const stem = stemOf(word);
  const fits =
    type === 'group'
      ? GROUP_FATES.has(stem) && passive
      : passive
        ? PASSIVES.has(stem)
        : ACTIVES.has(stem) && /(?:ed|t|d)$/.test(word);
  return [`fits=${fits}`, `${type}:fits=${fits}`];
}

/** What goes with a verb: up to the next mark or clause. */
export function statusEnd({ words }: View, at: number): number {
  let end = at + 1;
  while (end < at + 10 && words[end] !== undefined && !STATUS_ENDS.has(words[end]?.tag ?? '')) {
    end++;
  }
  while (end > at + 1 && (words[end - 1]?.tag === 'prep' || words[end - 1]?.tag === 'det')) {
    end--;
  }
  return end;
}

const STATUS_ENDS = new Set<string>(
  'comma stop and rel sub colon dash open close quote he be have'.split(' '),
);
