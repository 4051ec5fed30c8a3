import { slug } from '../resolution/entityIds';

/** A well-known group, of the list that ships with the extension. */
export interface BackgroundGroup {
  /** The same id as a group of this name gets in a report. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** One neutral sentence. */
  readonly about: string;
  readonly region?: string;
  /** The id of the group that it is a part or branch of. */
  readonly parent?: string;
  /** A Wikidata item, `Q` and digits. */
  readonly wikidata?: string;
}

/**
 * Reads `media/background/groups.tsv`: one group per line, its columns name, aliases separated by `;`,
 * region, name of the parent, Wikidata item, sentence. Skips comments (`#`) and malformed lines.
 */
export function readBackground(tsv: string): readonly BackgroundGroup[] {
  return tsv.split('\n').flatMap((line): BackgroundGroup[] => {
    const [name = '', aliases = '', region = '', parent = '', wikidata = '', about = ''] = line
      .split('\t')
      .map((field) => field.trim());
    if (line.startsWith('#') || name === '' || about === '') {
      return [];
    }
    return [
      {
        id: slug(name),
        name,
        aliases: aliases.split(';').flatMap((alias) => alias.trim() || []),
        about,
        ...(region !== '' && { region }),
        ...(parent !== '' && { parent: slug(parent) }),
        ...(/^Q\d+$/.test(wikidata) && { wikidata }),
      },
    ];
  });
}
