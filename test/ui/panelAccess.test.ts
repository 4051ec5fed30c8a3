import assert from 'node:assert/strict';
import { LOST, useAnnotationsView } from './support/annotationsView';
import { REPORT } from './support/sample';
import { eventually, succeeds } from './support/wait';

/** A window that is lower than a form, in pixels. */
const LOW = 360;

/** Annotations with all that a card may have. */
const ANNOTATIONS = `version: 1
source: ${REPORT}
report:
  published: 2019-10-05
annotations:
  - id: k2
    motivation: assessing
    quote: seized three boats
    comment: |
      Two, says the port.
      Ask again.
    tags: [boats]
    entity: vastern
    credibility: 3
    creator: analyst
    created: 2026-11-20T10:00:00Z
  - id: m3
    motivation: tagging
    quote: He was the man who bought the engines
    tags: [procurement, boats]
    entity: henrik-solano
    reliability: B
    credibility: 2
    created: 2026-11-20T10:00:00Z
  - id: p4
    motivation: commenting
    quote: ${LOST}
    comment: An older count.
    created: 2026-11-20T10:00:00Z
  - id: r5
    motivation: commenting
    quote: stay on the water
    comment: A boast.
    created: 2026-11-20T10:00:00Z
  - id: s6
    motivation: commenting
    quote: captured in March
    comment: By whom?
    created: 2026-11-20T10:00:00Z
`;

describe('The Annotations view', () => {
  const { reader, begin } = useAnnotationsView(ANNOTATIONS);

  it('names every control for those who hear it', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    const details = panel.frame.getByRole('button', { name: /Report Details/ });
    await details.click();
    await panel.card('m3').focus();
    await workbench.press('e');
    await panel.frame.getByRole('form').waitFor();
    const names = await panel.controls();
    assert.deepEqual(
      names.filter((name) => !name.includes(' ')),
      [],
    );
    for (const [role, name] of [
      ['textbox', 'Comment'],
      ['combobox', 'Tags'],
      ['combobox', 'Entity'],
      ['combobox', 'Type'],
      ['combobox', 'Filter annotations'],
      ['radiogroup', 'Reliability of the source'],
      ['radiogroup', 'Credibility of the statement'],
      ['radio', 'B: Usually reliable'],
      ['radio', '2: Probably true'],
      ['button', 'Save'],
      ['button', 'Cancel'],
      ['button', 'Remove tag boats'],
      ['button', 'Write an annotation of the selection'],
      ['button', 'Follow the cursor'],
      ['button', 'Group and Sort'],
      ['button', 'Keyboard shortcuts'],
      ['button', /^Accept line \d+, \d+ % alike$/],
      ['list', `Annotations of ${REPORT}`],
      ['heading', /Report Details/],
    ] as const) {
      assert((await panel.frame.getByRole(role, { name }).count()) > 0, `${role} ${name}`);
    }
    for (const name of ['Title', 'Authors', 'Publisher', 'Published', 'Address']) {
      await panel.frame.getByRole('textbox', { name, exact: true }).waitFor();
    }
    for (const name of ['Type', 'Reliability']) {
      await panel.frame.getByRole('combobox', { name, exact: true }).waitFor();
    }
    await workbench.press('Escape');
    await details.click();
  });

  it('gives the focus to a card where it is opened by the keyboard', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await page.keyboard.press('Control+Shift+E');
    await panel.frame.locator('body').waitFor({ state: 'hidden' });
    await panel.open();
    await panel.text(/5 annotations/);
    await panel.frame.locator('article:focus').waitFor();
  });

  it('goes by Tab through all fields of a form, whatever may be chosen there', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('e');
    await panel.frame.getByRole('combobox', { name: 'Entity' }).focus();
    const list = panel.frame.getByRole('listbox', { name: 'Entities' });
    await list.waitFor();
    assert(await list.evaluate((shown) => shown.scrollHeight > shown.clientHeight), 'a long list');
    const stops: string[] = [];
    for (let stop = 0; stop < 5; stop++) {
      await workbench.press('Tab');
      const focused = panel.frame.locator('form :focus');
      stops.push(
        await focused.evaluate((element) => element.getAttribute('role') ?? element.tagName),
      );
    }
    assert.deepEqual(stops, ['radio', 'radio', 'SELECT', 'BUTTON', 'BUTTON']);
    await workbench.press('Escape');
  });

  it('shows the field that a form is opened for, also where the view is lower than the form', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await begin();
    await page.setViewportSize({ width, height: LOW });
    const scroller = panel.frame.locator('.scroller');
    await eventually(async () => {
      const box = await scroller.boundingBox();
      return box && box.y + box.height <= LOW;
    }, 'low view');
    for (const [key, role, name] of [
      ['g', 'radio', 'A: Completely reliable'],
      ['t', 'combobox', 'Tags'],
    ] as const) {
      await panel.card('k2').focus();
      await workbench.press(key);
      const field = panel.frame.getByRole(role, { name });
      await panel.frame.locator('form :focus').waitFor();
      await eventually(async () => {
        const box = await field.boundingBox();
        const view = await scroller.boundingBox();
        return box && view && box.y >= view.y && box.y + box.height <= view.y + view.height;
      }, `${name} in sight`);
      // The first may end a list of choices. One too many would go to the editor, a moment later.
      await eventually(async () => {
        await workbench.press('Escape');
        const form = panel.frame.getByRole('form');
        return succeeds(form.waitFor({ state: 'hidden', timeout: 2000 }));
      }, 'end of the form');
    }
    await page.setViewportSize({ width, height });
  });

  it('is without findings of axe in each kind of theme, in each of its states', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    const states: Readonly<Record<string, () => Promise<void>>> = {
      cards: async () => panel.open(),
      form: async () => {
        await panel.card('k2').focus();
        await workbench.press('e');
        await panel.frame.getByRole('form').waitFor();
      },
      filter: async () => {
        await workbench.press('Escape', '/');
        await page.keyboard.type('tag:');
        await panel.frame.getByRole('listbox').waitFor();
      },
      keys: async () => {
        await workbench.press('Escape', 'Escape');
        await panel.card('m3').focus();
        await workbench.press('?');
        await panel.frame.getByRole('dialog').waitFor();
      },
      details: async () => {
        await workbench.press('Escape');
        await panel.frame.getByRole('button', { name: /Report Details/ }).click();
        await panel.frame.getByRole('textbox', { name: 'Publisher' }).waitFor();
      },
      end: async () => panel.frame.getByRole('button', { name: /Report Details/ }).click(),
    };
    await workbench.screenshots('annotations', async (kind) => {
      for (const [name, state] of Object.entries(states)) {
        await state();
        assert.deepEqual(await panel.accessibility(), [], `${name} in ${kind}`);
        await workbench.screenshot(`annotations-${name}-${kind}`);
      }
    });
  });
});
