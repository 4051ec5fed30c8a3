import * as vscode from 'vscode';

/** Whether the YAML extension is there, which completes and explains YAML by the schemas that we contribute. */
export function hasYamlExtension(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
