import { editDistance } from '../text/editDistance';
import { type Message, msg } from '../text/message';
import type { YamlPath } from '../yaml/locate';
import { isTreeList, isTreeMap, type TreeMap, type YamlTree } from '../yaml/tree';
import type { Target } from './model';
import type { ProblemSeverity } from './problem';

/** A problem whose place is known by its path alone. */
export interface Finding {
  readonly code: string;
  readonly message: Message;
  readonly severity: ProblemSeverity;
  /** From the value that was read. */
  readonly path: YamlPath;
  /** Set where the key is wrong rather than its value. */
  readonly atKey?: true;
  readonly suggestion?: string | number;
}

/** Gives the source of a scalar, by which a number in the place of a text, such as `1.10`, is read. */
export type SourceOf = (path: YamlPath) => string | undefined;

/** Reads the fields of a mapping, and collects what is wrong with them. */
export class FieldReader {
  readonly findings: Finding[] = [];

  readonly #map: TreeMap;
  readonly #sourceOf: SourceOf;
  readonly #path: YamlPath;

  /** @param path of the mapping, put before the paths of findings */
  constructor(map: TreeMap, sourceOf: SourceOf, path: YamlPath = []) {
    this.#map = map;
    this.#sourceOf = sourceOf;
    this.#path = path;
  }

  get(key: string): YamlTree | undefined {
    return this.#map.get(key);
  }

  report(
    code: string,
    message: Message,
    path: YamlPath,
    more: Partial<Pick<Finding, 'severity' | 'atKey' | 'suggestion'>> = {},
  ): void {
    const place = [...this.#path, ...path];
    this.findings.push({ code, message, severity: 'warning', ...more, path: place });
  }

  /** A text; numbers and booleans count as the text that is written. */
  text(key: string, code = 'invalid-text'): string | undefined {
    const value = this.#map.get(key);
    if (typeof value === 'string' || value === undefined || value === null) {
      return value ?? undefined;
    }
    const text = this.#asText(value, [key]);
    if (text === undefined) {
      this.report(code, msg`“${key}” has to be text.`, [key]);
    }
    return text;
  }

  /** A list of texts; a single text is a list of one. */
  texts(key: string, code: string): readonly string[] | undefined {
    const value = this.#map.get(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    if (!isTreeList(value)) {
      const text = this.#asText(value, [key]);
      if (text === undefined) {
        this.report(code, msg`“${key}” has to be a list of texts.`, [key]);
      }
      return text === undefined ? undefined : [text];
    }
    const texts = value.flatMap((item, index) => {
      const text = this.#asText(item, [key, index]);
      if (text === undefined) {
        this.report(code, msg`“${key}” has to be a list of texts.`, [key, index]);
      }
      return text === undefined ? [] : [text];
    });
    return texts.length > 0 ? texts : undefined;
  }

  /** One of a few values. */
  choice<T extends string | number>(
    key: string,
    choices: readonly T[],
    code: string,
  ): T | undefined {
    const value = this.#map.get(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    const choice = choices.find((known) => known === value);
    if (choice === undefined) {
      const suggestion = nearest(String(value), choices);
      const message = msg`“${key}” has to be one of ${choices.join(', ')}.`;
      this.report(code, message, [key], suggestion === undefined ? {} : { suggestion });
    }
    return choice;
  }

  /** `true`, or `undefined` also for `false`. */
  flag(key: string, code: string): true | undefined {
    const value = this.#map.get(key);
    if (value === true) {
      return true;
    }
    if (value !== undefined && value !== null && value !== false) {
      this.report(code, msg`“${key}” has to be true, or left out.`, [key]);
    }
    return undefined;
  }

  /** A date, or a date and time, of RFC 3339. Other texts are reported, and kept as they are. */
  time(key: string, code: string): string | undefined {
    const text = this.text(key, code);
    if (text !== undefined && !isTime(text)) {
      const example = key === 'published' ? '2017-12-05' : '2026-11-22T09:12:00Z';
      this.report(code, msg`“${key}” has to be a date as in ${example}.`, [key]);
    }
    return text;
  }

  /** The selectors; `undefined` without a quote. */
  target(): Target | undefined {
    const quote = this.text('quote', 'invalid-quote');
    if (quote === undefined || quote === '') {
      return undefined;
    }
    const prefix = this.text('prefix');
    const suffix = this.text('suffix');
    const position = this.#position();
    return {
      quote,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
      ...(position !== undefined && { position }),
    };
  }

  /** Reports keys that look misspelt; other unknown keys are the reader's own. */
  misspellings(known: readonly string[]): void {
    for (const key of this.#map.keys()) {
      if (typeof key !== 'string' || known.includes(key)) {
        continue;
      }
      const suggestion = nearest(
        key,
        known.filter((name) => !this.#map.has(name)),
      );
      if (suggestion !== undefined) {
        const message = msg`Unknown key “${key}”. Is “${suggestion}” meant?`;
        this.report('unknown-key', message, [key], {
          severity: 'information',
          atKey: true,
          suggestion,
        });
      }
    }
  }

  #position(): readonly [number, number] | undefined {
    const value = this.#map.get('position');
    if (value === undefined || value === null) {
      return undefined;
    }
    const [start, end] = isTreeList(value) ? value : [];
    const isPair = isTreeList(value) && value.length === 2;
    if (isPair && isPlace(start) && isPlace(end) && start <= end) {
      return [start, end];
    }
    const message = msg`“position” has to be two whole numbers, [start, end], the end not before the start.`;
    this.report('invalid-position', message, ['position']);
    return undefined;
  }

  #asText(value: YamlTree, path: YamlPath): string | undefined {
    if (typeof value === 'string') {
      return value;
    }
    if (value === null || isTreeList(value) || isTreeMap(value)) {
      return undefined;
    }
    return this.#sourceOf([...this.#path, ...path]) ?? String(value);
  }
}

const TIME =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:[Zz]|[-+][0-9]{2}:?[0-9]{2})?)?$/;

/** Whether a value is a date, or a date and time, of RFC 3339. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

function isPlace(value: YamlTree | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** How many letters may differ for two words to count as one misspelt. */
const MAX_TYPOS = 2;

function nearest<T extends string | number>(written: string, choices: readonly T[]): T | undefined {
  const word = written.trim().toLowerCase();
  const ranked = choices
    .map((choice) => ({ choice, distance: editDistance(word, String(choice).toLowerCase()) }))
    .filter(({ distance, choice }) => distance <= Math.min(MAX_TYPOS, String(choice).length / 3))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.choice;
}
