import { ACTIVE, PASSIVE, TRANSITIVE } from '../factLexicon';
import type { View } from './candidate';
import type { Reference } from './references';
import { stemOf } from './tags';

const stems = (words: string) =>
  new Set(words.split('|').map((word) => stemOf(word.split(' ')[0] ?? '')));
const MORE_FATES =
  'killed|died|treated|seized|handed|walked|closed|shut|declared|wanted|accused|cleared|fined|deceased|lost|taken|burned|tortured|hospitalized|quit|moved|merged|split|renamed|struck|raided|searched|questioned|ordered|granted|denied|awarded|beaten|rescued|drowned|poisoned|stabbed|rearrested|hit|tried|listed|added|recalled|succeeded|paroled|sworn|nominated|reappointed|hiding|recovering|fugitive|convicted|serving|awaiting|facing|held|subpoenaed|transferred|relieved|besieged|absconded|absconding|got|put|received|examined|disbanded|shelled|neutralised|neutralized|eliminated|slain|martyred|perished|stepped|sanctioned|laid|broken|gunned|slaughtered|massacred|lynched|electrocuted|strangled|stoned|succumbed|liquidated|decapitated|apprehended|nabbed|caught|rounded|interned|incarcerated|recaptured|intercepted|handcuffed|maimed|burnt|blinded|paralysed|liberated|exonerated|absolved|amnestied|ransomed|exchanged|swapped|discharged|repatriated|exiled|banished|evaded|toppled|unseated|impeached|fired|reelected|re-elected|inaugurated|installed|confirmed|reassigned|decorated|arraigned|prosecuted|investigated|court-martialled|summoned|cited|dismantled|deregistered|absorbed|rebranded|defunct|rendered|honoured|honored|demobilised|demobilized|crippled|routed';
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
  /^(?:serv|act|work|appoint|nam|elect|describ|identify|know|list|install|train|employ|hir|regard|rememb|introduc|see|portray|present|styl|regard|label|dub)$/;

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
        : ACTIVES.has(stem) && /(?:ed|[tds])$/.test(word);
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

/** What the words of a fate come to; facts of one class are one fate. */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  [
    'dead',
    /^(?:kill|die|dead|death|shot|murder|assassinat|execut|late$|deceased|behead|fatalit|perish|hang|drown|slain|martyr|poison|stab|gunned|slaughter|massacr|lynch|electrocut|strangl|stoned|succumb|liquidat|decapit)/,
  ],
  ['buried', /^(?:buri|funeral|burial)/],
  [
    'held',
    /^(?:arrest|detain|detention|captur|seiz|custody|rearrest|held|hold|remand|prisoner|abduct|kidnap|apprehend|nabbed|caught|rounded|intern|incarcerat|recaptur|intercept|handcuff)/,
  ],
  ['sentenced', /^(?:sentenc|jail|convict|imprison|condemn|fined|prison)/],
  [
    'charged',
    /^(?:charg|indict|accus|tried|trial|plead|pled|subpoena|question|await|fac(?:e|ing)|arraign|prosecut|investigat|court-m|summon|cited)/,
  ],
  [
    'wounded',
    /^(?:wound|injur|hurt|hospital|treat|hit|recover|tortur|beat|burn|maim|blind|paralys|crippl)/,
  ],
  [
    'free',
    /^(?:releas|freed|free|acquit|clear|parol|pardon|bail|alive|surviv|unhurt|unharmed|rescu|evacuat|liberat|exonerat|absolv|amnest|ransom|exchang|swapp|discharg)/,
  ],
  [
    'away',
    /^(?:escap|fle[de]|vanish|disappear|missing|absent|wanted|hiding|fugitive|abscond|run|large|exile|banish|evad)/,
  ],
  [
    'office',
    /^(?:appoint|elect|promot|nominat|reappoint|dismiss|resign|retir|replac|oust|depos|overthr|sack|suspend|transfer|reliev|expel|sworn|reinstat|demot|recall|succeed|quit|toppl|unseat|impeach|fired|re-?elect|inaugurat|install|confirm|reassign|decorat|honou?red)/,
  ],
  ['listed', /^(?:sanction|blacklist|designat|list|delist|proscrib|bann|outlaw|added)/],
  [
    'ended',
    /^(?:dissol|disband|shut|clos|split|merg|renam|broken|defeat|broke|dismantl|deregist|absorb|rebrand|defunct|routed)/,
  ],
  ['handed', /^(?:surrender|hand|defect|extradit|deport|repatriat|render|demobili)/],
];

/** What a word of what happened to someone comes to: "killed" and "death" to one class. */
export function fateClassOf(word: string): string | undefined {
  return CLASSES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Words that tell a fate only with what follows them: "got away", "received 14 years". */
const WITH_OBJECT: Readonly<Record<string, RegExp>> = {
  got: /^away/,
  put: /^(?:on|to death)\b/,
  received: /^(?:\d|an? |minor|serious|life|fatal|treatment)/,
  lost: /^(?:his|her|their|an?) (?:\S+ )?(?:li(?:fe|ves)|legs?|arms?|eyes?|hands?|limbs?|sight)\b/,
  broken: /^as /,
  laid: /^down/,
  taken: /^(?:prisoner|hostage|captive|off|near|from|into|alive|ill|by)\b/,
  examined: /^(?:at|in)\b/,
};

/** Whether the words from an index on can tell what happened to someone. */
export function tellsFate({ words }: View, at: number): boolean {
  const word = words[at];
  if (word?.tag !== 'word' || word.lower === 'close' || !FATES.has(stemOf(word.lower))) {
    return false;
  }
  const needed = Object.hasOwn(WITH_OBJECT, word.lower) ? WITH_OBJECT[word.lower] : undefined;
  return (
    needed === undefined ||
    needed.test(
      words
        .slice(at + 1, at + 5)
        .map(({ lower }) => lower)
        .join(' '),
    )
  );
}

/** What a model is told of the word that tells a fate. */
export function fateFeatures(
  word: string,
  path: string,
  type: Reference['type'],
): readonly string[] {
  const fate = fateClassOf(word) ?? 'other';
  return [`fate=${fate}`, `fate=${fate}&path=${path}`, `fate=${fate}&type=${type}`];
}

const STATUS_ENDS = new Set<string>(
  'comma stop and rel sub colon dash open close quote he be have'.split(' '),
);
