import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { report } from './suite/report';

/** The entry that VS Code calls: runs the suite, and leaves its result beside the reports. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000 });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.path ?? '';
  mocha.reporter('json', { output: path.join(folder, 'report.json') });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  report();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      failures > 0 ? reject(new Error(`${failures} failed`)) : resolve();
    });
  });
}
