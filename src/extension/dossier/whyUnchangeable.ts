import type * as vscode from 'vscode';
import { msg } from '../../core/index';
import { say } from '../base/translate';
import { explain } from '../files/explain';
import type { DossierStore } from './dossierStore';

/** Why nothing could be written to a dossier as it was read last; `undefined` where something could. */
export async function whyUnchangeable(
  dossiers: DossierStore,
  uri: vscode.Uri,
): Promise<string | undefined> {
  const { read } = await dossiers.at(uri);
  if (read.file === undefined) {
    return say(read.problems[0]?.message ?? msg`The dossier cannot be read.`);
  }
  try {
    await dossiers.files.checkWritable(uri);
    return undefined;
  } catch (error) {
    return say(explain(error, 'write'));
  }
}
