/**
 * The value of a YAML document. Mappings are `Map`s, so that a key such as `__proto__` is a key like
 * any other; keys that are not strings keep their type.
 */
export type YamlTree = null | boolean | number | bigint | string | readonly YamlTree[] | TreeMap;

/** A mapping of a YAML document. */
export type TreeMap = ReadonlyMap<YamlTree, YamlTree>;

/** A plain value to be written to a YAML file. Properties that are `undefined` are left out. */
export type YamlValue =
  | null
  | boolean
  | number
  | string
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Whether a tree is a mapping; `false` for `undefined`. */
export function isTreeMap(tree: YamlTree | undefined): tree is TreeMap {
  return tree instanceof Map;
}

/** Whether a tree is a list; `false` for `undefined`. */
export function isTreeList(tree: YamlTree | undefined): tree is readonly YamlTree[] {
  return Array.isArray(tree);
}

/** The tree where it is a mapping, else an empty one. */
export function asMap(tree: YamlTree | undefined): TreeMap {
  return isTreeMap(tree) ? tree : new Map();
}

/** The tree where it is a list, else an empty one. */
export function asList(tree: YamlTree | undefined): readonly YamlTree[] {
  return isTreeList(tree) ? tree : [];
}

/** The tree of a plain value; keys keep their order. */
export function toTree(value: YamlValue): YamlTree {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (isValueList(value)) {
    return value.map(toTree);
  }
  const map = new Map<YamlTree, YamlTree>();
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) {
      map.set(key, toTree(entry));
    }
  }
  return map;
}

function isValueList(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Whether two trees are equal, whatever the order of the keys of mappings. */
export function sameTree(a: YamlTree | undefined, b: YamlTree | undefined): boolean {
  if (a === b) {
    // 0 and -0 are the same to `===`, but not here.
    return a !== 0 || Object.is(a, b);
  }
  if (isTreeList(a)) {
    return (
      isTreeList(b) && a.length === b.length && a.every((item, index) => sameTree(item, b[index]))
    );
  }
  if (isTreeMap(a)) {
    return isTreeMap(b) && a.size === b.size && sameEntries(a, b);
  }
  return Object.is(a, b);
}

function sameEntries(a: TreeMap, b: TreeMap): boolean {
  const rest: [YamlTree, YamlTree][] = [];
  for (const [key, value] of a) {
    if (key !== null && typeof key === 'object') {
      rest.push([key, value]);
    } else if (!b.has(key) || !sameTree(value, b.get(key))) {
      return false;
    }
  }
  // Keys that are collections are never identical; they are compared in their order.
  const others = [...b].filter(([key]) => key !== null && typeof key === 'object');
  return (
    rest.length === others.length &&
    rest.every(([key, value], index) => {
      const other = others[index];
      return other !== undefined && sameTree(key, other[0]) && sameTree(value, other[1]);
    })
  );
}

/** A text that is the same for equal trees, and for no others. */
export function canonical(tree: YamlTree | undefined): string {
  if (isTreeList(tree)) {
    return `[${tree.map(canonical).join(',')}]`;
  }
  if (isTreeMap(tree)) {
    const entries = [...tree].map(([key, value]) => `${canonical(key)}:${canonical(value)}`);
    return `{${entries.sort().join(',')}}`;
  }
  if (typeof tree === 'string') {
    return JSON.stringify(tree);
  }
  return Object.is(tree, -0) ? '-0' : String(tree);
}
