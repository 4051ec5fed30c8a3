import assert from 'node:assert/strict';
import { analyzeSteps, EMPTY_DOSSIER, knownOf, NO_DECISIONS } from '../../../src/core/index';
import { Analyses, type ReportKnowledge } from '../../../src/extension/analyses';
import { eventually, openReport, pause } from '../support/workspace';

describe('Analyses', () => {
  it('keep the newest, even where one that was begun before it ends after it', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const knowledge = (): ReportKnowledge => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] });
    const [before, now] = [knowledge(), knowledge()];
    let asked = 0;
    const analyses = new Analyses(
      () => NO_DECISIONS,
      async () => ({ analyzeSteps, resources: {} }),
      async () => {
        asked += 1;
        if (asked > 1) {
          return now;
        }
        await pause(300);
        return before;
      },
      (one) => one === document,
    );
    try {
      analyses.schedule(document, 0);
      await eventually(() => (asked > 0 ? true : undefined));
      analyses.schedule(document, 0);
      await eventually(() => analyses.get(document));
      await pause(500);
      assert.equal(analyses.get(document)?.known, now.known);
    } finally {
      analyses.dispose();
    }
  });
});
