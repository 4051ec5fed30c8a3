import type { DossierTag, TagColor } from './model';

/** What the dossier says of a tag, whatever its case; `undefined` where it says nothing. */
export function tagDefinition(tags: readonly DossierTag[], tag: string): DossierTag | undefined {
  const folded = tag.toLowerCase();
  return (
    tags.find(({ name }) => name === tag) ?? tags.find(({ name }) => name.toLowerCase() === folded)
  );
}

/** The colour of an annotated passage: that of its first tag that has one; absent where none has. */
export function passageColor(
  { tags: own = [] }: { readonly tags?: readonly string[] },
  tags: readonly DossierTag[],
): TagColor | undefined {
  for (const tag of tags.length === 0 ? [] : own) {
    const color = tagDefinition(tags, tag)?.color;
    if (color !== undefined) {
      return color;
    }
  }
  return undefined;
}
