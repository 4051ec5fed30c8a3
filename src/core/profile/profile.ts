import type { CardContext } from '../card/card';
import { plainText } from '../card/plainText';
import type { Entity } from '../resolution/entity';
import { foldName } from '../resolution/names/spelling';
import { type Companion, joinCompany } from './company';
import { inLines } from './passage';
import type { ProfileFact, ReportProfile } from './reportProfile';

/** The same matter in another report. */
export interface ToldElsewhere {
  readonly report: Pick<ReportProfile, 'key' | 'name' | 'title' | 'published' | 'details'>;
  readonly fact: ProfileFact;
}

/** A fact, told in the first report that says it. */
export interface ToldFact extends ProfileFact {
  /** Later reports that say the same in the same words. */
  readonly alsoIn: readonly ToldElsewhere[];
  /** What earlier reports say against it: that someone was dead, or that it is not so. */
  readonly against: readonly ToldElsewhere[];
}

/** What one report adds to a profile. */
export interface ProfiledReport extends Omit<ReportProfile, 'facts' | 'company' | 'who'> {
  /** What no earlier report says in the same words. */
  readonly facts: readonly ToldFact[];
  /** What an earlier report says in the same words, and under which it is told. */
  readonly repeated: readonly ProfileFact[];
}

/** All that the reports of a workspace say of somebody. */
export interface Profile extends Pick<CardContext, 'entry' | 'background'> {
  readonly type: Entity['type'];
  readonly name: string;
  /** Other names, those of the dossier first, then in the order of the reports. */
  readonly aliases: readonly string[];
  readonly known?: NonNullable<Entity['known']>;
  /** Who this is in one line, by the latest report that says so. */
  readonly who?: ToldElsewhere;
  /** In all reports that were read. */
  readonly mentionCount: number;
  /** The first and the last day of a report; absent where no report tells its day. */
  readonly days?: { readonly from: string; readonly to: string };
  /** By the day on which they came out; those that do not tell it are last. */
  readonly reports: readonly ProfiledReport[];
  /** Who is named in the same sentences, the most often first; at most {@link MOST_COMPANIONS}. */
  readonly company: readonly Companion[];
  /** How many further reports name the entity, and were not read. */
  readonly unread: number;
}

/** Whom a profile is of, and what is known beside the reports. */
export interface ProfileSubject
  extends Pick<Entity, 'type' | 'name' | 'aliases' | 'known'>,
    Pick<CardContext, 'entry' | 'background'> {}

/** Further ones say little. */
const MOST_COMPANIONS = 20;
const MOST_ALIASES = 40;

/**
 * Makes a profile of what the reports say, each of which names the same entity.
 *
 * @param unread how many further reports name it
 */
export function createProfile(
  subject: ProfileSubject,
  all: readonly ReportProfile[],
  unread = 0,
): Profile {
  const reports = [...all].sort(inTime);
  const days = reports.flatMap(({ published }) => published ?? []);
  const [from] = days;
  const to = days.at(-1);
  const teller = reports.findLast(({ who, published }) => who && published) ?? reports.find(hasWho);
  const { type, name, known, background } = subject;
  const entry = subject.entry && cleaned(subject.entry);
  return {
    type,
    name: plainText(name),
    aliases: aliasesOf(subject, reports),
    ...(known && { known }),
    ...(entry && { entry }),
    ...(background && { background }),
    ...(teller?.who && { who: { report: teller, fact: teller.who } }),
    mentionCount: reports.reduce((sum, { mentionCount }) => sum + mentionCount, 0),
    ...(from !== undefined && to !== undefined && { days: { from, to } }),
    reports: tellOnce(reports),
    company: joinCompany(reports)
      .slice(0, MOST_COMPANIONS)
      .map((one) => ({ ...one, name: plainText(one.name) })),
    unread,
  };
}

/** The reader may have pasted anything into his entry. */
function cleaned({
  notes,
  memberOf,
  links,
}: NonNullable<CardContext['entry']>): NonNullable<CardContext['entry']> {
  return {
    ...(notes !== undefined && { notes: inLines(notes) }),
    memberOf: memberOf.map(({ name, role }) => ({
      name: plainText(name),
      ...(role !== undefined && { role: plainText(role) }),
    })),
    links,
  };
}

const hasWho = ({ who }: ReportProfile) => who !== undefined;

/** By day, those without one last; of one day by title. */
function inTime(a: ReportProfile, b: ReportProfile): number {
  const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return (
    // A tilde goes behind all digits.
    order(a.published ?? '~', b.published ?? '~') || order(a.title, b.title) || order(a.key, b.key)
  );
}

function aliasesOf(
  { name, aliases }: ProfileSubject,
  reports: readonly ReportProfile[],
): readonly string[] {
  const theirs = reports.flatMap(({ entity }) => [entity.name, ...entity.aliases]);
  const shown = new Set([foldName(name)]);
  return [...aliases, ...theirs]
    .filter((one) => !shown.has(foldName(one)) && shown.add(foldName(one)))
    .slice(0, MOST_ALIASES)
    .map(plainText);
}

/** Each fact once, where it is first said, with the later reports that say it. */
function tellOnce(reports: readonly ReportProfile[]): readonly ProfiledReport[] {
  const alsoIn = new Map<string, ToldElsewhere[]>();
  const byMatter = new Map<string, ToldElsewhere[]>();
  const fates: ToldElsewhere[] = [];
  return reports.map(({ facts, company: _, who: __, ...report }): ProfiledReport => {
    const told: ToldFact[] = [];
    const repeated: ProfileFact[] = [];
    const own = new Set<string>();
    const earlier = facts.map((fact) => againstOf(fact, byMatter.get(fact.matter) ?? [], fates));
    facts.forEach((fact, index) => {
      const others = alsoIn.get(fact.said);
      const against = earlier[index] ?? [];
      if (own.has(fact.said)) {
        return;
      }
      own.add(fact.said);
      if (others === undefined || against.length > 0) {
        const later: ToldElsewhere[] = [];
        alsoIn.set(fact.said, later);
        told.push({ ...fact, alsoIn: later, against });
      } else {
        others.push({ report, fact });
        repeated.push(fact);
      }
    });
    for (const fact of facts) {
      byMatter.set(fact.matter, [...(byMatter.get(fact.matter) ?? []), { report, fact }]);
      if (fact.fate !== undefined) {
        fates.push({ report, fact });
      }
    }
    return { ...report, facts: told, repeated };
  });
}

/** The last that earlier reports say against a fact, by each of their words once. */
function againstOf(
  { modality, fate }: ProfileFact,
  sameMatter: readonly ToldElsewhere[],
  fates: readonly ToldElsewhere[],
): readonly ToldElsewhere[] {
  const isDenial = modality === 'denied';
  const opposed = [
    ...(modality === 'doubtful'
      ? []
      : sameMatter.filter(
          ({ fact }) => fact.modality !== 'doubtful' && (fact.modality === 'denied') !== isDenial,
        )),
    // Who lives may die later; who is dead does not live again.
    ...(fate === 'alive' ? fates.filter(({ fact }) => fact.fate === 'dead') : []),
    ...(fate === 'dead' ? resurrections(fates) : []),
  ];
  return [...new Map(opposed.map((one) => [one.fact.said, one])).values()];
}

/** Reports that someone lives, behind a report of his death: a further report of it is against them. */
function resurrections(fates: readonly ToldElsewhere[]): readonly ToldElsewhere[] {
  const death = fates.findIndex(({ fact }) => fact.fate === 'dead');
  return death < 0 ? [] : fates.slice(death).filter(({ fact }) => fact.fate === 'alive');
}
