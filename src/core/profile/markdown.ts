import { gradingWords } from '../annotations/grading';
import { countMentions, kindWords, membershipWords, TYPE_WORDS } from '../card/cardLines';
import { sourceOf } from '../formats/citation';
import { address, block, inline } from '../formats/markdownText';
import { inEnglish, type Message, msg, type Translate } from '../text/message';
import { innerQuotes } from '../text/range';
import { isWebAddress } from '../text/webAddress';
import { quoteOf } from './passage';
import type { Profile, ProfiledReport, ToldElsewhere, ToldFact } from './profile';
import type { ProfileFact, ProfileNote, ReportProfile } from './reportProfile';

/** How often somebody is named, in words. */
export function countNamed(mentions: number, reports: number): Message {
  if (reports === 1) {
    return mentions === 1
      ? msg`Named once in one report`
      : msg`Named ${mentions} times in one report`;
  }
  return msg`Named ${mentions} times in ${reports} reports`;
}

/** Who says so and how surely, in words, one after the other. */
export function stanceWords(
  { attribution, modality, disputed = false }: Partial<ProfileFact>,
  t: Translate,
): readonly string[] {
  return [
    ...(modality === undefined ? [] : [t(modality === 'denied' ? msg`denied` : msg`in doubt`)]),
    ...(attribution === undefined ? [] : [t(msg`according to ${attribution}`)]),
    ...(disputed ? [t(msg`disputed`)] : []),
  ];
}

/**
 * Writes a profile to be read or sent: each fact with the sentence that says so and its source, as a
 * quotation is cited. All texts are escaped.
 *
 * @param t says the words that are not from reports and files
 */
export function profileToMarkdown(profile: Profile, t: Translate = inEnglish): string {
  const { reports } = profile;
  const noted = reports.filter(({ notes }) => notes.length > 0);
  const section = (title: Message, blocks: readonly string[]) =>
    blocks.length === 0 ? [] : [`## ${t(title)}`, ...blocks];
  const blocks = [
    `# ${inline(profile.name)}`,
    headOf(profile, t),
    ...section(msg`In the Dossier`, entryOf(profile)),
    ...section(
      msg`What the Reports Say`,
      reports.flatMap((report) => reportOf(report, t)),
    ),
    ...section(
      msg`Your Annotations`,
      noted.flatMap((report) => [
        `### ${headingOf(report)}`,
        ...report.notes.flatMap((note) => noteOf(note, report, t)),
      ]),
    ),
    ...section(msg`Named Together With`, companyOf(profile, t)),
  ];
  return `${blocks.filter((one) => one !== '').join('\n\n')}\n`;
}

function headOf(profile: Profile, t: Translate): string {
  const { who, aliases, mentionCount, reports, days, unread } = profile;
  const time = days && (days.from === days.to ? days.from : t(msg`${days.from} to ${days.to}`));
  const named = [
    reports.length === 0
      ? t(msg`No report names it.`)
      : t(countNamed(mentionCount, reports.length)),
    ...(time === undefined ? [] : [time]),
  ];
  const lines = [
    kindWords(profile, t),
    ...(who === undefined ? [] : [factWords(who.fact)]),
    ...(aliases.length === 0 ? [] : [`${t(msg`also`)}: ${aliases.join(', ')}`]),
    named.join(', '),
    ...(unread === 0 ? [] : [t(unreadWords(unread))]),
  ];
  return lines.map(inline).join('  \n');
}

/** That reports are left out, in words. */
export function unreadWords(count: number): Message {
  return count === 1
    ? msg`One more report names it and was not read.`
    : msg`${count} more reports name it and were not read.`;
}

function entryOf({ entry, background }: Profile): readonly string[] {
  return [
    ...(entry?.notes === undefined ? [] : [block(entry.notes).join('\n')]),
    ...listOf((entry?.memberOf ?? []).map((one) => inline(membershipWords(one)))),
    ...listOf((entry?.links ?? []).filter(isWebAddress).map((url) => `<${address(url)}>`)),
    ...(background === undefined ? [] : [inline(background.about)]),
  ];
}

