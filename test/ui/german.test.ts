import assert from 'node:assert/strict';
import { openSample, REPORT, REPORT_TEXT } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';

describe('In German', () => {
  const reader = useReader({ language: 'de' });
  const open = () => openSample(reader().workbench);

  it('say the language of a report and the status bar what there is to do', async () => {
    const { workbench } = reader();
    const { files, editor } = workbench;
    await files.open(REPORT);
    await editor.language('Bericht');
    await editor.name('Daoud Varash');
    await workbench.status(/0\/\d+ Namen geprüft/).waitFor();
  });

  it('the palette has the commands, and the card speaks', async () => {
    const { workbench } = reader();
    const { editor, palette, page } = workbench;
    await open();
    await editor.goToWords(REPORT_TEXT, 'Daoud Varash');
    await palette.run('Dossier: Karte anzeigen');
    const card = await eventually(async () => {
      const text = await palette.widget.innerText();
      return /Person/.test(text) ? text : undefined;
    }, 'card in German');
    assert.match(card, /Daoud Varash — Person/);
    assert.match(card, /Erwähnung 1 von \d+/);
    assert.match(card, /Alle Erwähnungen/);
    assert.match(card, /^ *Anmerkung$/m);
    assert.match(card, /Zum Dossier hinzufügen/);
    await workbench.screenshot('german-card');
    await page.keyboard.press('Escape');
  });

  it('the views have their words, titles and groups', async () => {
    const { workbench } = reader();
    const { palette, panel, page } = workbench;
    await open();
    await palette.run('Dossier: Focus on Entitäten View');
    const groups = page.locator('.pane', { hasText: 'Entitäten' }).locator('.monaco-list-row');
    await groups.filter({ hasText: 'Personen' }).first().waitFor();
    await palette.run('Dossier: Focus on Anmerkungen View');
    await panel.frame.locator('body').waitFor();
    await panel.text(/Wählen Sie eine Textstelle aus, und sagen Sie, was Sie davon halten/);
    assert.equal(await panel.frame.locator('html').getAttribute('lang'), 'de');
    await workbench.screenshot('german-views');
  });

  it('the walkthrough has its words and pictures', async () => {
    const { workbench } = reader();
    const { palette, page } = workbench;
    // Pictures are beside the steps where there is room for them.
    await palette.run('View: Toggle Primary Side Bar Visibility');
    await palette.run('Dossier: Erste Schritte');
    await page.getByText('Einen Bericht lesen').first().waitFor();
    await page.getByText('Die Namen prüfen').first().click();
    await workbench.walkthroughPicture().getByText('kein Name').waitFor();
    await workbench.screenshot('german-walkthrough');
  });
});

describe('In a language without translation', () => {
  const reader = useReader({ language: 'fr' });

  it('the Annotations view says that its words are English', async () => {
    const { workbench } = reader();
    const { palette, panel } = workbench;
    await openSample(workbench);
    await palette.run('Dossier: Focus on Annotations View');
    await panel.text(/Select a passage/);
    assert.equal(await panel.frame.locator('html').getAttribute('lang'), 'en');
  });
});
