import type { Analysis } from '../analysis';
import type { EntityType } from '../recognition/mention';
import type { Entity } from '../resolution/entity';
import { foldName } from '../resolution/names/spelling';
import type { TextRange } from '../text/range';
import { createLineIndex, type LinePlace } from '../text/search';
import { hasInOrder } from './nameSearch';

/** What the index keeps of an entity of a report. */
export interface IndexedEntity {
  /** The id in its report; that of its entry where the dossier has one. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly known?: NonNullable<Entity['known']>;
  readonly mentionCount: number;
  /** The first mentions, at most {@link MAX_PLACES}; UTF-16 offsets. */
  readonly places: readonly IndexedPlace[];
}

/** A mention, with its line and column, since no text is kept to count them in. */
export interface IndexedPlace extends TextRange, LinePlace {
  readonly length: number;
}

/** What the index keeps of a report. */
export interface IndexedReport {
  /** The URI of the report. */
  readonly key: string;
  /** The URI of its dossier; empty if that is not known. */
  readonly dossier: string;
  readonly entities: readonly IndexedEntity[];
}

/** An entity found in a report. */
export interface IndexHit {
  readonly key: string;
  readonly entity: IndexedEntity;
}

/** An entity that other reports name. */
export interface EntityElsewhere extends Pick<IndexedEntity, 'type' | 'name' | 'aliases'> {
  /** The keys of the reports that name it. Never empty. */
  readonly reports: readonly string[];
}

/** Further mentions of an entity in a report are counted only, to bound the memory. */
const MAX_PLACES = 100;
/** More symbols are of no use in a list that is searched by typing. */
const MOST_HITS = 500;

/**
 * The entry of the index for an analysed report.
 *
 * @param dossier the URI of the report's dossier: entries have their ids in there alone
 */
export function indexReport(
  key: string,
  text: string,
  { mentions, entities }: Pick<Analysis, 'mentions' | 'entities'>,
  dossier = '',
): IndexedReport {
  const placeIn = createLineIndex(text);
  return {
    key,
    dossier,
    entities: entities.map((entity): IndexedEntity => {
      const places = entity.mentions.slice(0, MAX_PLACES).flatMap((index) => {
        const mention = mentions[index];
        if (mention === undefined) {
          return [];
        }
        const { start, end } = mention;
        return [{ start, end, ...placeIn(start), length: end - start }];
      });
      return {
        id: entity.id,
        type: entity.type,
        name: entity.name,
        aliases: entity.aliases,
        ...(entity.known && { known: entity.known }),
        mentionCount: entity.mentions.length,
        places,
      };
    }),
  };
}

/**
 * Says which reports name which entities. Entities of two reports are the same where both are the
 * same entry of their dossier or of the background, or else share an identifying name (a full name,
 * not a short form such as "Mansour"), or each shares one with the same entity of a third report. So
 * the same reports are found from whichever of them. A change costs what the report has, however many there are.
 */
export class ReportIndex {
  readonly #reports = new Map<string, IndexedReport>();
  /** Hits by the keys of {@link keysOf}. */
  readonly #byName = new Map<string, IndexHit[]>();
  /** Those of the entities of {@link #reports}: names are folded once. */
  readonly #keys = new WeakMap<object, readonly string[]>();

  get size(): number {
    return this.#reports.size;
  }

  /** A report, by its key. */
  get(key: string): IndexedReport | undefined {
    return this.#reports.get(key);
  }

  /** All reports, in the order in which they came. */
  reports(): Iterable<IndexedReport> {
    return this.#reports.values();
  }

  /** The keys of an entity of one of the reports; none for any other. */
  keysOf(entity: IndexedEntity): readonly string[] {
    return this.#keys.get(entity) ?? [];
  }

  /** Adds a report, in the place of what was there by its key. */
  set(report: IndexedReport): void {
    const { key, dossier, entities } = report;
    this.#forgetHits(key);
    this.#reports.set(key, report);
    for (const entity of entities) {
      const keys = keysOf(entity, dossier);
      this.#keys.set(entity, keys);
      for (const name of keys) {
        const hits = this.#byName.get(name);
        if (hits === undefined) {
          this.#byName.set(name, [{ key, entity }]);
        } else {
          hits.push({ key, entity });
        }
      }
    }
  }

  /** Forgets a report, by its key. */
  delete(key: string): void {
    this.#forgetHits(key);
    this.#reports.delete(key);
  }

