import type { EntityType } from '../recognition/mention';
import type { Entity, KnownEntity, Mention } from '../resolution/entity';
import { EntityIds, slug } from '../resolution/entityIds';
import type { Known } from '../resolution/known/known';
import { foldName } from '../resolution/names/spelling';
import type { EntityElsewhere } from './reportIndex';

/** An entity that a name may belong to, of the report, of the dossier alone, or of other reports. */
export interface Other {
  /** Has no mentions where the report does not name it. */
  readonly entity: Entity;
  /**
   * `near`: it shares a word with the name that is asked about, or is one of the report's candidates
   * for it. Otherwise by type and place: of the same type in the report, in the dossier alone, or in
   * other reports alone, or of another type there or here.
   */
  readonly group: 'near' | 'report' | 'dossier' | 'elsewhere' | 'otherType' | 'otherElsewhere';
  /** The keys of the reports that name it, where it is neither of the report nor of the dossier. */
  readonly reports?: EntityElsewhere['reports'];
}

/** The entity, or the words, that a decision is about. */
export interface Asked extends Pick<Entity, 'type' | 'name' | 'aliases'> {
  /** Absent for words that are not a name so far. */
  readonly id?: string;
  /** Which entities the report leaves open. */
  readonly candidates?: Mention['candidates'];
}

const GROUPS: readonly Other['group'][] = [
  'near',
  'report',
  'dossier',
  'elsewhere',
  'otherType',
  'otherElsewhere',
];

/**
 * The entities that a name may belong to, the likeliest first: in the order of the groups; within a
 * group those of the same type first, then those with the most mentions, or in the most reports.
 *
 * @param asked absent to get all entities
 * @param elsewhere of other reports; they are listed by ids that are not taken, and of those that share
 *   no word with what is asked about at most {@link MOST_ELSEWHERE} of its type, and of another
 */
export function othersThan(
  asked: Asked | undefined,
  entities: readonly Entity[],
  known: Known,
  elsewhere: readonly EntityElsewhere[] = [],
): readonly Other[] {
  const own = new Set(entities.map(({ id }) => id));
  const entries = known.entities.filter(({ id, source }) => source === 'dossier' && !own.has(id));
  const words = asked === undefined ? new Set<string>() : wordsOf(asked);
  const isOpen = new Set(asked?.candidates);
  const isOther = ({ type }: Entity) => asked !== undefined && type !== asked.type;
  const groupOf = ({ entity, reports }: Omit<Other, 'group'>): Other['group'] => {
    if (isOpen.has(entity.id) || [...wordsOf(entity)].some((word) => words.has(word))) {
      return 'near';
    }
    if (isOther(entity)) {
      return reports !== undefined ? 'otherElsewhere' : 'otherType';
    }
    return reports !== undefined ? 'elsewhere' : entity.mentions.length > 0 ? 'report' : 'dossier';
  };
  const ids = new EntityIds([...own, ...known.byId.keys()]);
  const further = elsewhere.map(({ reports, ...entity }) => {
    const id = ids.create(slug(entity.name), entity.type);
    return { entity: { ...entity, id, mentions: [], facts: [] }, reports };
  });
  const others = [...entities, ...entries.map(toEntity)]
    .filter(({ id }) => id !== asked?.id)
    .map((entity): Omit<Other, 'group'> => ({ entity }))
    .concat(further)
    .map((other): Other => ({ ...other, group: groupOf(other) }))
    .sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        Number(isOther(a.entity)) - Number(isOther(b.entity)) ||
        b.entity.mentions.length - a.entity.mentions.length ||
        (b.reports?.length ?? 0) - (a.reports?.length ?? 0),
    );
  const counts = { elsewhere: 0, otherElsewhere: 0 };
  return others.filter(
    ({ group }) =>
      (group !== 'elsewhere' && group !== 'otherElsewhere') || ++counts[group] <= MOST_ELSEWHERE,
  );
}

/** Nobody reads on that far, and thousands of reports name tens of thousands. */
const MOST_ELSEWHERE = 500;

/** An entry of the dossier as an entity without mentions. */
function toEntity({ id, type, name, aliases = [] }: KnownEntity): Entity {
  return { id, type, name, aliases, mentions: [], facts: [], known: 'dossier' };
}

/** Shorter words ("al", "of", "the") are part of too many names. */
const MIN_WORD = 4;

function wordsOf({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): ReadonlySet<string> {
  const words = [name, ...aliases].flatMap((one) => foldName(one).split(' '));
  return new Set(words.filter((word) => word.length >= MIN_WORD));
}

/**
 * An id for an entity that is none of the existing ones, made from its name.
 *
 * @param taken the ids that the report and the dossier use
 */
export function freshId(words: string, type: EntityType, taken: Iterable<string>): string {
  return new EntityIds(taken).create(slug(words), type);
}
