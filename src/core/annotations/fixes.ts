import type { TextChange } from '../text/changes';
import { lineChanges } from '../text/lineChanges';
import { type Message, msg } from '../text/message';
import { numbered } from '../text/numbered';
import type { TextRange } from '../text/range';
import { changeAt, type MapChange } from '../yaml/change';
import { locateKey, type YamlPath } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import type { YamlTree } from '../yaml/tree';
import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { applyChange } from './applyChange';
import type { Content } from './content';
import { ANNOTATIONS_VERSION } from './model';
import type { Problem } from './problem';

/** A quick fix, as changes of the YAML text. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextChange[];
  /** Set where it is most likely what is meant, and loses nothing that the reader wrote. */
  readonly preferred?: true;
}

/**
 * The quick fixes of a problem; empty where only the reader can know. A fix touches only the lines of
 * what is wrong.
 *
 * @param yaml what the problem was found in
 */
export function fixesFor(yaml: string | AnnotationDocument, problem: Problem): readonly Fix[] {
  const document = typeof yaml === 'string' ? openAnnotations(yaml) : yaml;
  return plansFor(document, problem).flatMap(({ title, change, edits, preferred }) => {
    const result = change && applyChange(document, change);
    const made = result === undefined ? edits : lineChanges(document.yaml, result.yaml);
    return made === undefined ? [] : [{ title, edits: made, ...(preferred && { preferred }) }];
  });
}

interface Plan {
  readonly title: Message;
  readonly change?: MapChange;
  readonly edits?: readonly TextChange[];
  readonly preferred?: true;
}

function plansFor(document: AnnotationDocument, problem: Problem): readonly Plan[] {
  const { code, path = [], suggestion, range } = problem;
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const remove = (title: Message): Plan => ({ title, change: changeAt(path, { kind: 'remove' }) });
  switch (code) {
    case 'missing-version':
      return [
        {
          title: msg`Add “version: ${ANNOTATIONS_VERSION}”`,
          change: changeAt(['version'], { kind: 'set', value: ANNOTATIONS_VERSION }),
          preferred: true,
        },
      ];
    case 'duplicate-id':
      return suggestion === undefined
        ? []
        : [
            {
              title: msg`Give this annotation the id “${suggestion}”`,
              change: changeAt(path, { kind: 'set', value: suggestion }),
              preferred: true,
            },
          ];
    case 'unknown-key':
      return suggestion === undefined ? [] : [rename(document, path, String(suggestion))];
    case 'duplicate-key':
      return [renameSecond(document.yaml, range)];
    case 'not-an-annotation':
      return [...quoteOf(document.content, path), remove(msg`Remove this item`)];
    case 'missing-quote':
      return [remove(msg`Remove this item`)];
    case 'invalid-link':
      return [remove(msg`Remove this link`)];
    case 'link-to-itself':
    case 'broken-link': {
      const title = msg`Remove this link`;
      return [{ title, change: changeAt(path.slice(0, -1), { kind: 'remove' }) }];
    }
    case 'invalid-rejection':
      return [remove(msg`Remove this name`)];
    default: {
      if (path.length === 0 || problem.fatal || !/^invalid-|^unknown-version$/.test(code)) {
        return [];
      }
      const nearest: Plan[] =
        suggestion === undefined
          ? []
          : [
              {
                title: msg`Change to “${suggestion}”`,
                change: changeAt(path, { kind: 'set', value: suggestion }),
                preferred: true,
              },
            ];
      return code === 'unknown-version' ? nearest : [...nearest, remove(msg`Remove “${key}”`)];
    }
  }
}

/** Renames a key and nothing else, so that its value and comments stay as they are. */
function rename({ yaml }: AnnotationDocument, path: YamlPath, name: string): Plan {
  const title = msg`Change to “${name}”`;
  const result = parseYaml(yaml);
  if ('errors' in result) {
    return { title };
  }
  return {
    title,
    edits: [{ ...locateKey(result.parsed, path), text: name }],
    preferred: true,
  };
}

/** Renames the second of two equal keys, so that both values stay. */
function renameSecond(yaml: string, range: TextRange): Plan {
  const key = yaml.slice(range.start, range.end).replace(/^(["'])(.*)\1$/, '$2');
  const name = numbered(key, (taken) => yaml.includes(`${taken}:`));
  return { title: msg`Rename to “${name}”`, edits: [{ ...range, text: name }] };
}

/** Makes an item that is a text the quote of an annotation. */
function quoteOf(content: Content | undefined, path: YamlPath): readonly Plan[] {
  const index = path[1];
  const tree = typeof index === 'number' ? content?.items[index]?.tree : undefined;
  if (typeof tree !== 'string' || tree === '') {
    return [];
  }
  const value: YamlTree = new Map([['quote', tree]]);
  const title = msg`Make this text the quote of an annotation`;
  return [{ title, change: changeAt(path, { kind: 'set', value }), preferred: true }];
}
