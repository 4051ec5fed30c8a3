import { foldName } from './fold';
import { HASH_START, hashOn, hashText } from './hash';
import { Classes, Lexical, type Lexicon } from './lexicon';
import { signsOf } from './signs';
import { PLAIN, traitsOf } from './traits';
import { WordSlots } from './wordSlots';

/** What a word is in itself, wherever it stands. */
export interface Word {
  /** Its place in the table; -1 where the table is full. */
  readonly id: number;
  /** The id of the word in lower case: what counts as the same word in a report. */
  readonly lowerId: number;
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly foldedHash: number;
  readonly hash: number;
  readonly lowerHash: number;
  readonly shapeHash: number;
  readonly suffix3: number;
  /** A capital anywhere. */
  readonly capital: boolean;
  readonly capitalFirst: boolean;
  readonly smallFirst: boolean;
  /** Two capitals or more and nothing else: "NDS", "U.S.". */
  readonly allCapitals: boolean;
  readonly digit: boolean;
  readonly letter: boolean;
  readonly kind: number;
  /** `kind` and how it is capitalised, as one number. */
  readonly kindCode: number;
  /** The value of the lexicon. */
  readonly lexical: number;
  /** Bits of `Listed`. */
  readonly listed: number;
  /** A common word: it was seen in lower case when the tagger was trained. */
  readonly common: boolean;
  /** WordNet's class of an English word plus 1; 0 for others. */
  readonly sense: number;
  /** Classes of words by the texts they stand in, and by what they name and stand beside; 0 for none. */
  readonly topic: number;
  readonly topicGroup: number;
  readonly use: number;
  readonly useGroup: number;
  /** Starts with an Arabic article: "al-Masri". */
  readonly article: boolean;
  /** Bits of `Sign`: what this says of it, and more. */
  readonly signs: number;
}

/** Classes of words that say what stands beside them. */
export const Kind = {
  plain: 0,
  time: 1,
  title: 2,
  organisation: 3,
  place: 4,
  preposition: 5,
  saying: 6,
  particle: 7,
  number: 8,
  people: 9,
  thing: 10,
} as const;

