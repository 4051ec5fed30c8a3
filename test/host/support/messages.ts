import * as vscode from 'vscode';

const SHOW = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/**
 * The messages that code of the tests' own bundle shows while `work` runs; nobody answers them.
 *
 * @param choices gets the answers that they offer
 */
export async function messagesOf(
  work: (told: readonly string[]) => PromiseLike<unknown>,
  choices: string[] = [],
): Promise<readonly string[]> {
  const told: string[] = [];
  const before = SHOW.map((name) => [name, vscode.window[name]] as const);
  for (const name of SHOW) {
    Object.assign(vscode.window, {
      [name]: async (message: string, ...items: readonly unknown[]) => {
        told.push(message);
        choices.push(...items.filter((item) => typeof item === 'string'));
      },
    });
  }
  try {
    await work(told);
  } finally {
    Object.assign(vscode.window, Object.fromEntries(before));
  }
  return told;
}
