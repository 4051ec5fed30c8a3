/** Texts that are meant to take long, by the number of code units. */
export type HostileText = readonly [name: string, make: (units: number) => string];

/**
 * Hostile texts, some of them made of reports.
 *
 * @param reports gives so many code units of reports
 */
export function hostileTexts(reports: (units: number) => string): readonly HostileText[] {
  return [
    ['one line', (units) => reports(units).replace(/\s+/g, ' ')],
    ['all capitals', (units) => reports(units).toUpperCase().slice(0, units)],
    ['one word', (units) => 'Word '.repeat(units / 5)],
    ['new words', (units) => newWords(units).join(' ')],
    ['new lines', (units) => newWords(units).join('\n')],
    ['brackets', (units) => '(['.repeat(units / 2)],
    ['acronyms', (units) => 'Big Army (BA) '.repeat(units / 14)],
    ['aliases', (units) => 'X a.k.a. '.repeat(units / 9)],
    ['no spaces', (units) => 'Ab'.repeat(units / 2)],
    ['hyphens', (units) => 'A-b'.repeat(units / 3)],
    ['line ends', (units) => '\r\n'.repeat(units / 2)],
  ];
}

function newWords(units: number): readonly string[] {
  return Array.from({ length: units / 8 }, (_, index) => `W${index}x`);
}