const KINDS: ReadonlyMap<string, number> = new Map(
  [
    [
      Kind.thing,
      'operation act law treaty agreement accord accords convention resolution war rifle missile missiles rocket rockets tank tanks fund-raiser festival eid exercise bill code charter protocol plan report index prize award cup league championship pistol carbine grenade howitzer drone drones sedan pickup truck vessel ferry frigate corvette warship submarine hymn poem song novel film documentary app software virus disease syndrome',
    ],
    [
      Kind.people,
      'militants militant fighters fighter rebels rebel insurgents insurgent soldiers troops officials official gunmen members member militiamen commanders jihadists terrorists supporters followers forces tribe tribesmen clan people community refugees muslims christians loyalists separatists',
    ],
    [
      Kind.particle,
      'al el bin ibn ul abu abd abdul abdel um umm van von de der da di du la le dos del ould ben',
    ],
    [
      Kind.saying,
      'said says told added announced claimed wrote noted stated argued explained warned tweeted confirmed denied insisted testified pleaded',
    ],
    [
      Kind.preposition,
      'in at near from to toward towards outside inside around across into through via over throughout within',
    ],
    [
      Kind.place,
      'city province district region county state island islands river lake mountain mountains valley street avenue road airport airfield airbase base camp village town townlands governorate peninsula sea gulf bay desert border square park bridge dam hospital prison mosque church-yard north south east west northern southern eastern western central republic kingdom port mount strip plains crossing oblast raion prefecture department territory commune subdistrict tehsil woreda zone neighborhood neighbourhood suburb quarter highway gate checkpoint embassy consulate refinery palace market bazaar hill hills forest pass capital barrage wadi wadi. oasis plateau wood woods park garden gardens lane drive boulevard junction crossroads roundabout interchange estate colony nagar mohalla bagh chowk ghat pur abad kalay kot qala qalat tepe tell tall jebel jabal djebel mont cerro río rio lago laguna isla playa puerto villa barrio comuna vereda corregimiento municipio departamento kecamatan kabupaten desa kampung kampong jalan sungai pulau gunung teluk bukit ulitsa prospekt straße strasse platz rue avenida calle carrera plaza via piazza stadium church cathedral shrine temple monastery university-hospital clinic school-ground depot terminal pipeline field oilfield refinery plant mine quarry factory warehouse barracks garrison fort fortress outpost checkpost post compound prison jail penitentiary',
    ],
    [
      Kind.organisation,
      'party organization organisation group front army movement brigade brigades battalion division regiment corps force command ministry agency office bureau committee council commission court university college school institute foundation center centre association union federation coalition alliance network company corporation inc inc. corp. ltd ltd. co co. bank bros times post news journal press tv radio television herald tribune guardian magazine gazette mail telegraph police guard guards navy service services administration authority parliament senate congress assembly house society club fc united board trust team militia resistance jihad mujahideen mujahedin mujahidin islamic liberation national international directorate intelligence security defense defence justice affairs cartel squad unit junta mission gendarmerie tribunal secretariat faction branch wing cell government airways airlines group. gmbh ag sa sarl spa srl llc llp plc sdn bhd pte pvt oy ab as nv bv kk holdings holding trading shipping maritime logistics enterprises industries foundation charity waqf madrassa madrasa seminary courier weekly daily observer tribune echo standard chronicle bulletin gazette monitor review journal telegraph leaflet magazine broadcasting network agency desk kandak kandaks katiba katibat liwa jaysh jaish jabhat harakat hizb hezb lashkar tehrik tehreek tanzim jamaat jamiat jemaah jund ansar saraya kataib firqa usbat front frente ejército ejercito fuerzas comando cartel cártel clan bloque frente policía policia ministerio fiscalía fiscalia tribunal polizei bundesamt staatsanwaltschaft préfecture ministère parquet gendarmerie carabinieri procura polres polda korps pasukan unit units rifles infantry cavalry artillery lancers commandos commando fusiliers dragoons squadron flotilla fleet wing platoon company collective cooperative chamber confederation congress caucus lobby watch observatory monitor initiative programme program project fund bureau',
    ],
    [
      Kind.title,
      'mr mrs ms miss dr sir lord lady dame prof professor president minister premier chancellor senator sen rep representative congressman congresswoman governor gov mayor secretary general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal private commander cmdr admiral adm brigadier brig judge justice king queen prince princess pope bishop archbishop cardinal rev reverend father sheikh sheik shaykh mullah mulla maulana maulvi mawlawi mufti ayatollah imam emir amir ambassador attorney chief spokesman spokeswoman spokesperson leader deputy director chairman chairwoman analyst operative commander-in-chief envoy inspector detective officer constable superintendent sayyid haji hajji qari hafiz ustad marshal warlord ideologue founder adviser advisor son brother wife widow cleric preacher journalist hostage researcher lawyer coach author prosecutor elder trafficker smuggler mr. mrs. ms. dr. gen. lt. col. maj. capt. sgt. sen. rep. gov. prof. rev. brig. adm. cmdr. hon. pres. st. det. insp. supt. cpl. kc qc witness defendant ustadz ustadh ustaz ustaza hajja hajjah alhaji alhaja malam mallam oga mzee bwana ato weizero woizero aba abuna abba shaleqa fitawrari pak bapak ibu bu datuk dato tuan tengku bhai sahib shri smt begum sardar nawab mian sufi doña dona padre fray ingeniero licenciado lic ing dra herr frau signor signora señor señora monsieur madame mme m. maître abbé père sœur frère hodja hoca bey pasha aga agha effendi khan-sahib kombes brigjen irjen kapten letkol kolonel mayjen jenderal ipda iptu akp akbp kompol tgk gus kyai kiai comandante capitán coronel teniente sargento general-major cde comrade wing group-captain flt sqn ldr subedar naib havildar jawan sepoy sowar risaldar sho dsp ssp dig igp dpo rpo dc adc sdo gov gen-maj maj-gen lt-gen lt-col brig-gen det. wpc pc dci dcs sgt-maj corporal-major seaman rating warrant wo cwo ssgt spokesperson-general monsieur hon. rt dr. sra sr sr. sra. rep-at-large rabbi swami guru lama ven venerable pastor deacon elder apostle hafez haj hadji cheikh cheick moulvi mulana alim talib katiba abu-hajji governor-general ex-president late sister brother hajia hajiya alhaja kachalla ardo lamido rwot omukama kabaka nabagereka mwami bai kagi rajah raja sri seri puan tuanku encik cik inche majhi bibi baba-ji thakur chaudhry chaudhary chowdhury malik naik subedar-major risaldar jemadar lance-naik bombardier gunner trooper ranger rifleman guardsman sapper aircraftman airman pfc spc sfc msgt tsgt sra gysgt lcpl ssg sgm cmsgt csm cpo rpo thura thiha saya sayadaw ashin daw khun luang ajarn khru sultan sayed sayyed seyyed syed agha pir mawlana maulavi molvi molavi mowlawi talib khariji qazi kadhi ustaz chieftain headman alderman councillor councilor cllr advocate barrister solicitor atty engr engr. arch ing. eng. teniente cabo subteniente suboficial mayor-general capo general-leutnant oberst hauptmann leutnant feldwebel polkovnik kapitan komandir starshina praporshchik otaman hetman voivode comte baron duke duchess earl viscount marquis countess mgr mgr. monsignor msgr msgr. fr fr. br br. sr.-inspector supt superintendent-of-police sp asp addl rapper singer actor actress boxer footballer striker defender goalkeeper midfielder captain-general chief-of-staff undersecretary under-secretary vice-president vice-admiral rear-admiral wing-commander lieutenant-general major-general brigadier-general lieutenant-colonel lt.-col. maj.-gen. gen.-maj. col.-gen. retd rtd dom doña',
    ],
    [
      Kind.time,
      'january february march april may june july august september october november december jan jan. feb feb. mar. apr apr. jun jul aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday',
    ],
  ].flatMap(([kind, words]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(kind)]),
  ),
);
/** Affixes and shapes of longer words tell no more, and hostile words are bounded. */
const LONGEST = 80;
/** Words that a table remembers. */
export const TABLE_SIZE = 1 << 17;