function listOf(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function headingOf({ title, published }: Pick<ReportProfile, 'title' | 'published'>): string {
  return inline(published === undefined ? title : `${title} (${published})`);
}

function reportOf(report: ProfiledReport, t: Translate): readonly string[] {
  const { name, title, facts, repeated, mentionCount } = report;
  const about = [
    ...(name === title ? [] : [name]),
    ...(report.published === undefined ? [t(msg`day not known`)] : []),
    t(countMentions(mentionCount)),
  ];
  const again = repeated.map(factWords).join('; ');
  return [
    `### ${headingOf(report)}`,
    inline(about.join(' · ')),
    ...(facts.length === 0 ? [] : [facts.map((fact) => factOf(fact, report, t)).join('\n\n')]),
    ...report.named.map((passage) => quotationOf(quoteOf(passage), report, passage.line, t)),
    ...(again === '' ? [] : [inline(t(msg`As reported before: ${again}`))]),
  ];
}

/** What a fact says, with whom it points to and what day it means. */
export function factWords({ value, targetName, date }: ProfileFact): string {
  const words = targetName === undefined ? value : `${value} · ${targetName}`;
  return date === undefined ? words : `${words} (${date})`;
}

/** An item of a list: the fact, then the sentence that says so with its source, then where else it is. */
function factOf(fact: ToldFact, report: ProfiledReport, t: Translate): string {
  const { label, passage, also, alsoIn, against } = fact;
  const stance = stanceWords(fact, t);
  const again = alsoIn.map((other) => elsewhereOf(other, stanceWords(other.fact, t), t));
  const opposed = against.map((other) => {
    const words = [factWords(other.fact), ...stanceWords(other.fact, t)];
    return elsewhereOf(other, words, t);
  });
  const lines = [
    ['', `**${inline(t(label))}:** ${inline([factWords(fact), ...stance].join(', '))}`],
    ['> ', ...citationOf(quoteOf(passage), report, passage.line, t)],
    ...also.flatMap((one) => {
      const words = stanceWords(one, t).join(', ') || t(msg`again`);
      return [
        ['', inline(words)],
        ['> ', ...citationOf(quoteOf(one.passage), report, one.passage.line, t)],
      ];
    }),
    ...(again.length === 0 ? [] : [['', `${t(msg`also in`)}: ${again.join('; ')}`]]),
    ...(opposed.length === 0 ? [] : [['', `${t(msg`contradicts`)}: ${opposed.join('; ')}`]]),
  ];
  return lines
    .map(([mark = '', ...own]) => own.map((line) => `  ${mark}${line}`).join('\n'))
    .join('\n\n')
    .replace(/^ {2}/, '- ');
}

/** Where else something is said, behind what is to be said of it. */
function elsewhereOf(
  { report, fact }: ToldElsewhere,
  words: readonly string[],
  t: Translate,
): string {
  const { details, name } = report;
  const source = { details, fileName: name, line: fact.passage.line };
  const from = sourceOf(source, t(msg`line {0}`));
  return inline(words.length === 0 ? from : `${words.join(', ')} — ${from}`);
}

function citationOf(
  quote: string,
  { details, name }: Pick<ReportProfile, 'details' | 'name'>,
  line: number | undefined,
  t: Translate,
): readonly string[] {
  const source = { details, fileName: name, ...(line !== undefined && { line }) };
  return [`“${inline(innerQuotes(quote))}”  `, `— ${inline(sourceOf(source, t(msg`line {0}`)))}`];
}

function quotationOf(...cited: Parameters<typeof citationOf>): string {
  return citationOf(...cited)
    .map((line) => `> ${line}`)
    .join('\n');
}

function noteOf(note: ProfileNote, report: ProfiledReport, t: Translate): readonly string[] {
  const { quote, comment = '', tags, links, creator, created, motivation } = note;
  const about = [
    motivation === 'questioning' ? t(msg`Question`) : undefined,
    ...tags.map((tag) => `\\#${inline(tag)}`),
    gradingWords(note, t),
    creator && inline(creator),
    created && inline(created.slice(0, 10)),
  ];
  return [
    quotationOf(quote, report, note.line, t),
    block(comment).join('\n'),
    links.map(({ relation, end }) => `→ ${inline(t(relation))} ${inline(end)}`).join('  \n'),
    about.filter(Boolean).join(' · '),
  ].filter((part) => part !== '');
}

function companyOf({ company }: Profile, t: Translate): readonly string[] {
  return listOf(
    company.map(({ name, type, sentences }) =>
      inline(`${name} (${t(TYPE_WORDS[type])}): ${t(countSentences(sentences))}`),
    ),
  );
}

/** How many sentences there are, in words. */
export function countSentences(count: number): Message {
  return count === 1 ? msg`1 sentence` : msg`${count} sentences`;
}
