import { openAnnotatedSample, REPORT, YAML } from './support/sample';
import { SHARED, useReader } from './support/session';

const BOATS = `annotations:
  - quote: three boats
    comment: Two, says the port.
`;

describe('The title of the Annotations view, with another file before the report', () => {
  const reader = useReader(SHARED);
  const begin = async () => {
    const { workbench } = reader();
    // In one group, where the other file hides the report.
    await workbench.palette.run('View: Close All Editors');
    await openAnnotatedSample(workbench, /says the port/, BOATS);
    await workbench.panel.open();
    workbench.files.write('notes.json', '[]');
    await workbench.files.open('notes.json');
    await workbench.panel.icon.click();
    await workbench.panel.text(/Two, says the port/);
    return workbench;
  };

  it('opens the annotation file of the report that the view shows', async () => {
    const { panel, files } = await begin();
    await panel.button('Open Annotation File').click();
    await files.shown(YAML);
  });

  it('exports the annotations that the view shows', async () => {
    const { panel, palette, files } = await begin();
    await panel.chooseInMenu('Export Annotations…');
    await palette.choose('Markdown');
    await palette.saveAs(files.path('boats.md'));
    await files.written('boats.md', /> three boats\n\nTwo, says the port\./);
  });

  it('annotates the report that the view shows, and brings it to the front', async () => {
    const { panel, palette, files } = await begin();
    await panel.button('Add Annotation').click();
    await palette.answer(/Annotate:/, 'From the title.');
    await files.shown(REPORT);
    await files.written(YAML, /From the title\./);
  });
});
