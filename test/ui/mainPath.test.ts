import assert from 'node:assert/strict';
import { openAnnotatedSample, openSample, REPORT, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';
import { THEME_KINDS } from './support/workbench';

/** What the reader annotates, as it is in the file. */
const ANNOTATED = `annotations:
  - quote: three boats
    comment: Two, says the port.
    tags: [count]
`;

describe('The main path of a reader', () => {
  const reader = useReader();
  const open = () => openSample(reader().workbench);
  const openAnnotated = () =>
    openAnnotatedSample(reader().workbench, /quote: three boats\n/, ANNOTATED);

  it('begins with a text file that becomes a report, its names underlined by type', async () => {
    const { files, editor } = reader().workbench;
    await files.open(REPORT);
    await editor.language('Report');
    const person = await editor.name('Daoud Varash');
    const underlines = new Set((await editor.names()).map(({ underline }) => underline));
    assert.equal(person.underline, 'solid');
    assert.deepEqual([...underlines].sort(), ['dashed', 'dotted', 'solid']);
  });

  it('paints names in other colours in each kind of theme', async () => {
    const { workbench } = reader();
    await open();
    const colors = new Set<string>();
    await workbench.screenshots('report', async () => {
      colors.add((await workbench.editor.name('Daoud Varash')).underlineColor);
    });
    assert.equal(colors.size, THEME_KINDS.length);
  });

  it('shows under the mouse who a short name is', async () => {
    const { workbench } = reader();
    await open();
    await workbench.editor.goToWords(REPORT_TEXT, 'Varash said');
    const card = await workbench.editor.hover('Varash said');
    assert.match(card, /Daoud Varash/);
    assert.match(card, /Abu Marwan/);
    await workbench.screenshots('card', async () => {
      await workbench.editor.hover('Varash said');
    });
  });

  it('takes an annotation from the palette, and keeps it in a YAML file', async () => {
    const { editor, palette, files } = reader().workbench;
    await open();
    await editor.select(REPORT_TEXT, 'three boats');
    await palette.run('Dossier: Add Annotation');
    await palette.answer(/three boats/, 'Two, says the port. #count');
    const yaml = await files.written(YAML, /comment: Two, says the port\./);
    assert.match(yaml, /quote: three boats\n/);
    assert.match(yaml, /tags: \[count\]\n/);
    await eventually(async () => (await editor.passages()).length > 0, 'background of the passage');
  });

  it('shows the annotation in the panel, and follows the file when it is changed by hand', async () => {
    const { panel, files } = reader().workbench;
    await openAnnotated();
    await panel.open();
    await panel.text(/three boats[\s\S]*Two, says the port\./);
    files.write(YAML, (files.read(YAML) ?? '').replace('Two, says the port.', 'By hand.'));
    await panel.text(/By hand\./);
  });

  it('has a panel without findings of axe in each kind of theme', async () => {
    const { workbench } = reader();
    await openAnnotated();
    await workbench.panel.open();
    await workbench.panel.text(/three boats/);
    await workbench.screenshots('panel', async (kind) => {
      const findings = await workbench.panel.accessibility();
      assert.deepEqual(findings, [], kind);
    });
  });

  it('lists people, groups and places', async () => {
    const { entities } = reader().workbench;
    await open();
    await entities.open();
    const labels = await entities.labels(/Daoud Varash/);
    assert(labels.some((label) => label.startsWith('People')));
  });

  it('is as it was after VS Code has been closed and opened', async () => {
    await openAnnotated();
    const [comment = ''] = /(?<=comment: ).+/.exec(reader().workbench.files.read(YAML) ?? '') ?? [];
    await reader().restart();
    const { files, editor, panel } = reader().workbench;
    await files.open(REPORT);
    await editor.name('Daoud Varash');
    await panel.open();
    assert((await panel.text(/three boats/)).includes(comment), comment);
    assert.match(await editor.hover('Daoud Varash'), /Abu Marwan/);
  });
});
