import { readFileSync } from 'node:fs';
import {
  analyze,
  cardToMarkdown,
  createCard,
  createKnown,
  createResources,
  EMPTY_DOSSIER,
  findBelongings,
  indexReport,
  knownOf,
  ReportIndex,
  readBackground,
} from '../../src/core/index';

/**
 * What a hover costs from memory: finding the mention, gathering what is known, card and Markdown, at
 * every mention of a report. Prints median and p99 in ms.
 *
 * Arguments: files of reports; each is measured as it is, and repeated to 1 MB. Without arguments, the
 * samples. Run from the root of the repository.
 */

const resources = createResources(readFileSync('media/recogniser.bin'));
const background = readBackground(readFileSync('media/background/groups.tsv', 'utf8'));
const groups = new Map(background.map((group) => [group.id, group]));
const known = knownOf(EMPTY_DOSSIER, background);
/** The least of these counts at each mention: what other programs take is none of ours. */
const ROUNDS = 5;
/** As many other reports name the same. */
const OTHERS = 200;

function measure(name: string, text: string): void {
  const analysis = analyze(text, { resources, known });
  const entityById = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const belongings = findBelongings(analysis.entities);
  const index = new ReportIndex();
  for (let other = 0; text.length < 100_000 && other < OTHERS; other++) {
    index.set(indexReport(`r${other}.txt`, text, analysis));
  }
  const times: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { entity: id }] of analysis.mentions.entries()) {
      const start = performance.now();
      const entity = entityById.get(id);
      if (entity === undefined) {
        continue;
      }
      const group = entity.known === 'background' ? groups.get(id) : undefined;
      const card = createCard({ mentions: analysis.mentions, entityById, belongings }, entity, at, {
        ...(group && { background: group }),
        reports: index.find(entity).flatMap(({ key, entity: { places, mentionCount } }) => {
          const [first] = places;
          return first ? [{ key, label: key, mentionCount, first }] : [];
        }),
        published: '2017-12-05',
      });
      if (card !== undefined) {
        cardToMarkdown(card, () => 'command:dossier.reveal?x');
      }
      const took = performance.now() - start;
      all.push(took);
      times[at] = Math.min(times[at] ?? took, took);
    }
  }
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  const [least, every] = [sorted(times), sorted(all)];
  const share = (list: readonly number[], part: number) =>
    list[Math.floor(list.length * part)] ?? 0;
  const ms = (value: number) => value.toFixed(3);
  console.log(
    `${name}: ${text.length} units, ${analysis.mentions.length} mentions, ${analysis.entities.length} entities; ` +
      `median ${ms(share(least, 0.5))} ms, p99 ${ms(share(least, 0.99))} ms; ` +
      `of all rounds: median ${ms(share(every, 0.5))} ms, p99 ${ms(share(every, 0.99))} ms`,
  );
}

const files = process.argv.slice(2);
for (const file of files.length > 0
  ? files
  : ['samples/harbour-raids.txt', 'samples/bajaur/new-emir.txt']) {
  const text = readFileSync(file, 'utf8');
  measure(file.split('/').at(-1) ?? file, text);
  measure('the same to 1 MB', text.repeat(Math.ceil(1e6 / text.length)));
}

/** An index of many names costs what it looks up, not what it holds. */
for (const size of [1000, 2000, 4000]) {
  const entities = Array.from({ length: size }, (_, i) => ({
    id: `e${i}`,
    type: 'person' as const,
    name: `Omar Name${i} Hartan`,
    source: 'dossier' as const,
  }));
  const table = createKnown(entities);
  const text = Array.from({ length: 20_000 }, (_, i) => `Omar Name${i % size} Hartan came.`).join(
    ' ',
  );
  const start = performance.now();
  const { mentions } = analyze(text, { known: table, resources });
  console.log(
    `${size} entries: ${mentions.length} names in ${(performance.now() - start).toFixed(0)} ms`,
  );
}
