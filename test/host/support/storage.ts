import type * as vscode from 'vscode';

/** Keeps nothing. */
export const NO_STORAGE: vscode.Memento = {
  keys: () => [],
  get: () => undefined,
  update: async () => undefined,
};
