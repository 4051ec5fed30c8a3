import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedYaml } from './parse';
import type { YamlTree } from './tree';

/**
 * The value of a document in which texts need no quotes: numbers and booleans that are written in
 * another way than theirs, such as `007`, `1e3` and `True`, are texts.
 */
export function textTree({ root }: ParsedYaml): YamlTree {
  const anchors = new Map<string, YamlTree>();
  const read = (node: unknown): YamlTree => {
    if (isMap(node)) {
      return keep(node, new Map(node.items.map(({ key, value }) => [read(key), read(value)])));
    }
    if (isSeq(node)) {
      return keep(node, node.items.map(read));
    }
    if (isScalar(node)) {
      const value: YamlTree = node.toJSON();
      const isAsWritten = value === null || String(value) === node.source;
      return keep(node, isAsWritten ? value : (node.source ?? value));
    }
    return isAlias(node) ? (anchors.get(node.source) ?? null) : null;
  };
  const keep = ({ anchor }: { readonly anchor?: string }, tree: YamlTree): YamlTree => {
    if (anchor !== undefined) {
      anchors.set(anchor, tree);
    }
    return tree;
  };
  return read(root);
}
