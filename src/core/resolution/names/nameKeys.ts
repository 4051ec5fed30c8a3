import { copyOf } from '../../text/copyOf';
import { Recall } from '../../text/recall';
import { type PersonName, parsePersonName } from './personName';
import { spellingKey } from './romanisation';
import { foldName } from './spelling';

/** A name folded, and the spellings of its words. */
export interface SpelledName {
  readonly folded: string;
  readonly words: readonly string[];
}

/** A name as an acronym, and the acronyms that it may have. */
export interface Initials {
  readonly isAcronym: boolean;
  readonly short: string | undefined;
  readonly acronyms: readonly string[];
}

/** What an entity is called, of all its names. */
export interface Called {
  readonly name: string;
  /** The others, without those that differ from an earlier one in case only. */
  readonly aliases: readonly string[];
  /** What its id begins with. */
  readonly slug: string;
}

/**
 * How many times the names of the first version of a report are kept before unused ones are
 * dropped.
 */
const MOST_GROWTH = 2;
const MOST_NEW = 1_000;
/** What is longer, in UTF-16 code units, is too long to be copied unit by unit. */
const LONGEST = 2_000;

/**
 * What names are looked up by: worked out once for each name of a report, however often it occurs.
 * It depends on the name alone, so that versions of a report share it. Names passed in come from
 * {@link own}.
 */
export class NameKeys {
  readonly group: Recall<string>;
  readonly foldedGroup: Recall<string>;
  readonly groupWords: Recall<readonly string[]>;
  readonly place: Recall<string>;
  readonly consonants: Recall<string>;
  readonly initials: Recall<Initials>;
  /** By all names of an entity. */
  readonly called: Recall<Called>;
  private readonly names = new Map<string, string>();
  private readonly folded: Recall<string>;
  private readonly spellings: Recall<string>;
  private readonly people: Recall<PersonName>;
  private readonly spelled: Recall<SpelledName>;
  /** How many names there were when the first version of the report was read. */
  private first = 0;

  /** @param earlier those of an earlier version of the report */
  constructor(earlier?: NameKeys) {
    this.group = new Recall(earlier?.group);
    this.foldedGroup = new Recall(earlier?.foldedGroup);
    this.groupWords = new Recall(earlier?.groupWords);
    this.place = new Recall(earlier?.place);
    this.consonants = new Recall(earlier?.consonants);
    this.initials = new Recall(earlier?.initials);
    this.called = new Recall(earlier?.called);
    this.folded = new Recall(earlier?.folded);
    this.spellings = new Recall(earlier?.spellings);
    this.people = new Recall(earlier?.people);
    this.spelled = new Recall(earlier?.spelled);
  }

  /** The one string for a name, which is quick to look up and keeps no text in memory. */
  own(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) {
      return known;
    }
    const copy = name.length > LONGEST ? name : copyOf(name);
    this.names.set(copy, copy);
    return copy;
  }

  /** Those for the next version of the report. */
  next(): NameKeys {
    const { size } = this.names;
    this.first ||= size;
    return size > MOST_GROWTH * this.first + MOST_NEW ? new NameKeys(this) : this;
  }

  readonly fold = (name: string): string => this.folded.of(name, foldName);
  readonly spelling = (folded: string): string => this.spellings.of(folded, spellingKey);
  readonly words = (name: string): SpelledName =>
    this.spelled.of(name, () => {
      const folded = foldName(name);
      return { folded, words: folded.split(' ').map(this.spelling) };
    });
  readonly person = (name: string): PersonName => this.people.of(name, parsePersonName);
}
