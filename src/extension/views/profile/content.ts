import {
  countMentions,
  countNamed,
  countSentences,
  type DossierTag,
  factWords,
  isWebAddress,
  kindWords,
  membershipWords,
  msg,
  type Passage,
  type Profile,
  type ProfiledReport,
  type ProfileFact,
  plainText,
  stanceWords,
  type ToldElsewhere,
  type ToldFact,
  tagDefinition,
  unreadWords,
} from '../../../core/index';
import type {
  ElsewhereContent,
  FactContent,
  PassageContent,
  Place,
  ProfileContent,
  ReportContent,
  StanceContent,
} from '../../../webview/profile/protocol';
import { say } from '../../base/translate';

/**
 * A profile as its page shows it, in the reader's language.
 *
 * @param tagsOf what the dossier of the report with a key says of tags
 */
export function contentOf(
  profile: Profile,
  tagsOf: (report: string) => readonly DossierTag[],
): ProfileContent {
  const { type, name, known, who, aliases, days, reports, mentionCount, unread } = profile;
  const { entry, background } = profile;
  const count = reports.length;
  return {
    type,
    name,
    kind: kindWords(profile, say),
    inDossier: known === 'dossier',
    ...(who && { who: { ...placeOf(who), value: factWords(who.fact) } }),
    aliases,
    named: say(count === 0 ? msg`No report names it.` : countNamed(mentionCount, count)),
    ...(days && { days }),
    ...(entry?.notes !== undefined && { notes: entry.notes }),
    groups: (entry?.memberOf ?? []).map(membershipWords),
    links: (entry?.links ?? []).filter(isWebAddress),
    ...(background && { background: background.about }),
    reports: reports.map((report) => toReport(report, tagsOf(report.key))),
    company: profile.company.map(({ reports: _, sentences, ...one }) => ({
      ...one,
      sentences: say(countSentences(sentences)),
    })),
    ...(unread > 0 && { unread: say(unreadWords(unread)) }),
  };
}

function toReport(report: ProfiledReport, defined: readonly DossierTag[]): ReportContent {
  const { key, name, title, published, mentionCount, first, facts, repeated, notes } = report;
  const { start, end } = first;
  return {
    key,
    title,
    ...(name !== title && { file: name }),
    ...(published !== undefined && { published }),
    mentions: say(countMentions(mentionCount)),
    first: { report: key, start, end },
    facts: facts.map((fact) => toFact(key, fact)),
    named: report.named.map((passage) => toPassage(key, passage)),
    repeated: repeated.map((fact) => ({
      ...placeOf({ report, fact }),
      value: factWords(fact),
    })),
    notes: notes.map(({ range, tags, links, ...note }) => ({
      ...note,
      links: links.map(({ relation, end }) => plainText(`${say(relation)} ${end}`)),
      tags: tags.map((name) => {
        const { color } = tagDefinition(defined, name) ?? {};
        return { name, ...(color && { color }) };
      }),
      ...(range && { place: { report: key, ...range } }),
    })),
  };
}

function toFact(report: string, fact: ToldFact): FactContent {
  const { label, passage, also, alsoIn, against } = fact;
  return {
    label: say(label),
    value: factWords(fact),
    ...stanceOf(fact),
    passage: toPassage(report, passage),
    also: also.map((one) => ({ ...stanceOf(one), passage: toPassage(report, one.passage) })),
    alsoIn: alsoIn.map(elsewhereOf),
    against: against.map((one) => ({ ...elsewhereOf(one), value: factWords(one.fact) })),
  };
}

function elsewhereOf(told: ToldElsewhere): ElsewhereContent {
  const { title, published } = told.report;
  return {
    ...placeOf(told),
    ...stanceOf(told.fact),
    title,
    ...(published !== undefined && { published }),
  };
}

function stanceOf(fact: Partial<ProfileFact>): StanceContent {
  const isOpen = fact.modality !== undefined || fact.disputed === true;
  return { stance: stanceWords(fact, say), isOpen };
}

function toPassage(report: string, { range, ...words }: Passage): PassageContent {
  return { ...words, report, ...range };
}

function placeOf({
  report,
  fact,
}: {
  readonly report: Pick<ProfiledReport, 'key'>;
  readonly fact: ProfileFact;
}): Place {
  return { report: report.key, ...fact.passage.range };
}
