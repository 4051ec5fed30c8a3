import * as vscode from 'vscode';
import { closeAllEditors } from '../support/editing';
import { eventually, freshFolder, openReport, write } from '../support/workspace';

const report = (name: string) => `A report from the mill at Lonsk

${name} was seen near the mill by two millers, who told the police of it on Sunday. ${name} is said to have left the village in the spring, after a quarrel about money.
`;

/** The files of a folder that name somebody, or else the reports without a file, by the symbols of the workspace. */
const namedIn = async (name: string, folder = 'Untitled-'): Promise<string> => {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    name,
  );
  const names = symbols.flatMap(({ location }) => location.uri.path.split(folder)[1] ?? []);
  return names.sort().join(' ');
};
const eventuallyIn = (names: string, ...asked: Parameters<typeof namedIn>) =>
  eventually(async () => (await namedIn(...asked)) === names);
const revertAndClose = () =>
  vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

describe('Reports that are closed', () => {
  afterEach(closeAllEditors);

  it('name nobody where they had no file', async () => {
    const content = report('Sunniva Rask');
    const document = await vscode.workspace.openTextDocument({ language: 'report', content });
    await vscode.window.showTextDocument(document);
    await eventually(() => namedIn('Sunniva Rask'));
    await revertAndClose();
    await eventuallyIn('', 'Sunniva Rask');
  });

  it('are read where their names end in capitals, too', async () => {
    const folder = freshFolder();
    await write(`${folder}/OLD.TXT`, report('Eldrid Vangen'));
    await write(`${folder}/new.txt`, report('Eldrid Vangen'));
    await openReport(`${folder}/new.txt`);
    await eventuallyIn('/OLD.TXT /new.txt', 'Eldrid Vangen', folder);
  });

  it('are read in UTF-16, too, as they are in an editor', async () => {
    const folder = freshFolder();
    const units = [...`\uFEFF${report('Gudrun Aas')}`].map((unit) => unit.charCodeAt(0));
    await write(`${folder}/wide.txt`, new Uint8Array(Uint16Array.from(units).buffer));
    await write(`${folder}/new.txt`, report('Gudrun Aas'));
    await openReport(`${folder}/new.txt`);
    await eventuallyIn('/new.txt /wide.txt', 'Gudrun Aas', folder);
  });

  it('are not read in folders that are left out, also when they come there', async () => {
    const folder = freshFolder();
    await write(`${folder}/new.txt`, report('Halvard Moen'));
    await openReport(`${folder}/new.txt`);
    await eventuallyIn('/new.txt', 'Halvard Moen', folder);
    await write(`${folder}/node_modules/words/about.txt`, report('Halvard Moen'));
    await write(`${folder}/later.txt`, report('Halvard Moen'));
    await eventuallyIn('/later.txt /new.txt', 'Halvard Moen', folder);
  });
});
