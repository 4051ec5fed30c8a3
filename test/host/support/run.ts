import * as vscode from 'vscode';

interface Suites {
  readonly suite: Mocha.Suite;
  grep(pattern: string | RegExp): unknown;
  reporter(reporter: unknown): unknown;
  run(onEnd: (failures: number) => void): Mocha.Runner;
}

const adopted: Suites[] = [];

/** Takes the mocha that the suites are registered with. */
export function adopt(mocha: Suites): void {
  adopted.push(mocha);
}

/** Closes all that a try has left open, with what was not saved: the next one starts as it did. */
async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The entry that VS Code calls: runs the suites, and leaves their results in the folder opened. */
export async function run(): Promise<void> {
  const [mocha] = adopted;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (mocha === undefined || folder === undefined) {
    throw new Error('The tests need a folder.');
  }
  const grep = process.env.DOSSIER_TEST_GREP;
  if (grep !== undefined) {
    mocha.grep(new RegExp(grep));
  }
  // Ours says all there is to say.
  mocha.reporter(class {});
  const start = Date.now();
  let isSecondTry = false;
  mocha.suite.beforeEach('what the last try left is closed', async () => {
    if (isSecondTry) {
      isSecondTry = false;
      await closeEverything();
    }
  });
  const stats = { passes: 0, failures: 0, pending: 0, duration: 0 };
  const failures: { readonly fullTitle: string; readonly err: object }[] = [];
  const retried: typeof failures = [];
  let writing: Promise<void> = Promise.resolve();
  const write = (state: { readonly ended: boolean; readonly running?: string }) => {
    stats.duration = Date.now() - start;
    const text = JSON.stringify({ ...state, stats, failures, retried });
    const file = vscode.Uri.joinPath(folder, 'results.json');
    writing = writing.then(() =>
      vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text)),
    );
    return writing;
  };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      // What runs is written down first: it is what a run that hangs was at.
      .on('test', (test) => void write({ ended: false, running: test.fullTitle() }))
      .on('pass', (test) => {
        stats.passes += 1;
        console.log(`✔ ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on('pending', (test) => {
        stats.pending += 1;
        console.log(`- ${test.fullTitle()}`);
      })
      // What fails and is tried again is told, too: it may be the test, or the product.
      .on('retry', (test, { message, stack }: Error) => {
        isSecondTry = true;
        retried.push({ fullTitle: test.fullTitle(), err: { message, stack } });
        console.log(`… ${test.fullTitle()}\n  ${stack ?? message}`);
      })
      .on('fail', (test, { message, stack }: Error) => {
        stats.failures += 1;
        failures.push({ fullTitle: test.fullTitle(), err: { message, stack } });
        console.log(`✖ ${test.fullTitle()}`);
      });
  });
  await write({ ended: true });
  if (stats.failures > 0) {
    throw new Error(`${stats.failures} failed`);
  }
}
