import { Recall } from '../text/recall';
import { type PersonName, parsePersonName } from './personName';
import { foldName, spellingKey } from './spelling';

/** What names are looked up by: worked out once for each name of a report, however often it stands. */
export class NameKeys {
  readonly group: Recall<string>;
  readonly foldedGroup: Recall<string>;
  readonly place: Recall<string>;
  private readonly folded: Recall<string>;
  private readonly spellings: Recall<string>;
  private readonly people: Recall<PersonName>;

  /** @param earlier those of an earlier version of the report */
  constructor(earlier?: NameKeys) {
    this.group = new Recall(earlier?.group);
    this.foldedGroup = new Recall(earlier?.foldedGroup);
    this.place = new Recall(earlier?.place);
    this.folded = new Recall(earlier?.folded);
    this.spellings = new Recall(earlier?.spellings);
    this.people = new Recall(earlier?.people);
  }

  readonly fold = (name: string): string => this.folded.of(name, foldName);
  readonly spelling = (folded: string): string => this.spellings.of(folded, spellingKey);
  readonly person = (name: string): PersonName => this.people.of(name, parsePersonName);
}
