import {
  type CST,
  isCollection,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLMap,
} from 'yaml';

/** The offset behind the last character of a value that is not white space; `undefined` if empty. */
export function contentEnd(text: string, node: ParsedNode | null): number | undefined {
  if (node === null || (isScalar(node) && node.srcToken === undefined)) {
    return undefined;
  }
  if (isScalar(node) && isBlockScalar(node)) {
    return blockScalarEnd(text, node);
  }
  if (isCollection(node) && !node.flow) {
    return blockCollectionEnd(text, node);
  }
  return node.range[1];
}

/** Whether a scalar is written as a literal (`|`) or folded (`>`) block. */
export function isBlockScalar({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** Empty lines below a block scalar belong to it only with `+` in its header. */
function blockScalarEnd(text: string, node: Scalar.Parsed): number {
  const [start, end] = node.range;
  const source = text.slice(start, end);
  const header = /^[|>][^\s#]*/.exec(source)?.[0] ?? '';
  const kept = header.includes('+') ? source.replace(/\r?\n$/, '') : source.trimEnd();
  return start + Math.max(kept.length, header.length);
}

function blockCollectionEnd(text: string, node: ParsedNode): number | undefined {
  if (isMap(node)) {
    const last = node.items.at(-1);
    return last === undefined ? undefined : pairEnd(text, last);
  }
  if (isCollection(node)) {
    const index = node.items.length - 1;
    const last = node.items[index];
    const end = last === undefined ? undefined : contentEnd(text, asParsed(last));
    return end ?? lastIndicatorEnd(itemTokens(node)[index]?.start);
  }
  return undefined;
}

/** The offset behind the last character of a pair that is not white space. */
export function pairEnd(text: string, pair: Pair): number | undefined {
  return (
    contentEnd(text, asParsed(pair.value)) ??
    lastIndicatorEnd(pair.srcToken?.sep) ??
    contentEnd(text, asParsed(pair.key))
  );
}

/** The pair of a mapping whose key says `key`. */
export function pairOf(map: YAMLMap.Parsed, key: string | number | undefined): Pair | undefined {
  return map.items.find(({ key: node }) => node.toJSON() === key);
}

/** The value at a key of a mapping; `null` where there is none, or no mapping. */
export function valueAt(node: ParsedNode | null, key: string): ParsedNode | null {
  return isMap(node) ? asParsed(node.get(key, true)) : null;
}

/** Where a pair begins: at its key, or at the `?`, anchor or tag before it. */
export function pairStart(pair: Pair): number | undefined {
  return propertyStart(pair.srcToken?.start) ?? asParsed(pair.key)?.range[0];
}

/** The offset behind the colon of a pair; `undefined` where it has none. */
export function colonEnd(pair: Pair): number | undefined {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon === undefined ? undefined : colon.offset + colon.source.length;
}

/** Where the value of a pair begins, with its anchor and tag; `undefined` where there is none. */
export function valueStart(pair: Pair): number | undefined {
  const value = asParsed(pair.value);
  const behind = pair.srcToken?.sep?.filter(({ type }) => type !== 'explicit-key-ind');
  return propertyStart(behind) ?? (isWritten(value) ? value.range[0] : undefined);
}

/** Where an item of a flow list begins, with its anchor and tag. */
export function flowItemStart(list: ParsedNode, index: number): number | undefined {
  const token = list.srcToken;
  const item = isCollection(list) ? asParsed(list.items[index]) : null;
  if (item === null || token?.type !== 'flow-collection') {
    return undefined;
  }
  const own = token.items.find(({ value, start }) =>
    value === undefined ? false : value === item.srcToken && propertyStart(start) !== undefined,
  );
  return propertyStart(own?.start) ?? item.range[0];
}

/** The comments between the colon and the value of a pair, the one on the line of the key first. */
export function commentsBefore(pair: Pair): readonly string[] {
  const comments = (pair.srcToken?.sep ?? []).filter(({ type }) => type === 'comment');
  return comments.map(({ source }) => source);
}

function isWritten(node: ParsedNode | null): node is ParsedNode {
  return node !== null && !(isScalar(node) && node.srcToken === undefined && isEmpty(node));
}

function isEmpty({ range: [start, end] }: ParsedNode): boolean {
  return start === end;
}

function propertyStart(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  return tokens?.find(
    ({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag',
  )?.offset;
}

/** The offset of the dash of an item of a block list. */
export function dashOffset(list: ParsedNode, index: number): number | undefined {
  return dashOf(itemTokens(list)[index]);
}

/** The same for all items of a list. */
export function dashOffsets(list: ParsedNode): readonly (number | undefined)[] {
  return itemTokens(list).map(dashOf);
}

function dashOf(item: { readonly start: CST.SourceToken[] } | undefined): number | undefined {
  return item?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function itemTokens(list: ParsedNode): readonly { readonly start: CST.SourceToken[] }[] {
  const token = list.srcToken;
  return token?.type === 'block-seq'
    ? token.items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'))
    : [];
}

function lastIndicatorEnd(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  const last = tokens?.findLast(
    ({ type }) =>
      type === 'map-value-ind' || type === 'seq-item-ind' || type === 'anchor' || type === 'tag',
  );
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** Nodes inside a parsed document are parsed nodes, which the library's types do not say. */
export function asParsed(node: unknown): ParsedNode | null {
  return node === null || node === undefined ? null : (node as ParsedNode);
}
