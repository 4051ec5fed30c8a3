import { gradingWords, RELIABILITY_WORDS } from '../annotations/grading';
import { linkWords } from '../annotations/links/linkWords';
import { type Annotation, isNameAlone, type Link, type Motivation } from '../annotations/model';
import { type Message, msg } from '../text/message';
import { isWebAddress } from '../text/webAddress';
import type { Exported, Writing } from './format';
import { inTextOrder } from './inTextOrder';
import { address, block, inline } from './markdownText';

/** What the motivations are called that say more than that there is a comment. */
const KINDS: Readonly<Partial<Record<Motivation, Message>>> = {
  assessing: msg`Assessment`,
  questioning: msg`Question`,
  linking: msg`Link`,
};

/**
 * Writes a digest to be read: the details of the report, then each passage with what is said of it, in
 * the order of the text; names that the reader confirmed are a list at the end. All of it is escaped.
 */
export function writeMarkdown(writing: Writing): Exported {
  const { name, file, placed, t } = writing;
  const ordered = inTextOrder(placed);
  const remarks = ordered.filter(({ annotation }) => !isNameAlone(annotation));
  const there = remarks.filter(({ range }) => range !== undefined);
  const gone = remarks.filter(({ range }) => range === undefined);
  const names = ordered.map(({ annotation }) => annotation).filter(isNameAlone);
  const section = (title: Message, parts: readonly string[]) =>
    parts.length === 0 ? [] : [`## ${t(title)}`, ...parts];
  const blocks = [
    `# ${inline(file.report.title ?? name)}`,
    ...details(writing),
    ...whole(writing),
    ...there.flatMap(({ annotation }) => blocksOf(annotation, writing)),
    ...section(
      msg`Passages that are gone from the report`,
      gone.flatMap(({ annotation }) => blocksOf(annotation, writing)),
    ),
    ...section(msg`Confirmed names`, nameList(names, writing)),
  ];
  return { content: `${blocks.join('\n\n')}\n`, left: 0 };
}

function details({ name, file, t }: Writing): readonly string[] {
  const { title, author = [], publisher, published, url, reliability } = file.report;
  const source = [...author, publisher, published]
    .filter(Boolean)
    .map((part) => inline(part ?? ''));
  const lines = [
    source.join(' · '),
    url === undefined ? '' : isWebAddress(url) ? `<${address(url)}>` : inline(url),
    reliability === undefined
      ? ''
      : t(msg`Source: ${reliability}, ${t(RELIABILITY_WORDS[reliability])}`),
    title === undefined ? '' : inline(name),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [lines.join('  \n')];
}

/** What the reader says of the report as a whole. */
function whole({ file }: Writing): readonly string[] {
  const { comment = '', tags = [] } = file.report;
  return [block(comment).join('\n'), tags.map(tagWords).join(' · ')].filter((part) => part !== '');
}

function tagWords(tag: string): string {
  return `\\#${inline(tag)}`;
}

function blocksOf(annotation: Annotation, writing: Writing): readonly string[] {
  const { quote, comment = '' } = annotation;
  const words = block(quote);
  return [
    words.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'),
    block(comment).join('\n'),
    (annotation.links ?? []).map((link) => linkLine(link, writing)).join('  \n'),
    about(annotation, writing),
  ].filter((part) => part !== '');
}

/** A link: its relation, and the words of the other passage; of another report, its path and the id. */
function linkLine(link: Link, { file, t }: Writing): string {
  const { relation, end } = linkWords(link, file.annotations);
  const words = isWebAddress(end) ? `<${address(end)}>` : inline(end);
  return `→ ${inline(t(relation))} ${words}`;
}

/** The line below a passage: what kind of annotation it is, about whom, its tags, grades and origin. */
function about(annotation: Annotation, { t, entityOf }: Writing): string {
  const { motivation, entity, tags = [], creator, created } = annotation;
  const kind = motivation && KINDS[motivation];
  const grades = gradingWords(annotation, t);
  const parts = [
    kind && `**${t(kind)}**`,
    entity && inline(entityOf(entity)?.name ?? entity),
    ...tags.map(tagWords),
    grades,
    creator && inline(creator),
    created && inline(created.slice(0, 10)),
  ];
  return parts.filter(Boolean).join(' · ');
}

function nameList(names: readonly Annotation[], { entityOf }: Writing): readonly string[] {
  const lines = names.map(({ quote, entity = quote }) => {
    const whose = entityOf(entity)?.name ?? entity;
    return whose === quote ? `- ${inline(quote)}` : `- ${inline(quote)}: ${inline(whose)}`;
  });
  return lines.length === 0 ? [] : [[...new Set(lines)].join('\n')];
}
