import { type CST, isCollection, isMap, isScalar, type Pair, type ParsedNode, Scalar } from 'yaml';

/** The offset behind a value's last character that is not space; absent for an empty value. */
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

function isBlockScalar(node: Scalar): boolean {
  return node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
}

/** Empty lines below a block scalar belong to it only where its header says so (`+`). */
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
    return end ?? lastIndicatorEnd(itemTokens(node, index)?.start);
  }
  return undefined;
}

/** The offset behind a pair's last character that is not space. */
export function pairEnd(text: string, pair: Pair): number | undefined {
  return (
    contentEnd(text, asParsed(pair.value)) ??
    lastIndicatorEnd(pair.srcToken?.sep) ??
    contentEnd(text, asParsed(pair.key))
  );
}

/** Where a pair's key begins; absent where something else stands before it (`?`, an anchor). */
export function keyStart(pair: Pair): number | undefined {
  const { srcToken } = pair;
  const odd = srcToken?.start.some(
    ({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag',
  );
  return srcToken === undefined || odd ? undefined : asParsed(pair.key)?.range[0];
}

/** Where the dash of a block list's item stands. */
export function dashOffset(list: ParsedNode, index: number): number | undefined {
  const tokens = itemTokens(list, index);
  return tokens?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function itemTokens(list: ParsedNode, index: number): { start: CST.SourceToken[] } | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') {
    return undefined;
  }
  const items = token.items.filter((item) =>
    item.start.some(({ type }) => type === 'seq-item-ind'),
  );
  return items[index];
}

function lastIndicatorEnd(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  const last = tokens?.findLast(
    ({ type }) =>
      type === 'map-value-ind' || type === 'seq-item-ind' || type === 'anchor' || type === 'tag',
  );
  return last === undefined ? undefined : last.offset + last.source.length;
}

/** Nodes inside a parsed document are parsed ones; the library's types of items do not say so. */
export function asParsed(node: unknown): ParsedNode | null {
  return node === null || node === undefined ? null : (node as ParsedNode);
}
