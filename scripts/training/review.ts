// npm run review -- [word in the file's name or a report's id …] [--sure=P]
// Lists what may be labelled wrongly in scripts/training/reports: words marked in one place and not
// in another of the same report, and, from a confidence of P (0.8 unless given; 2 for none), what
// the trained recogniser says otherwise. Not every line is a mistake. Lines of labelled facts that
// cannot be read are listed, too.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recognise } from '../../src/core/recognition/recognise';
import { createResources } from '../../src/core/recognition/resources';
import { findSections } from '../../src/core/text/structure';
import { REPORTS } from './corpus';
import { readFactLabels } from './factLabels';
import { type MarkedName, type MarkedText, readMarkedFolder } from './markup';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { sure: { type: 'string' } },
});
const sure = Number(options.sure ?? 0.8);
const resources = createResources(readFileSync('media/recogniser.bin'));
const counts = { texts: 0, words: 0, PERSON: 0, GROUP: 0, PLACE: 0, OTHER: 0, facts: 0 };

const reports = readMarkedFolder(REPORTS);
const factLabels = readFactLabels(REPORTS, reports);

for (const report of reports) {
  if (wanted.length === 0 || wanted.some((word) => `${report.file} ${report.id}`.includes(word))) {
    count(report);
    const { facts = [], problems = [] } = factLabels.get(report) ?? {};
    counts.facts += facts.length;
    const remarks = [...problems, ...unmarkedRepeats(report), ...disagreements(report)];
    if (remarks.length > 0) {
      console.log(`${report.file} ${report.id}`);
      for (const remark of remarks) {
        console.log(`  ${remark}`);
      }
    }
  }
}
console.log(JSON.stringify(counts));

function count({ text, entities }: MarkedText): void {
  counts.texts += 1;
  counts.words += text.split(/\s+/).length;
  for (const { type } of entities) {
    counts[type] += 1;
  }
}

/** Words that are a name elsewhere in the report, and stand in none here. */
function unmarkedRepeats({ text, entities }: MarkedText): readonly string[] {
  const names = new Map(entities.map((entity) => [entity.text, entity]));
  return [...names].flatMap(([name, { type }]) => {
    const remarks: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const whole = !isLetter(text[at - 1]) && !isLetter(text[end]);
      if (whole && !entities.some((entity) => entity.start < end && entity.end > at)) {
        remarks.push(`not marked, ${type} elsewhere: ${around(text, at, end)}`);
      }
    }
    return remarks;
  });
}

function disagreements({ text, entities }: MarkedText): readonly string[] {
  const found = recognise(text, findSections(text), resources);
  return found.flatMap(({ start, end, type, confidence }) => {
    const marked = entities.filter((entity) => entity.start < end && entity.end > start);
    const same = marked.some(
      (entity) =>
        entity.start === start && entity.end === end && entity.type === type.toUpperCase(),
    );
    const as = marked.map((entity: MarkedName) => `${entity.type} ${entity.text}`).join(', ');
    return same || confidence < sure
      ? []
      : [`${as || 'nothing'} or ${type.toUpperCase()}? ${around(text, start, end)}`];
  });
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function around(text: string, start: number, end: number): string {
  const line = `${text.slice(Math.max(0, start - 40), start)}>>${text.slice(start, end)}<<${text.slice(end, end + 40)}`;
  return line.replace(/\n/g, ' ⏎ ');
}
