import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { type Annotation, readAnnotations } from '../../../src/core/index';
import { writeFiles } from './files';
import { saidByCards, saidByFile } from './said';
import { REPORT, YAML } from './sample';
import { type Options, type Reader, useReader } from './session';
import { eventually } from './wait';

/** Words that are not in the sample, though others like them are, in two places. */
export const LOST = 'coast guard and marines seize four boats off Qelima';

/** Two annotations of the sample with a place, and one whose passage is gone. */
const ANNOTATIONS = `version: 1
source: ${REPORT}
annotations:
  - id: k2
    motivation: assessing
    quote: seized three boats
    comment: Two?
    tags: [boats]
    credibility: 3
    creator: analyst
    created: 2026-11-20T10:00:00Z
  - id: m3
    motivation: tagging
    quote: He was the man who bought the engines
    tags: [procurement]
    created: 2026-11-20T10:00:00Z
  - id: p4
    motivation: commenting
    quote: ${LOST}
    comment: An older count.
    created: 2026-11-20T10:00:00Z
`;
const DOSSIER = `version: 1
entities:
  - {id: vastern, type: group, name: Vastern Lines}
`;

/** One for the tests of all files. */
const WORKBENCH: Options = {
  prepare: (folder) => {
    cpSync('samples', folder, { recursive: true });
    writeFiles(folder, { [YAML]: ANNOTATIONS, 'dossier.yaml': DOSSIER });
  },
};

/** A reader with the Annotations view beside the sample, and what its tests look at. */
export interface AnnotationsView {
  readonly reader: () => Reader;
  /**
   * Shows the report and the view, with the annotations as they were at first, whatever went before:
   * all cards in sight, and said to be what is in the file.
   */
  begin(): Promise<void>;
  /** An annotation as it is in the file; undefined where it is not. */
  annotation(id: string): Annotation | undefined;
  /** Waits until the file says of an annotation what is expected. */
  agree(id: string, says: (found: Annotation | undefined) => boolean): Promise<void>;
}

/**
 * `useReader` for tests of the Annotations view. After each test that passes, the view has to say what
 * the file says.
 *
 * @param annotations what `begin` puts into the annotation file; two with a place and one without where absent
 */
export function useAnnotationsView(annotations = ANNOTATIONS): AnnotationsView {
  const reader = useReader(WORKBENCH);
  const read = () => readAnnotations(reader().workbench.files.read(YAML) ?? '').file;
  const annotation = (id: string) => read()?.annotations.find((one) => one.id === id);
  const agree = async (id: string, says: (found: Annotation | undefined) => boolean) => {
    await eventually(() => says(annotation(id)), `${id} as expected in ${YAML}`);
  };

  const saysWhatFileSays = async () => {
    let seen = '';
    await eventually(async () => {
      const cards = reader().workbench.panel.frame.locator('article[data-key]');
      seen = JSON.stringify(await cards.evaluateAll(saidByCards));
      return seen === JSON.stringify(saidByFile(read()));
    }, 'panel that says what is in the file').catch((error: unknown) => {
      assert.deepEqual(JSON.parse(seen), saidByFile(read()), String(error));
    });
  };

  const begin = async () => {
    const { page, files, editor, panel } = reader().workbench;
    if (files.read(YAML) !== annotations) {
      files.write(YAML, annotations);
    }
    await files.show(REPORT);
    await editor.language('Report');
    await panel.show();
    // Room for every card of this list: what is out of sight is not drawn.
    const entities = page.locator('.pane-header[aria-expanded="true"]', { hasText: 'Entities' });
    if (await entities.isVisible()) {
      await entities.click();
    }
    await saysWhatFileSays();
  };

  afterEach('the panel says what the file says', async function () {
    if (this.currentTest?.state === 'passed') {
      await saysWhatFileSays();
    }
  });
  return { reader, begin, annotation, agree };
}
