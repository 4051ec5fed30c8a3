// Measures resolution and facts on labelled names.
//
//   node scripts/evaluation/resolution.mjs FILE.jsonl… [--part test|rest|all] [--errors N] [--facts]
//
// One document a line: {id, text, entities: [{start, end, type, entity or eid}], facts?: [{entity,
// kind, evidence: [start, end]}]}; offsets in UTF-16. `--part` picks the documents whose ids end in
// 0 or 5 (test, what figures are quoted for), the others (rest, what rules are made on), or all.
// Resolution: pairs of mentions of a document whose words differ, right when they are called the
// same on both sides. Facts: right where kind and entity agree and the evidence overlaps.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'all' },
    errors: { type: 'string', default: '0' },
    facts: { type: 'boolean', default: false },
  },
});
const { resolve, findSections } = await importCore();
const errors = [];
const pairs = { gold: 0, found: 0, right: 0 };
const facts = { gold: 0, found: 0, right: 0, matched: 0, said: 0 };
const byKind = new Map();

for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') {
      const document = JSON.parse(line);
      const isTest = /[05]$/.test(document.id);
      if (options.part === 'all' || isTest === (options.part === 'test')) {
        measure(document);
      }
    }
  }
}
console.log(`pairs  ${show(pairs.right, pairs.found, pairs.right, pairs.gold)}`);
if (options.facts) {
  for (const [kind, count] of [...byKind].sort()) {
    console.log(
      `  ${kind.padEnd(12)} ${show(count.right, count.found, count.matched, count.gold)}`,
    );
  }
  console.log(`facts  ${show(facts.right, facts.found, facts.matched, facts.gold)}`);
  console.log(
    `of those found, labelled there or elsewhere: ${((100 * facts.said) / facts.found).toFixed(1)} %`,
  );
}
for (const error of errors.slice(0, Number(options.errors))) {
  console.log(error);
}

function measure({ id, text, entities, facts: goldFacts = [] }) {
  const types = { PERSON: 'person', GROUP: 'group', PLACE: 'place' };
  const gold = entities
    .filter(({ type }) => type in types)
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= all[index - 1].end);
  const sections = findSections(text);
  const names = gold.map(({ start, end, type }) => ({
    start,
    end,
    type: types[type],
    confidence: 1,
    section: 'body',
    reason: 'tagger',
  }));
  const resolution = resolve(text, sections, names);
  const ids = gold.map((one) => one.entity ?? one.eid);
  measurePairs(id, text, gold, ids, resolution.mentions);
  if (options.facts) {
    measureFacts(id, text, ids, goldFacts, resolution);
  }
}

function measurePairs(id, text, gold, ids, mentions) {
  const words = gold.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const shown = new Set();
  for (let i = 0; i < gold.length; i++) {
    for (let j = i + 1; j < gold.length; j++) {
      if (ids[i] === undefined || ids[j] === undefined || words[i] === words[j]) {
        continue;
      }
      const same = ids[i] === ids[j];
      const found = mentions[i].entity === mentions[j].entity;
      pairs.gold += same;
      pairs.found += found;
      pairs.right += same && found;
      const pair = `${id} ${same ? 'MISSED' : 'WRONG '} ${words[i]} | ${words[j]}`;
      if (same !== found) {
        shown.add(pair);
        errors.push(pair);
      }
    }
  }
}

function measureFacts(id, text, ids, goldFacts, { entities }) {
  const goldIds = new Map(entities.map((entity) => [entity.id, majority(entity, ids)]));
  const found = entities.flatMap((entity) =>
    entity.facts.map((fact) => ({
      ...fact,
      kind: snake(fact.kind),
      entity: goldIds.get(entity.id),
    })),
  );
  const agree = (a, b) =>
    a.kind === b.kind &&
    a.entity === b.entity &&
    a.evidence.start < b.evidence[1] &&
    b.evidence[0] < a.evidence.end;
  // Labellers mark one place of a fact that a report states twice.
  const saysTheSame = (a, b) =>
    a.entity === b.entity &&
    a.kind === b.kind &&
    shareWord(a.value, b.value ?? text.slice(...b.evidence));
  for (const fact of found) {
    const right = goldFacts.some((other) => agree(fact, other));
    const elsewhere = goldFacts.some((other) => saysTheSame(fact, other));
    count(fact.kind, { found: 1, right: right ? 1 : 0, said: right || elsewhere ? 1 : 0 });
    if (!right) {
      const words = text.slice(fact.evidence.start, fact.evidence.end).replace(/\s+/g, ' ');
      errors.push(`${id} WRONG  ${fact.kind} ${fact.entity}: ${fact.value} [${words}]`);
    }
  }
  for (const fact of goldFacts) {
    const matched = found.some((other) => agree(other, fact));
    count(fact.kind, { gold: 1, matched: matched ? 1 : 0 });
    if (!matched) {
      const words = text.slice(...fact.evidence).replace(/\s+/g, ' ');
      errors.push(
        `${id} MISSED ${fact.kind} ${fact.entity}: ${fact.value ?? ''} → ${fact.target ?? ''} [${words}]`,
      );
    }
  }
}

function shareWord(a, b) {
  const words = new Set(b.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  return (a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => words.has(word));
}

function count(kind, added) {
  const own = byKind.get(kind) ?? { gold: 0, found: 0, right: 0, matched: 0, said: 0 };
  for (const [key, n] of Object.entries(added)) {
    own[key] += n;
    facts[key] += n;
  }
  byKind.set(kind, own);
}

/** The labelled entity that most mentions of a found one belong to. */
function majority({ mentions }, ids) {
  const counts = new Map();
  for (const index of mentions) {
    counts.set(ids[index], (counts.get(ids[index]) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function snake(kind) {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function show(rightFound, found, rightGold, gold) {
  const precision = found === 0 ? 0 : rightFound / found;
  const recall = gold === 0 ? 0 : rightGold / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (n) => (100 * n).toFixed(1).padStart(5);
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${gold} labelled, ${found} found)`;
}

async function importCore() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { resolve } from './src/core/resolution/resolve';
        export { findSections } from './src/core/text/structure';`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
