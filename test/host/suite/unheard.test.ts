import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openReport, pause, write } from '../support/workspace';

/** `files.watcherExclude` lets nobody hear of it, as VS Code misses what a new folder comes with. */
const FOLDER = 'unheard';
const report = (name: string) => `A report from the ferry at Lonsk

${name} was seen near the ferry by two fishermen, who told the police of it on Sunday. ${name} is said to have left the village in the spring, after a quarrel about money.
`;

const namesOf = async (query: string): Promise<readonly string[]> => {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.map(({ name, containerName }) => `${name} ${containerName}`);
};

describe('Files that came or went without a word', () => {
  before(async () => {
    await write(`${FOLDER}/first.txt`, report('Runa Valdek'));
    await openReport(`${FOLDER}/first.txt`);
    await eventually(async () => (await namesOf('runa valdek')).length === 1);
  });

  it('are found where the next report is opened', async () => {
    await write(`${FOLDER}/north/second.txt`, report('Runa Valdek'));
    await pause(500);
    assert.equal((await namesOf('runa valdek')).length, 1);
    await write(`${FOLDER}/third.txt`, report('Runa Valdek'));
    const editor = await openReport(`${FOLDER}/third.txt`);
    await eventually(async () => /second/.test((await hoverText(editor, 'Runa')) ?? ''));
  });

  it('are forgotten where the next report is opened', async () => {
    await vscode.workspace.fs.delete(file(`${FOLDER}/north`), { recursive: true });
    await pause(500);
    assert.equal((await namesOf('runa valdek')).length, 3);
    await openReport(`${FOLDER}/first.txt`);
    await eventually(async () => (await namesOf('runa valdek')).length === 2);
  });

  it('are forgotten with their folder at once where that is heard of', async () => {
    await write('heard/south/fourth.txt', report('Sigrun Holt'));
    await openReport(`${FOLDER}/first.txt`);
    await eventually(async () => (await namesOf('sigrun holt')).length === 1);
    await vscode.workspace.fs.delete(file('heard/south'), { recursive: true });
    await eventually(async () => (await namesOf('sigrun holt')).length === 0);
  });

  it('give a report a nearer dossier, also where one of its folder is open', async () => {
    const NAME = `${FOLDER}/west/fifth.txt`;
    await write(NAME, report('Ketil Aasgard'));
    await write(`${FOLDER}/west/sixth.txt`, report('Ketil Aasgard'));
    const before = await openReport(NAME);
    await eventually(async () => /Ketil/.test((await hoverText(before, 'Ketil')) ?? ''));
    await write(
      `${FOLDER}/west/dossier.yaml`,
      'version: 1\nentities:\n  - {id: ketil, type: person, name: Ketil the Old, aliases: [Ketil Aasgard]}\n',
    );
    await openReport(`${FOLDER}/west/sixth.txt`);
    const after = await openReport(NAME);
    await eventually(async () => /Ketil the Old/.test((await hoverText(after, 'Ketil')) ?? ''));
  });
});
