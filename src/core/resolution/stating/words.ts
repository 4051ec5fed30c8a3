import {
  BEGINS_WITH_CAPITAL,
  BEGINS_WITH_LETTER,
  BEGINS_WITH_NUMBER,
  Letters,
} from '../../text/letters';

/**
 * What the words between two names may say of them, as classes: "whom locals call", "as the press
 * terms it" and "which Moscow calls" are one pattern then.
 */
const CLASSES: Readonly<Record<string, string>> = {
  know: 'know knows knew known',
  call: 'call calls called calling dub dubs dubbed term terms termed nicknamed christened labelled labeled style styles styled refer refers referred titled addressed hailed',
  name: 'name names named naming',
  alias:
    'alias aliases a.k.a aka f.k.a fka a/k/a pseudonym guerre kunya nickname codename codenamed moniker handle acronym initials abbreviation abbreviated short sobriquet callsign translation transliteration spelling',
  spell:
    'spell spells spelled spelt written writes write wrote rendered renders transliterated listed lists list files filed tracked tracks translates translated means meaning marked signed signs sign presented',
  identify: 'identify identifies identified identifying recognised recognized',
  become: 'become becomes became renamed rebranded',
  go: 'goes went going go',
  stand: 'stands stand',
  take: 'took takes taken take adopted adopts uses used use using assumed gave gives',
  real: 'real true legal full birth given actual proper older old former new',
  once: 'formerly previously once originally later then now today',
  also: 'also better sometimes often commonly usually locally simply otherwise formally officially properly variously internally widely best merely only just collectively publicly',
  language:
    'arabic english french spanish russian ukrainian kurdish pashto urdu dari turkish hebrew persian farsi german italian swahili hausa somali amharic tigrinya tamil hindi bengali chinese uyghur serbian albanian portuguese irish basque filipino indonesian malay burmese swedish dutch greek georgian armenian azerbaijani kazakh uzbek tajik kyrgyz azeri norwegian danish polish romanian creole kanuri fulani oromo afar',
  him: 'him them himself herself itself themselves themself',
  he: 'he she they it',
  his: 'his her its their whose',
  who: 'who which that whom',
  be: 'is was are were be been being',
  have: 'has had have having',
  the: 'the',
  one: 'a an another third second fourth other two three',
  man: 'man men woman women teenager boy youth person suspect gunman fighter prisoner figure informant contact cousin brother sister nephew son daughter wife husband father mother uncle aunt friend',
  say: 'say says said told according reported reports added wrote',
  maybe:
    'may might could believed thought suspected alleged perhaps probably possibly think thinks',
  not: 'not no never',
  by: 'as by of in for to under with from on at against after before into over between near',
  people:
    'people locals villagers residents officials media press papers paper neighbours neighbors friends followers comrades fighters supporters enemies world police authorities investigators prosecutors state government pupils soldiers',
  born: 'born',
  same: 'same',
  killed: 'killed arrested met joined led backed attacked accused succeeded replaced',
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name] as const),
  ),
);
/** Words that are features as they are. */
const KEPT = new Set(['as', 'by', 'of', 'for', 'under', 'in', 'and', 'or', 'but', 'with', 'to']);
const TOKEN = new Letters(
  String.raw`[’'](?:s(?![\p{L}\p{N}])|(?=\s))|\p{L}[\p{L}\p{M}\p{N}’'./-]*|\p{N}+|[^\s\p{L}\p{N}]`,
  'g',
);

/** The classes of the words and marks of a stretch of text, the runs of plain words folded. */
export function classesOf(text: string): readonly string[] {
  const classes: string[] = [];
  for (const [token] of text.matchAll(TOKEN.in(text))) {
    for (const one of classesOfToken(token)) {
      // Runs of plain words are one, or length would be all there is to a pattern.
      if (!((one === 'w' || one === 'Cap') && classes.at(-1) === one)) {
        classes.push(one);
      }
    }
  }
  return classes;
}

function classesOfToken(token: string): readonly string[] {
  if (/^[’'](?:s|$)/.test(token)) {
    return [token.length > 1 ? 'own' : 'q'];
  }
  if (!BEGINS_WITH_LETTER.test(token)) {
    return [BEGINS_WITH_NUMBER.test(token) ? '#' : markOf(token)];
  }
  const bare = token.replace(/[.’'/-]+$/u, '');
  const lower = bare.toLowerCase();
  const word = KEPT.has(lower)
    ? lower
    : (CLASS_OF.get(lower) ?? (BEGINS_WITH_CAPITAL.test(bare) ? 'Cap' : 'w'));
  const closing = token.slice(bare.length);
  return closing === '' || word === 'alias' ? [word] : [word, ...[...closing].map(markOf)];
}

function markOf(mark: string): string {
  if (/[“”"‘’'«»]/.test(mark)) {
    return 'q';
  }
  if (/[—–-]/.test(mark)) {
    return '-';
  }
  return /[([]/.test(mark) ? '(' : /[)\]]/.test(mark) ? ')' : mark;
}
