import { inEnglish, type Message, msg, type Translate } from '../text/message';
import type { Card } from './card';
import type { CardAction, CardLine, CardPart } from './cardLine';
import { cardLines, MAX_LINES } from './cardLines';
import { escapeMarkdown } from './plainText';

/** Makes the target of a link; `undefined` shows the words unlinked. */
export type ActionLink = (action: CardAction) => string | undefined;

/** What links say under the mouse; VS Code shows the bare target where they say nothing. */
const TITLES: Readonly<Record<CardAction['do'], Message>> = {
  reveal: msg`Go to these words`,
  openReport: msg`Open this report at the first mention`,
  annotate: msg`Annotate this mention`,
  editAnnotation: msg`Edit this annotation`,
  addToDossier: msg`Write an entry into dossier.yaml`,
  openEntry: msg`Open the entry in dossier.yaml`,
  showMentions: msg`Show all mentions in this report`,
  showCard: msg`Show everything as a list`,
  showProfile: msg`Show what all reports say, in order of time`,
  openLink: msg`Open in the browser`,
};

/**
 * A card as Markdown with theme icons, and with `span` elements that give a colour of the theme, the
 * only HTML in it.
 */
export function cardToMarkdown(card: Card, link: ActionLink, t: Translate = inEnglish): string {
  return cardLines(card, MAX_LINES, t).reduce((text, line, index, lines) => {
    const label = labelOf(line);
    const isSame = label !== undefined && label === labelOf(lines[index - 1]);
    const { kind, parts } = line;
    const own = isSame ? { kind, parts: parts.slice(1) } : line;
    const rule = index === 0 ? '' : isSame ? '; ' : kind === 'actions' ? '\n\n---\n\n' : '  \n';
    return text + rule + toMarkdown(own, link, t);
  }, '');
}

/** What stands before a fact, once for several on end. */
function labelOf(line: CardLine | undefined): string | undefined {
  return line?.kind === 'fact' ? line.parts[0]?.text : undefined;
}

function toMarkdown({ kind, parts }: CardLine, link: ActionLink, t: Translate): string {
  const separator = kind === 'actions' ? ' \u00a0·\u00a0 ' : kind === 'mentions' ? ' · ' : ' ';
  return parts.reduce((text, part, index) => {
    const isNextLink = kind === 'notes' && part.action && parts[index - 1]?.action;
    const gap = index === 0 ? '' : isNextLink ? ' · ' : separator;
    return text + gap + partToMarkdown(part, link, t);
  }, '');
}

function partToMarkdown(part: CardPart, link: ActionLink, t: Translate): string {
  const { text, action, style, icon, color } = part;
  const target = action === undefined ? undefined : safeTarget(link(action));
  const words = escapeMarkdown(text);
  const image = icon === undefined ? '' : `$(${icon})`;
  const head = color === undefined ? image : inColor(`dossier-${color}Foreground`, image);
  const body =
    action === undefined || target === undefined
      ? words
      : `[${words}](${target} "${t(TITLES[action.do]).replaceAll('"', '”')}")`;
  const gap = head === '' ? '' : ' ';
  switch (style) {
    case 'strong':
      return `${head}${gap}**${body}**`;
    // The mark tells it from what it stands before where the theme has one colour for both.
    case 'label':
      return `${head}${gap}${inColor('descriptionForeground', `${body}:`)}`;
    case 'soft':
      return `${head}${gap}${inColor('descriptionForeground', body)}`;
    default:
      return head + gap + body;
  }
}

/** VS Code lets a `span` through if its style is just this. */
function inColor(variable: string, body: string): string {
  return `<span style="color:var(--vscode-${variable});">${body}</span>`;
}

/** A link's target with whatever could end it early percent-encoded. */
function safeTarget(target: string | undefined): string | undefined {
  return target?.replace(
    /[\s()<>\\"]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
