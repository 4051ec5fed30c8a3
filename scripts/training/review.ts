// npm run review -- [part of a file's name or of a report's id …] [--sure=P]
// Lists what may be labelled wrongly in scripts/training/reports: words that are marked in one place
// and not in another place of the same report; names that the trained recogniser finds otherwise, with
// a confidence of at least P (0.8 unless given; 2 lists none); and lines of labelled facts that cannot
// be read. Not every line is a mistake.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recognise } from '../../src/core/recognition/recognise';
import { createResources } from '../../src/core/recognition/resources';
import { overlaps, type TextRange } from '../../src/core/text/range';
import { findSections } from '../../src/core/text/structure';
import { REPORTS_FOLDER } from './labelled/corpus';
import { readFactLabels } from './labelled/factLabels';
import { type MarkedName, type MarkedText, readMarkedFolder } from './labelled/markup';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { sure: { type: 'string' } },
});
const sure = Number(options.sure ?? 0.8);
const resources = createResources(readFileSync('media/recogniser.bin'));
const counts = { texts: 0, words: 0, PERSON: 0, GROUP: 0, PLACE: 0, OTHER: 0, facts: 0 };

const reports = readMarkedFolder(REPORTS_FOLDER);
const factLabels = readFactLabels(REPORTS_FOLDER, reports);

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

/** Words that are marked elsewhere in the report, and not here. */
function unmarkedRepeats({ text, entities }: MarkedText): readonly string[] {
  const names = new Map(entities.map((entity) => [entity.text, entity]));
  return [...names].flatMap(([name, { type }]) => {
    const remarks: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const range = { start: at, end: at + name.length };
      const isWhole = !isLetter(text[at - 1]) && !isLetter(text[range.end]);
      if (isWhole && !entities.some((entity) => overlaps(entity, range))) {
        remarks.push(`not marked, ${type} elsewhere: ${around(text, range)}`);
      }
    }
    return remarks;
  });
}

/** Names that the recogniser finds otherwise than they are marked. */
function disagreements({ text, entities }: MarkedText): readonly string[] {
  const found = recognise(text, findSections(text), resources);
  return found.flatMap((mention) => {
    const type = mention.type.toUpperCase();
    const marked = entities.filter((entity) => overlaps(entity, mention));
    const isSame = marked.some(
      ({ start, end, type: as }) => start === mention.start && end === mention.end && as === type,
    );
    const as = marked.map((entity: MarkedName) => `${entity.type} ${entity.text}`).join(', ');
    return isSame || mention.confidence < sure
      ? []
      : [`${as || 'nothing'} or ${type}? ${around(text, mention)}`];
  });
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** A range with what stands before and behind it, in one line. */
function around(text: string, { start, end }: TextRange): string {
  const line = `${text.slice(Math.max(0, start - 40), start)}>>${text.slice(start, end)}<<${text.slice(end, end + 40)}`;
  return line.replace(/\n/g, ' ⏎ ');
}
