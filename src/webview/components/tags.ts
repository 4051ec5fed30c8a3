import { createContext } from 'preact';
import { useCallback, useContext } from 'preact/hooks';
import type { DossierTag } from '../../core/dossier/model';
import { tagDefinition } from '../../core/dossier/tagColor';

const DefinedTags = createContext<readonly DossierTag[]>([]);
export const DefinedTagsProvider = DefinedTags.Provider;

/** What the report's dossier says of tags; `undefined` for one of which it says nothing. */
export function useTagDefinition(): (tag: string) => DossierTag | undefined {
  const tags = useContext(DefinedTags);
  return useCallback((tag) => tagDefinition(tags, tag), [tags]);
}
