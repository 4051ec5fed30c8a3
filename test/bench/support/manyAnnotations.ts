import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The report that has the annotations, and the one beside it that has two. */
export const MANY = 'census.txt';
export const FEW = 'harbour.txt';

const REPORT_LENGTH = 1_000_000;
/** One of so many passages is annotated at most: their number is the same whatever the annotations. */
const PASSAGES = 5000;
const NAMES = ['Amina Varash', 'Daoud Teklin', 'Salma Orun', 'Yusuf Bekhar', 'Mira Solheim'];
const GRADES = ['', '    credibility: 2\n', '    reliability: B\n    credibility: 3\n'];

/** A folder with a report as long as a book, annotated all through, and a short one. */
export function writeReports(folder: string, annotations: number): void {
  mkdirSync(folder, { recursive: true });
  const passages = Array.from(
    { length: PASSAGES },
    (_, n) =>
      `In district ${n} the council met on day ${n % 31} and counted ${n * 7} households, said ${NAMES[n % NAMES.length]}.`,
  );
  const room = Math.floor(REPORT_LENGTH / PASSAGES) - 110;
  const padding = 'The count was made by hand, and no one has looked at it since. '
    .repeat(Math.ceil(room / 60))
    .slice(0, room);
  const body = passages.map((words) => `${words} ${padding}`).join('\n\n');
  const step = PASSAGES / annotations;
  const items = Array.from({ length: annotations }, (_, at) => {
    const n = Math.floor(at * step);
    const comment = `Number ${n}. ${'To be checked against the register. '.repeat(n % 6)}`;
    return `  - id: n${n}
    motivation: commenting
    quote: ${JSON.stringify(passages[n])}
    comment: ${JSON.stringify(comment)}
    tags: [t${n % 40}, ${n % 3 === 0 ? 'count' : 'register'}]
${GRADES[n % GRADES.length]}    creator: analyst
    created: 2026-11-${String(1 + (n % 20)).padStart(2, '0')}T10:00:00Z
`;
  });
  write(folder, MANY, `A census of the districts\n\n${body}\n`, items);
  const few = ['Two boats were seen.', 'The harbour was closed.'];
  write(
    folder,
    FEW,
    `A night in the harbour\n\nIt was a quiet night, said the port. ${few.join(' ')} Nobody knew why, and nobody asked.\n`,
    few.map((quote, n) => `  - id: f${n}\n    quote: ${quote}\n    comment: Says who?\n`),
  );
}

function write(folder: string, name: string, report: string, items: readonly string[]): void {
  const yaml = `version: 1\nsource: ${name}\nannotations:\n${items.join('')}`;
  writeFileSync(path.join(folder, name), report);
  writeFileSync(path.join(folder, name.replace('.txt', '.annotations.yaml')), yaml);
}
