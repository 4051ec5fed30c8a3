import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DossierTag } from '../../core/dossier/model';

const DefinedTags = createContext<readonly DossierTag[]>([]);
export const DefinedTagsProvider = DefinedTags.Provider;

/** The tags that the report's dossier defines. */
export function useDefinedTags(): readonly DossierTag[] {
  return useContext(DefinedTags);
}