/** Looks words up; remembers them until it is full. */
export class WordTable {
  readonly #slots = new WordSlots();
  readonly #words: Word[] = [];
  /** Signs and `lowerId` of each word, by its id. */
  #columns = new Int32Array(2 ** 12);
  readonly #lexicon: Lexicon;
  /** Stands for the neighbour of a word that has none. */
  readonly absent: Word;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.absent = {
      ...this.get('\u0000'),
      shapeHash: 77,
      lowerHash: 77,
      kindCode: 99,
      sense: 60,
      topic: 256,
      topicGroup: 60,
      use: 256,
      useGroup: 60,
    };
    this.#words[0] = this.absent;
  }

  get isFull(): boolean {
    return this.#words.length >= TABLE_SIZE * 0.6;
  }

  get(text: string): Word {
    return this.at(text, 0, text.length);
  }

  /** The word that stands at `[start, end)`, without making a string of it if it is known. */
  at(text: string, start: number, end: number): Word {
    const to = Math.min(end, start + LONGEST);
    return this.#words[this.#slots.find(text, start, to)] ?? this.#add(copyOf(text, start, to));
  }

  /** The id of the word at `[start, end)`; -1 where the table has no room for it. */
  idAt(text: string, start: number, end: number): number {
    const to = Math.min(end, start + LONGEST);
    const known = this.#slots.find(text, start, to);
    return known < 0 ? this.#add(copyOf(text, start, to)).id : known;
  }

  /** The word of an id. */
  byId(id: number): Word {
    return this.#words[id] ?? this.absent;
  }

  /** Bits of `Sign` of the word of an id. */
  signsOf(id: number): number {
    return this.#columns[2 * id] ?? 0;
  }

  /** The `lowerId` of the word of an id. */
  lowerIdOf(id: number): number {
    return this.#columns[2 * id + 1] ?? -1;
  }

  #add(own: string): Word {
    if (this.#words.length >= TABLE_SIZE) {
      return createWord(own, -1, -1, this.#lexicon);
    }
    const lower = lowerOf(own);
    const newId = lower === own ? this.#words.length : -1;
    const lowerId = newId < 0 ? this.get(lower).id : newId;
    const id = this.#words.length;
    const word = createWord(own, id, lowerId, this.#lexicon);
    this.#slots.add(own);
    this.#words.push(word);
    if (2 * id >= this.#columns.length) {
      const columns = new Int32Array(2 * this.#columns.length);
      columns.set(this.#columns);
      this.#columns = columns;
    }
    this.#columns[2 * id] = word.signs;
    this.#columns[2 * id + 1] = lowerId;
    return word;
  }
}

/** Words outlive reports: a slice of a text would keep all of it in memory. */
function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let index = start; index < end; index++) {
    units.push(text.charCodeAt(index));
  }
  return String.fromCharCode(...units);
}

