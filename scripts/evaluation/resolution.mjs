// Measures resolution and facts, on the names as labelled and on those that are recognised.
//
//   node scripts/evaluation/resolution.mjs FILE.jsonl… [--part test|rest|all] [--errors N] [--facts]
//
// One document a line: {id, text, entities: [{start, end, type, entity or eid}], facts?: [{entity,
// kind, evidence: [start, end]}]}; offsets in UTF-16. `--part` picks the documents whose ids end in
// 0 or 5 (test, what figures are quoted for), the others (rest, what rules are made on), or all.
// Resolution: pairs of labelled names of a document whose words differ, right when they are called the
// same on both sides; a name that is not recognised with these borders is called nothing. Facts:
// right where kind and entity agree and the evidence overlaps; an entity that is found is the labelled
// one that most of its names are. `--facts` only makes sense for files whose facts are all labelled.
// `--errors N` prints the first N errors on labelled names.
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
const TYPES = { PERSON: 'person', GROUP: 'group', PLACE: 'place' };
const core = await importCore();
const resources = core.createResources(readFileSync('media/recogniser.bin'));
const errors = [];
const ways = [
  createWay('names as labelled', labelledNames),
  createWay('as recognised', recognised),
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
    const { gold, found, told, heard } = core.total(byKind);
    return { gold, found, right: told, matched: heard };
  });
}
for (const error of errors.slice(0, Number(options.errors))) {
  console.log(error);
}

function createWay(title, namesOf) {
  return { title, namesOf, pairs: { gold: 0, found: 0, right: 0, matched: 0 }, byKind: new Map() };
}

function labelledNames(_text, _sections, gold) {
  return gold.map(({ start, end, type }) => ({
    start,
    end,
    type: TYPES[type],
    confidence: 1,
    section: 'body',
    reason: 'tagger',
  }));
}

function recognised(text, sections) {
  return core.recognise(text, sections, resources);
}

function measure({ id, text, entities, facts: goldFacts = [] }, way) {
  const gold = entities
    .filter(({ type }) => type in TYPES)
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= all[index - 1].end);
  const sections = core.findSections(text);
  const resolution = core.resolve(text, sections, way.namesOf(text, sections, gold));
  const bySpan = new Map(resolution.mentions.map((one) => [`${one.start} ${one.end}`, one]));
  const aligned = gold.map(({ start, end }) => bySpan.get(`${start} ${end}`));
  const ids = gold.map((one) => one.entity ?? one.eid);
  const report = way === ways[0] ? (error) => errors.push(`${id} ${error}`) : () => undefined;
  measurePairs(text, gold, ids, aligned, way.pairs, report);
  if (options.facts) {
    const idAt = new Map(gold.map(({ start, end }, index) => [`${start} ${end}`, ids[index]]));
    const labels = resolution.mentions.map(({ start, end }) => idAt.get(`${start} ${end}`));
    measureFacts(text, labels, goldFacts, resolution, way, report);
  }
}

function measurePairs(text, gold, ids, mentions, pairs, report) {
  const words = gold.map(({ start, end }) => text.slice(start, end).toLowerCase());
  for (let i = 0; i < gold.length; i++) {
    for (let j = i + 1; j < gold.length; j++) {
      if (ids[i] === undefined || ids[j] === undefined || words[i] === words[j]) {
        continue;
      }
      const same = ids[i] === ids[j];
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

/** The labelled entity that most names of a found one belong to. */
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
        export { agree, scoreFacts, total } from './scripts/training/factScore';`,
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
