import { editDossier, msg, readDossier } from '../../core/index';
import { say } from '../base/translate';
import type { DossierPlan } from './dossierStore';

/** The text of a dossier with what a plan makes of it, or why it cannot be edited, for the reader. */
export function planned(
  yaml: string,
  plan: DossierPlan,
  isKnownId: (id: string) => boolean,
): { readonly text: string } | { readonly refused: string } {
  const { file, problems } = readDossier(yaml);
  if (file === undefined) {
    return { refused: say(problems[0]?.message ?? msg`The dossier cannot be read.`) };
  }
  const edited = editDossier(yaml, plan(file, isKnownId));
  return 'yaml' in edited
    ? { text: edited.yaml }
    : { refused: say(edited.problems[0]?.message ?? msg`The dossier cannot be edited.`) };
}