  #forgetHits(key: string): void {
    const { entities } = this.#reports.get(key) ?? { entities: [] };
    for (const name of new Set(entities.flatMap((entity) => this.keysOf(entity)))) {
      const others = this.#byName.get(name)?.filter((hit) => hit.key !== key) ?? [];
      if (others.length === 0) {
        this.#byName.delete(name);
      } else {
        this.#byName.set(name, others);
      }
    }
  }

  /** The reports that name an entity, in the order of their keys, but for `except`, its own. */
  find(
    entity: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>,
    except?: string,
  ): readonly IndexHit[] {
    const dossierOf = (key = '') => this.#reports.get(key)?.dossier;
    const own = dossierOf(except);
    const ids = new Map<string, string>();
    /** Takes one in, unless a dossier or the background tells it from one that was taken in before. */
    const takes = (one: typeof entity, dossier: string | undefined): boolean => {
      const id = one.known === undefined ? '' : one.id;
      const scopes = [`=${dossier}`, ...(one.known === 'background' ? ['background'] : [])];
      const isOther = scopes.some((scope) => (ids.get(scope) ?? id) !== id);
      for (const scope of isOther ? [] : scopes) {
        ids.set(scope, id);
      }
      return !isOther;
    };
    takes(entity, own);
    const byReport = new Map<string, IndexHit>();
    const names = new Set(this.#keys.get(entity) ?? keysOf(entity, own));
    // Those that are added are gone through as well.
    for (const name of names) {
      for (const hit of this.#byName.get(name) ?? []) {
        const { key } = hit;
        if (key !== except && !byReport.has(key) && takes(hit.entity, dossierOf(key))) {
          byReport.set(key, hit);
          for (const other of this.keysOf(hit.entity)) {
            names.add(other);
          }
        }
      }
    }
    return [...byReport.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /**
   * The entities of the other reports of a report's dossier that have an identifying name and no entry,
   * and that the report does not name itself; each once for its type and name. None where the report
   * is not in the index.
   *
   * @param own the key of the report
   */
  elsewhere(own: string): readonly EntityElsewhere[] {
    const dossier = this.#reports.get(own)?.dossier;
    return this.#further(
      own,
      ({ key, entity }) =>
        entity.known === undefined && this.#reports.get(key)?.dossier === dossier,
    );
  }

  /**
   * The entities of all reports that have an identifying name, but for those that a report names itself
   * or that are entries of its dossier; each once for its type and name.
   *
   * @param own the key of the report; absent for all entities
   */
  everyone(own = ''): readonly EntityElsewhere[] {
    const dossier = this.#reports.get(own)?.dossier;
    return this.#further(
      own,
      ({ key, entity }) =>
        entity.known !== 'dossier' || this.#reports.get(key)?.dossier !== dossier,
    );
  }

  #further(own: string, isMeant: (hit: IndexHit) => boolean): readonly EntityElsewhere[] {
    const named = this.#reports.get(own)?.entities.flatMap((entity) => keysOf(entity)) ?? [];
    const told = new Set(
      named.flatMap((name) => (this.#byName.get(name) ?? []).map(({ entity }) => entity)),
    );
    return [...this.#byName.values()].flatMap((all): EntityElsewhere[] => {
      const hits = all.filter((hit) => !told.has(hit.entity) && isMeant(hit));
      const [first] = hits;
      for (const { entity } of hits) {
        told.add(entity);
      }
      if (first === undefined) {
        return [];
      }
      const { type, name, aliases } = first.entity;
      return [{ type, name, aliases, reports: [...new Set(hits.map(({ key }) => key))] }];
    });
  }

  /**
   * Entities with a name that contains the letters of a query in order, as VS Code's search expects.
   */
  search(query: string): readonly IndexHit[] {
    const letters = foldName(query).replaceAll(' ', '');
    const hits: IndexHit[] = [];
    for (const { key, entities } of this.#reports.values()) {
      for (const entity of entities) {
        if ([entity.name, ...entity.aliases].some((name) => hasInOrder(foldName(name), letters))) {
          hits.push({ key, entity });
          if (hits.length >= MOST_HITS) {
            return hits;
          }
        }
      }
    }
    return hits;
  }
}

/**
 * The keys of an entity: the id of its known entry, and type and folded form of its identifying names.
 *
 * @param dossier the URI of its report's
 */
export function keysOf(
  { id, type, name, aliases, known }: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>,
  dossier = '',
): readonly string[] {
  // A person is identified by a full name only; groups and places are rarely named by half.
  const names = [name, ...aliases].map(foldName);
  const telling = type === 'person' ? names.filter((one) => one.includes(' ')) : names;
  const byName = telling.map((one) => `${type} ${one}`);
  return known === undefined
    ? byName
    : [`=${id}${known === 'dossier' ? ` ${dossier}` : ''}`, ...byName];
}
