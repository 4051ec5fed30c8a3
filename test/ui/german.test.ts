import assert from 'node:assert/strict';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORT = 'harbour-raids.txt';

describe('In German', () => {
  const reader = useReader({ language: 'de' });

  it('say the language of a report and the status bar what there is to do', async () => {
    const { files, editor, workbench } = (({ workbench }) => ({ ...workbench, workbench }))(
      reader(),
    );
    await files.open(REPORT);
    await editor.language('Bericht');
    await editor.name('Daoud Varash');
    await workbench.status(/0\/\d+ Namen geprüft/).waitFor();
  });

  it('the palette has the commands, and the card speaks', async () => {
    const { files, editor, palette, page, screenshot } = (({ workbench }) => ({
      ...workbench,
      screenshot: (name: string) => workbench.screenshot(name),
    }))(reader());
    await editor.goToWords(files.read(REPORT) ?? '', 'Daoud Varash');
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
    await screenshot('german-card');
    await page.keyboard.press('Escape');
  });

  it('the views have their words, titles and groups', async () => {
    const { palette, panel, page, screenshot } = (({ workbench }) => ({
      ...workbench,
      screenshot: (name: string) => workbench.screenshot(name),
    }))(reader());
    await palette.run('Dossier: Focus on Entitäten View');
    const groups = page.locator('.pane', { hasText: 'Entitäten' }).locator('.monaco-list-row');
    await groups.filter({ hasText: 'Personen' }).first().waitFor();
    await palette.run('Dossier: Focus on Anmerkungen View');
    await panel.frame.locator('body').waitFor();
    await panel.text(/Wählen Sie eine Textstelle aus, und sagen Sie, was Sie davon halten/);
    await screenshot('german-views');
  });

  it('the walkthrough has its words and pictures', async () => {
    const { palette, page, workbench } = (({ workbench }) => ({ ...workbench, workbench }))(
      reader(),
    );
    // Pictures are beside the steps where there is room for them.
    await palette.run('View: Toggle Primary Side Bar Visibility');
    await palette.run('Dossier: Erste Schritte');
    await page.getByText('Einen Bericht lesen').first().waitFor();
    await page.getByText('Die Namen prüfen').first().click();
    const views = page.locator('iframe.webview.ready');
    const picture = views.last().contentFrame().frameLocator('iframe#active-frame');
    await picture.getByText('kein Name').waitFor();
    await workbench.screenshot('german-walkthrough');
  });
});
