import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { keepAnchors } from './anchors';
import { mapSplices, writtenItems } from './blockEdit';
import { type Change, changedTree, type ListChange, type MapChange } from './change';
import type { EditContext } from './editContext';
import { isFilled } from './flowEdit';
import { type ParsedYaml, parseYaml } from './parse';
import { renderEntry, type YamlStyle } from './render';
import { lineEndOf, type Splice, spliceText } from './splice';
import { asList, isTreeMap, sameTree, type TreeMap } from './tree';

/** The text with a change made by {@link editSplices}; `undefined` where it cannot be made. */
export function editYaml(
  parsed: ParsedYaml,
  change: MapChange,
  style: YamlStyle,
): string | undefined {
  return editParsed(parsed, change, style)?.text;
}

/** As {@link editYaml}, with the text taken apart, for the next change. */
export function editParsed(
  parsed: ParsedYaml,
  change: MapChange,
  style: YamlStyle,
): ParsedYaml | undefined {
  return edited(parsed, change, style)?.result;
}

/**
 * The smallest splices that make a change: lines that it does not concern stay as they are. The result
 * is parsed again and has to say exactly what was meant. Where it does not, text of several lines is
 * quoted, or whole items are written anew; where that fails too, the result is `undefined`, so that
 * writing never loses anything.
 */
export function editSplices(
  parsed: ParsedYaml,
  change: MapChange,
  style: YamlStyle,
): readonly Splice[] | undefined {
  return edited(parsed, change, style)?.splices;
}

interface Edited {
  readonly splices: readonly Splice[];
  readonly result: ParsedYaml;
}

function edited(parsed: ParsedYaml, change: MapChange, style: YamlStyle): Edited | undefined {
  const wanted = changedTree(parsed.tree ?? new Map(), change);
  for (const { attempt, tidiesBelow, hasNoBlocks } of attempts(parsed, change)) {
    const own = hasNoBlocks ? { ...style, hasNoBlocks } : style;
    const splices = rootSplices(parsed, attempt, { style: own, tidiesBelow });
    for (const grown of [false, true]) {
      const kept = splices && keepAnchors(parsed, splices, style, grown);
      const text = kept && spliceText(parsed.text, kept);
      const result = text === undefined ? undefined : parseYaml(text);
      if (kept && result && 'parsed' in result && sameTree(result.parsed.tree, wanted)) {
        return { splices: kept, result: result.parsed };
      }
    }
  }
  return undefined;
}

interface Attempt {
  readonly attempt: MapChange;
  readonly tidiesBelow: boolean;
  readonly hasNoBlocks?: true;
}

function* attempts(parsed: ParsedYaml, change: MapChange): Generator<Attempt> {
  yield { attempt: change, tidiesBelow: false };
  yield { attempt: change, tidiesBelow: true };
  yield { attempt: withoutLines(change), tidiesBelow: false };
  yield { attempt: withoutLines(change), tidiesBelow: false, hasNoBlocks: true };
  const whole = wholeItems(parsed, change);
  if (whole !== undefined) {
    yield { attempt: whole, tidiesBelow: false };
    yield { attempt: whole, tidiesBelow: true };
  }
}

function rootSplices(
  { text, document, root, tree }: ParsedYaml,
  change: MapChange,
  options: Pick<EditContext, 'style' | 'tidiesBelow'>,
): readonly Splice[] | undefined {
  const { style } = options;
  const context: EditContext = { text, document, eol: lineEndOf(text), ...options };
  if (isMap(root) && isFilled(context, root)) {
    return mapSplices(context, root, change);
  }
  const wanted = changedTree(tree ?? new Map(), change);
  const lines = isTreeMap(wanted) ? rootLines(wanted, change, style) : [];
  if (root === null || isUnwritten(root)) {
    return lines.length === 0 ? [] : [insertIntoEmpty(context, lines)];
  }
  const [start, end] = root.range;
  return [{ start, end, text: lines.join(context.eol) }];
}

function rootLines(wanted: TreeMap, { entries }: MapChange, style: YamlStyle): readonly string[] {
  return [...wanted].flatMap(([key, value]) => {
    const entry = typeof key === 'string' ? entries.get(key) : undefined;
    const items = entry && writtenItems(entry, value, 0);
    return items === undefined ? renderEntry(key, value, 0, style) : [`${key}:`, ...items];
  });
}

function isUnwritten(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1];
}

/**
 * Lines inserted into a document without content: behind its comments, before the mark that ends it.
 */
function insertIntoEmpty({ text, eol }: EditContext, lines: readonly string[]): Splice {
  const mark = /^\.\.\.(?=[ \t\r\n]|$)/m.exec(text)?.index;
  const at = mark ?? text.length;
  const gap = at === 0 || text[at - 1] === '\n' || text === '\ufeff' ? '' : eol;
  return { start: at, end: at, text: `${gap}${lines.join(eol)}${eol}` };
}

function withoutLines(change: MapChange): MapChange {
  const bare = (entry: Change): Change => {
    switch (entry.kind) {
      case 'set':
        return { kind: 'set', value: entry.value };
      case 'map':
        return withoutLines(entry);
      case 'list':
        return {
          kind: 'list',
          items: new Map([...entry.items].map(([index, item]) => [index, bare(item)])),
          insert: entry.insert.map(({ lines: _, ...insertion }) => insertion),
        };
      default:
        return entry;
    }
  };
  return {
    kind: 'map',
    entries: new Map([...change.entries].map(([key, entry]) => [key, bare(entry)])),
  };
}

/** The same change, with the values below the root, and the items of its lists, set as a whole. */
function wholeItems({ root, tree }: ParsedYaml, change: MapChange): MapChange | undefined {
  if (!isMap(root) || !isTreeMap(tree)) {
    return undefined;
  }
  const whole = (entry: ListChange, key: string): ListChange => {
    const list = asList(tree.get(key));
    const items = [...entry.items].map(([index, item]): [number, Change] => {
      const value = changedTree(list[index], item);
      return [index, value === undefined ? { kind: 'remove' } : { kind: 'set', value }];
    });
    return { ...entry, items: new Map(items) };
  };
  const entries = [...change.entries].map(([key, entry]): [string, Change] => {
    if (entry.kind === 'list' && isSeq(root.get(key, true))) {
      return [key, whole(entry, key)];
    }
    const value = changedTree(tree.get(key), entry);
    return [key, value === undefined ? { kind: 'remove' } : { kind: 'set', value }];
  });
  return { kind: 'map', entries: new Map(entries) };
}
