import type { TagColor } from '../../core/index';

/** The default colours of tags on light and on dark ground: those of the manifest. */
export const TAG_HUES: Readonly<
  Record<TagColor, { readonly light: string; readonly dark: string }>
> = {
  red: { light: '#d13438', dark: '#f48771' },
  orange: { light: '#c55c00', dark: '#f0a26b' },
  yellow: { light: '#a07800', dark: '#e2c041' },
  green: { light: '#2e7d32', dark: '#89d185' },
  blue: { light: '#1467c8', dark: '#75b6ff' },
  purple: { light: '#8a3ab9', dark: '#c99aff' },
};

/** The id of the colour that we contribute for a colour of tags. */
export function tagColorId(color: TagColor): string {
  return `dossier.tag${color.slice(0, 1).toUpperCase()}${color.slice(1)}`;
}
