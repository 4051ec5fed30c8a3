import { readFileSync } from 'node:fs';
import { eventually } from './wait';
import type { Workbench } from './workbench';

/** The sample report that most tests read. */
export const REPORT = 'harbour-raids.txt';
/** Its annotation file, which the samples are without. */
export const YAML = 'harbour-raids.annotations.yaml';
export const REPORT_TEXT = readFileSync(`samples/${REPORT}`, 'utf8');

/** Opens the sample report unless it is in front, and waits for its names. */
export async function openSample({ files, editor }: Workbench): Promise<void> {
  await files.show(REPORT);
  await editor.name('Daoud Varash');
}

/** The same with annotations: those of the tests before, or if they lack what is needed, these. */
export async function openAnnotatedSample(
  workbench: Workbench,
  needed: RegExp,
  annotations: string,
): Promise<void> {
  const { files, editor } = workbench;
  if (!needed.test(files.read(YAML) ?? '')) {
    files.write(YAML, annotations);
  }
  await openSample(workbench);
  await eventually(async () => (await editor.passages()).length > 0, 'background of a passage');
}
