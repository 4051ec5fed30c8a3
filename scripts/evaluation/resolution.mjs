// Measures how well names are resolved and facts found, with the names as labelled and as recognised.
//
//   node scripts/evaluation/resolution.mjs FILE.jsonl… [--part test|rest|all] [--facts] [--errors N]
//
//   --part     which documents: those whose ids end in 0 or 5 (test, for which figures are given), the
//              others (rest, on which rules are made), or all
//   --facts    measures facts too; only for files whose facts are all labelled
//   --errors   prints the first N errors with names as labelled
//
// Each line is a document {id, text, entities: [{start, end, type, entity or eid}], facts?: [{entity,
// kind, evidence: [start, end]}]}, with offsets in UTF-16 code units.
//
// Resolution is measured on pairs of labelled names of a document whose words differ ("hard pairs"): is
// a pair one entity by the labels, and is it by what was found? A name that was not recognised with the
// same borders belongs to no entity. A fact is right if a label has the same kind and entity, and words
// that overlap. An entity that was found stands for the labelled one that most of its names have.
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
const core = await importCore();
const resources = core.createResources(readFileSync('media/recogniser.bin'));
const errors = [];
const ways = [
  createWay('names as labelled', (_text, _sections, gold) => gold.map(({ mention }) => mention)),
  createWay('as recognised', (text, sections) => core.recognise(text, sections, resources)),
];

for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') {
      const document = JSON.parse(line);
      const isTest = /[05]$/.test(document.id);
      if (options.part === 'all' || isTest === (options.part === 'test')) {
        for (const way of ways) {
          measure(document, way);
        }
      }
    }
  }
}
console.log(`${''.padEnd(13)}labelled ${ways.map(({ title }) => title.padEnd(34)).join('')}`);
print('hard pairs', ({ pairs }) => pairs);
if (options.facts) {
  for (const kind of [...new Set(ways.flatMap(({ byKind }) => [...byKind.keys()]))].sort()) {
    print(`  ${kind}`, ({ byKind }) => core.total(new Map([[kind, byKind.get(kind) ?? {}]])));
  }
  print('facts', ({ byKind }) => core.total(byKind));
  print('of any kind', ({ byKind }) => {
    const { gold, found, rightOfAnyKind, matchedOfAnyKind } = core.total(byKind);
    return { gold, found, right: rightOfAnyKind, matched: matchedOfAnyKind };
  });
}
for (const error of errors.slice(0, Number(options.errors))) {
  console.log(error);
}

/** A way to get at the names, and what is counted with them. */
function createWay(title, namesOf) {
  return { title, namesOf, pairs: { gold: 0, found: 0, right: 0, matched: 0 }, byKind: new Map() };
}

function measure({ id, text, entities, facts: goldFacts = [] }, way) {
  const gold = core.mentionsOf(entities);
  const sections = core.findSections(text);
  const resolution = core.resolve(text, sections, way.namesOf(text, sections, gold));
  const keyOf = ({ start, end }) => `${start} ${end}`;
  const byRange = new Map(resolution.mentions.map((one) => [keyOf(one), one]));
  const aligned = gold.map(({ mention }) => byRange.get(keyOf(mention)));
  const report = way === ways[0] ? (error) => errors.push(`${id} ${error}`) : () => undefined;
  measurePairs(text, gold, aligned, way.pairs, report);
  if (options.facts) {
    const labelAt = new Map(gold.map(({ mention, entity }) => [keyOf(mention), entity]));
    const labels = resolution.mentions.map((one) => labelAt.get(keyOf(one)));
    measureFacts(text, labels, goldFacts, resolution, way, report);
  }
}

/** @param mentions what was found where each labelled name is, if anything */
function measurePairs(text, gold, mentions, pairs, report) {
  const words = gold.map(({ mention }) => text.slice(mention.start, mention.end).toLowerCase());
  const labels = gold.map(({ entity }) => entity);
  for (let i = 0; i < gold.length; i++) {
    for (let j = i + 1; j < gold.length; j++) {
      if (labels[i] === undefined || labels[j] === undefined || words[i] === words[j]) {
        continue;
      }
      const same = labels[i] === labels[j];
      const found = mentions[i] !== undefined && mentions[i].entity === mentions[j]?.entity;
      pairs.gold += same;
      pairs.found += found;
      pairs.right += same && found;
      pairs.matched += same && found;
      if (same !== found) {
        report(`${same ? 'MISSED' : 'WRONG '} ${words[i]} | ${words[j]}`);
      }
    }
  }
}

/** @param labels the labelled entity of each mention that was found, if any */
function measureFacts(text, labels, goldFacts, { entities }, way, report) {
  const found = entities.flatMap((entity) =>
    entity.facts.map(({ kind, evidence, value }) => ({
      kind: snake(kind),
      entity: majority(entity, labels),
      value,
      ...evidence,
    })),
  );
  const gold = goldFacts.map(({ evidence: [start, end], ...fact }) => ({ ...fact, start, end }));
  core.scoreFacts(found, gold, way.byKind);
  const words = ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ');
  for (const fact of found.filter((one) => !gold.some((other) => core.agree(one, other)))) {
    report(`WRONG  ${fact.kind} ${fact.entity}: ${fact.value} [${words(fact)}]`);
  }
  for (const fact of gold.filter((one) => !found.some((other) => core.agree(other, one)))) {
    const said = `${fact.value ?? ''} → ${fact.target ?? ''}`;
    report(`MISSED ${fact.kind} ${fact.entity}: ${said} [${words(fact)}]`);
  }
}

/** The labelled entity that most mentions of an entity have; those without a label count half. */
function majority({ mentions }, labels) {
  const counts = new Map();
  for (const label of mentions.map((index) => labels[index])) {
    counts.set(label, (counts.get(label) ?? 0) + (label === undefined ? 0.5 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function snake(kind) {
  return kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function print(title, scoreOf) {
  const cells = ways.map((way) => show(scoreOf(way)).padEnd(34));
  const { gold } = scoreOf(ways[0]);
  console.log(`${title.padEnd(15)}${String(gold).padStart(6)} ${cells.join('')}`.trimEnd());
}

function show({ right, found, matched, gold }) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : matched / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (n) => (100 * n).toFixed(1).padStart(5);
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

async function importCore() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { resolve } from './src/core/resolution/resolve';
        export { recognise } from './src/core/recognition/recognise';
        export { createResources } from './src/core/recognition/resources';
        export { findSections } from './src/core/text/structure';
        export { agree, scoreFacts, total } from './scripts/training/facts/factScore';
        export { mentionsOf } from './scripts/training/labelled/labelledNames';`,
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