/** Apostrophes of all kinds. */
const APOSTROPHES = /[’ʿ`´‘ʼ]/g;
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(text) ? lower : lower.replace(APOSTROPHES, "'");
}

function createWord(text: string, id: number, lowerId: number, lexicon: Lexicon): Word {
  const lower = lowerOf(text);
  const folded = PLAIN.test(text) ? lower : foldName(text);
  const foldedHash = hashText(folded);
  const lexical = lexicon.get(foldedHash);
  const classes = classesOf(folded, foldedHash, lexicon);
  const topic = classes & Classes.mask;
  const use = classes >>> Classes.useShift;
  const traits = traitsOf(text);
  const { capital, capitalFirst, smallFirst, digitFirst, allCapitals, digit, letter, shape } =
    traits;
  const article = lower.includes('-') && ARTICLE.test(lower);
  const kind = KINDS.get(lower) ?? (digitFirst ? Kind.number : Kind.plain);
  // What is asked of every word stands first: engines keep these in this order, so that they are near.
  return {
    text,
    capital,
    letter,
    signs: signsOf(text, lower, traits, article),
    smallFirst,
    lowerId,
    capitalFirst,
    allCapitals,
    digit,
    article,
    id,
    kind,
    listed: lexical & Lexical.listedMask,
    lexical,
    lowerHash: hashText(lower),
    shapeHash: hashText(shape),
    kindCode: kind * 4 + (capital ? 1 : 0) + (allCapitals ? 2 : 0),
    common: (lexical & Lexical.common) !== 0,
    sense: senseOf(folded, lexicon),
    topic,
    use,
    lower,
    suffix3: hashText(`${lower.slice(-3)}$`),
    topicGroup: groupOf(topic),
    useGroup: groupOf(use),
    folded,
    foldedHash,
    hash: hashText(text),
  };
}

const PREFIXES = [2, 3, 4];
const SUFFIXES = [2, 3, 4, 5];

/**
 * Hashes of the first 2, 3, 4 and the last 2, 3, 4, 5 code units of the folded word, the former
 * behind "^", the latter before "$".
 */
export function writeAffixes({ folded }: Word, add: (place: number, hash: number) => void): void {
  let place = 0;
  for (const length of PREFIXES) {
    add(place++, hashPart(hashText('^'), folded, 0, Math.min(length, folded.length)));
  }
  for (const length of SUFFIXES) {
    const from = Math.max(0, folded.length - length);
    add(place++, hashOn(hashPart(HASH_START, folded, from, folded.length), '$'));
  }
}

function hashPart(from: number, text: string, start: number, end: number): number {
  let hash = from;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

const ARTICLE = /^(?:al|el|as|ar|an|ad|ash|az|at)-/;

/** The coarse class of a fine one. */
function groupOf(fine: number): number {
  return fine === 0 ? 0 : Math.floor((fine - 1) / Classes.fine) + 1;
}

/** Names with an article have the classes of those without where they have none of their own. */
function classesOf(folded: string, hash: number, lexicon: Lexicon): number {
  const own = lexicon.classesOf(hash);
  return own === 0 && ARTICLE.test(folded)
    ? lexicon.classesOf(hashText(folded.replace(ARTICLE, '')))
    : own;
}

/** WordNet's class of the word, or of the word that it is a form of. */
function senseOf(folded: string, lexicon: Lexicon): number {
  const sense = (word: string) =>
    (lexicon.get(hashText(word)) >>> Lexical.senseShift) & Lexical.senseMask;
  const own = sense(folded);
  if (own !== 0) {
    return own;
  }
  for (const [ending, instead] of ENDINGS) {
    if (folded.endsWith(ending) && folded.length > ending.length + 2) {
      const found = sense(folded.slice(0, -ending.length) + instead);
      if (found !== 0) {
        return found;
      }
    }
  }
  return 0;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
];
