import { cutEnd } from '../../text/excerpt';
import type { Translate } from '../../text/message';
import { foldSpace } from '../../text/range';
import type { AnnotationFile, Link } from '../model';
import type { EndElsewhere } from './brokenLinks';
import { parseLinkEnd, pathBetween, pathFrom, writeLinkEnd } from './linkEnd';
import { relationWords } from './relations';

/** A link as one of its ends shows it. */
export interface LinkLine {
  /** What the other end is called here, as in a file; of a link that comes from there, the way back. */
  readonly to: string;
  /** As written. */
  readonly relation?: string;
  /** The relation in words, from this end. */
  readonly words: string;
  /** Set where the link is written at the other end, and leads here. */
  readonly isBack?: true;
  /** The first words of the other passage; where they are not known, `to`. */
  readonly text: string;
  /** The file name of the other report, where it is another. */
  readonly report?: string;
  readonly kind: 'passage' | 'web' | 'gone';
}

/** What is known of a report for the links of all. */
export interface LinkedReport {
  /** Its path, from a root that all of them have, with `/` between. */
  readonly path: string;
  /** The passages of its annotations, or the first words of these, by their ids. */
  readonly quotes: ReadonlyMap<string, string>;
  readonly links: readonly (Link & { readonly id: string })[];
}

/** Of what is shown of a passage, in UTF-16 code units. */
const LONGEST_QUOTE = 100;

export function linkedReport(
  path: string,
  { annotations }: Pick<AnnotationFile, 'annotations'>,
): LinkedReport {
  return {
    path,
    quotes: new Map(annotations.map(({ id, quote }) => [id, quote])),
    links: annotations.flatMap(({ id, links = [] }) => links.map((link) => ({ ...link, id }))),
  };
}

/** The same with no more of its passages than may be shown, and none of the text of its file. */
export function withFirstWords({ path, quotes, links }: LinkedReport): LinkedReport {
  const shown = [...quotes].map(([id, quote]) => [id, quote.slice(0, MOST_KEPT)]);
  // What is cut from a text keeps all of it in memory, unlike what is read anew.
  return { path, ...parsed(JSON.stringify({ shown, links })) };
}

/** White space is folded to less, and there has to be more for a sign that there is. */
const MOST_KEPT = 4 * LONGEST_QUOTE;

function parsed(json: string): Pick<LinkedReport, 'quotes' | 'links'> {
  const { shown, links }: { shown: [string, string][]; links: LinkedReport['links'] } =
    JSON.parse(json);
  return { quotes: new Map(shown), links };
}

function firstWords(quote: string): string {
  return cutEnd(foldSpace(quote).trim(), LONGEST_QUOTE);
}

/** The links between reports, by the paths of these. */
export class LinkMap {
  readonly #reports = new Map<string, LinkedReport>();
  /** The reports that have an annotation with an id; made when it is first asked for. */
  #byId: ReadonlyMap<string, readonly LinkedReport[]> | undefined;

  set(report: LinkedReport): void {
    this.#reports.set(report.path, report);
    this.#byId = undefined;
  }

  delete(path: string): void {
    this.#reports.delete(path);
    this.#byId = undefined;
  }

  /**
   * The report of an annotation that a link of the report at `from` leads to: the one at its path; where
   * there is none, the only one that has it, as the report may be called otherwise by now.
   */
  find(from: string, { path, id }: EndElsewhere): LinkedReport | undefined {
    const there = this.#reports.get(pathFrom(from, path));
    if (there !== undefined) {
      return there.quotes.has(id) ? there : undefined;
    }
    this.#byId ??= byId(this.#reports.values());
    const [only, ...others] = this.#byId.get(id) ?? [];
    return others.length === 0 ? only : undefined;
  }

  /**
   * The links of the annotations of a report, and those that lead to them, by the ids of these.
   *
   * @param isWhole whether all reports are known, so that an end that is not known is gone
   */
  linesOf(
    own: LinkedReport,
    isWhole: boolean,
    t: Translate,
  ): ReadonlyMap<string, readonly LinkLine[]> {
    const lines = new Map<string, LinkLine[]>();
    for (const link of own.links) {
      addTo(lines, link.id, this.#forth(own, link, isWhole, t));
    }
    const others = [...this.#reports.values()].filter(({ path }) => path !== own.path);
    for (const other of [own, ...others]) {
      for (const { id, to, relation } of other.links) {
        const end = parseLinkEnd(to);
        const isHere =
          end?.kind === 'here'
            ? other === own && end.id !== id
            : end?.kind === 'report' && this.find(other.path, end)?.path === own.path;
        if (end !== undefined && end.kind !== 'web' && isHere && own.quotes.has(end.id)) {
          const path = other === own ? undefined : pathBetween(own.path, other.path);
          addTo(lines, end.id, {
            to: writeLinkEnd(id, path),
            ...(relation !== undefined && { relation }),
            words: t(relationWords(relation, true)),
            isBack: true,
            text: firstWords(other.quotes.get(id) ?? id),
            ...(path !== undefined && { report: nameOf(path) }),
            kind: 'passage',
          });
        }
      }
    }
    return lines;
  }

  #forth(own: LinkedReport, { to, relation }: Link, isWhole: boolean, t: Translate): LinkLine {
    const end = parseLinkEnd(to);
    const common = {
      to,
      ...(relation !== undefined && { relation }),
      words: t(relationWords(relation)),
    };
    if (end?.kind === 'web') {
      return { ...common, text: to, kind: 'web' };
    }
    const found = end?.kind === 'report' ? this.find(own.path, end) : own;
    const isHere = found?.path === own.path;
    const text = end && (isHere ? own : found)?.quotes.get(end.id);
    const report = isHere ? undefined : nameOf(found?.path ?? to.replace(/#[^#]*$/, ''));
    return {
      ...common,
      text: text === undefined ? to : firstWords(text),
      ...(report !== undefined && { report }),
      kind: text === undefined && (isWhole || isHere) ? 'gone' : 'passage',
    };
  }
}

function byId(reports: Iterable<LinkedReport>): ReadonlyMap<string, readonly LinkedReport[]> {
  const found = new Map<string, LinkedReport[]>();
  for (const report of reports) {
    for (const id of report.quotes.keys()) {
      addTo(found, id, report);
    }
  }
  return found;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) {
    lists.set(key, [item]);
  } else {
    known.push(item);
  }
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
