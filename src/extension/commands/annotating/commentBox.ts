import * as vscode from 'vscode';
import {
  type CommentInput,
  CREDIBILITY_WORDS,
  type DossierTag,
  ENTITY_ICONS,
  type Entity,
  entitiesMeant,
  gradingWords,
  type Nameable,
  parseCommentInput,
  RELIABILITY_WORDS,
  TYPE_WORDS,
  toReportFields,
  unfinishedToken,
  writeToken,
} from '../../../core/index';
import { asQuotation } from '../../base/excerpts';
import { withoutIcons } from '../../base/labels';
import { say } from '../../base/translate';
import type { Draft } from '../drafts';
import { tagIcon, tagNotes } from '../tags/tagRows';

/** What can be completed while a comment is typed. */
interface Completions {
  /** Absent while they are looked for. */
  readonly tags?: readonly DossierTag[];
  readonly entities: readonly Entity[];
}

interface CommentRequest {
  readonly title: string;
  /** The words that the comment is about. */
  readonly quote: string;
  readonly value: string;
  /** Those that the dossier defines, then the most used; looked for while the reader types. */
  readonly tags: PromiseLike<readonly DossierTag[]>;
  /** The most mentioned first. */
  readonly entities: readonly Entity[];
  /** The id of the entity that the annotation has already, of the report or not. */
  readonly entity?: string | undefined;
  /** Set where it is about the report as a whole. */
  readonly isOnWhole?: boolean;
  /** Set where a comment of several lines can be written in the Annotations view. */
  readonly canCompose?: boolean;
  /** Unfinished inputs on other passages. */
  readonly drafts?: readonly Draft[];
}

/** What became of an input; `text` of one that was closed is to be kept. */
export type CommentResult =
  | { readonly how: 'saved' | 'closed' | 'composed'; readonly text: string }
  | { readonly how: 'resumed'; readonly text: string; readonly draft: Draft };

interface Item extends vscode.QuickPickItem {
  readonly complete?: { readonly start: number; readonly token: string };
  readonly resume?: Draft;
}

const MOST_COMPLETIONS = 8;
const QUOTE_LENGTH = 60;

/**
 * Asks for a comment in one line with tokens in it. Enter saves whatever is typed; an arrow key and
 * Enter complete the token at the end. Items carry their words as description, which typing does not
 * filter, so that the order of the list is ours.
 */
export function askComment(request: CommentRequest): Promise<CommentResult> {
  const box = vscode.window.createQuickPick<Item>();
  const inView: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('edit'),
    tooltip: vscode.l10n.t('Write on several lines in the Annotations view'),
  };
  box.title = vscode.l10n.t('{0}: “{1}”', request.title, asQuotation(request.quote, QUOTE_LENGTH));
  box.placeholder = request.isOnWhole
    ? vscode.l10n.t('What you think of the report   #tag   !B grade of its source')
    : vscode.l10n.t('Comment   #tag   @entity   !B2 grading   ? question');
  box.value = request.value;
  box.buttons = request.canCompose ? [inView] : [];
  let shown = '';
  let completions: Completions = { entities: request.entities };
  const refresh = () => {
    const items = itemsFor(box.value, completions, request);
    const key = items.map(({ description }) => description).join('\n');
    // Setting the same list would take back the arrow that was just pressed.
    if (key !== shown) {
      shown = key;
      box.items = items;
      box.activeItems = items.slice(0, 1);
    }
  };
  return new Promise((resolve) => {
    const finish = (result: CommentResult) => {
      resolve(result);
      box.dispose();
    };
    box.onDidChangeValue(refresh);
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item?.complete) {
        box.value = `${box.value.slice(0, item.complete.start)}${item.complete.token} `;
        refresh();
      } else if (item?.resume) {
        finish({ how: 'resumed', text: item.resume.text, draft: item.resume });
      } else {
        finish({ how: 'saved', text: box.value });
      }
    });
    box.onDidTriggerButton(() => finish({ how: 'composed', text: box.value }));
    box.onDidHide(() => finish({ how: 'closed', text: box.value }));
    refresh();
    // At once, whatever there is to be found: what is typed before the box is there goes into the report.
    box.show();
    void request.tags.then((tags) => {
      completions = { ...completions, tags };
      refresh();
    });
  });
}

function itemsFor(
  value: string,
  completions: Completions,
  { entities, entity, isOnWhole, drafts = [] }: CommentRequest,
): readonly Item[] {
  const input = parseCommentInput(value);
  const said = isOnWhole ? toReportFields(input) : input;
  const parts = partsOf(said, withOwn(entities, entity), completions.tags);
  const nothing = isOnWhole
    ? vscode.l10n.t('Say nothing of the report as a whole')
    : vscode.l10n.t('Save as a highlight');
  const description = parts.length === 0 ? nothing : vscode.l10n.t('Save: {0}', parts.join(' · '));
  const save: Item = { ...beside('check'), description, alwaysShow: true };
  const resumed =
    value === ''
      ? drafts.map((resume): Item => {
          const { quote, text } = resume;
          const description = vscode.l10n.t(
            'Go on: “{0}” on “{1}”',
            ...[text, quote].map((words) => withoutIcons(asQuotation(words, QUOTE_LENGTH))),
          );
          return { ...beside('history'), description, alwaysShow: true, resume };
        })
      : [];
  return [save, ...completionsFor(value, completions), ...resumed];
}

/** An icon in the label would be read aloud by its name. */
function beside(icon: string) {
  return { label: '', iconPath: new vscode.ThemeIcon(icon) };
}

/**
 * Those whom an annotation can name: the entities of its report, and the one that it has already, which
 * may be none of them.
 */
export function withOwn(
  entities: readonly Nameable[],
  own: string | undefined,
): readonly Nameable[] {
  return own === undefined ? entities : [...entities, { id: own, name: own }];
}

/**
 * What Enter would save, in words; empty for nothing.
 *
 * @param known the tags that there are; absent where that is not known
 */
function partsOf(
  { comment = '', tags = [], entity, questions, ...grades }: Partial<CommentInput>,
  entities: readonly Nameable[],
  known: readonly DossierTag[] | undefined,
): readonly string[] {
  const grading = gradingWords(grades, say);
  const isNew = (tag: string) => known !== undefined && !known.some(({ name }) => name === tag);
  return [
    ...(questions ? [vscode.l10n.t('question')] : []),
    ...(comment === '' ? [] : [commentWords(comment)]),
    ...tags.map((tag) =>
      withoutIcons(isNew(tag) ? vscode.l10n.t('#{0} (new tag)', tag) : `#${tag}`),
    ),
    ...(entity === undefined ? [] : [withoutIcons(whomSaved(entity, entities))]),
    ...(grading === undefined ? [] : [grading]),
  ];
}

/** Tells of signs that begin nothing, which the reader may have meant as tokens. */
function commentWords(comment: string): string {
  const [first, second] = new Set(comment.split(/\s+/).filter((word) => /^[#@]$/.test(word)));
  if (first === undefined) {
    return vscode.l10n.t('comment');
  }
  return second === undefined
    ? vscode.l10n.t('comment with “{0}”', first)
    : vscode.l10n.t('comment with “{0}” and “{1}”', first, second);
}

/** Whom an annotation will be about, or that nobody knows. */
function whomSaved(typed: string, entities: readonly Nameable[]): string {
  const [first, second] = entitiesMeant(typed, entities);
  if (first === undefined) {
    return vscode.l10n.t('@{0} (nobody in this report)', typed);
  }
  return second === undefined
    ? `@${first.name}`
    : vscode.l10n.t('@{0} (several may be meant)', typed);
}

function completionsFor(value: string, { tags = [], entities }: Completions): readonly Item[] {
  const token = unfinishedToken(value);
  if (token === undefined) {
    return [];
  }
  const typed = token.typed.toLowerCase();
  const item = (icon: string, description: string, written: string): Item => ({
    ...beside(icon),
    description,
    alwaysShow: true,
    complete: { start: token.start, token: written },
  });
  switch (token.kind) {
    case 'tag':
      return byStart(tags, ({ name }) => [name], typed)
        .filter(({ name }) => name.toLowerCase() !== typed)
        .map((tag) => {
          const words = [`#${tag.name}`, tagNotes(tag)].filter(Boolean).join(' · ');
          const own = item('tag', withoutIcons(words), writeToken('#', tag.name));
          return { ...own, iconPath: tagIcon(tag.color) };
        });
    case 'entity':
      return byStart(entities, ({ name, aliases, id }) => [name, id, ...aliases], typed).map(
        ({ id, name, type }) =>
          item(
            ENTITY_ICONS[type],
            `${withoutIcons(name)} · ${say(TYPE_WORDS[type])}`,
            writeToken('@', id),
          ),
      );
    case 'grading':
      return gradings(token.typed.toUpperCase()).map(({ code, words }) =>
        item('shield', `!${code}  ${words}`, `!${code}`),
      );
  }
}

/** Source grades first; behind a letter its statement grades. */
function gradings(typed: string): readonly { readonly code: string; readonly words: string }[] {
  const statements = Object.entries(CREDIBILITY_WORDS).map(([code, words]) => ({
    code,
    words: say(words),
  }));
  if (/^[A-F]$/.test(typed)) {
    return statements.map(({ code, words }) => ({ code: `${typed}${code}`, words }));
  }
  const sources = Object.entries(RELIABILITY_WORDS).map(([code, words]) => ({
    code,
    words: say(words),
  }));
  return typed === '' ? [...sources, ...statements] : [];
}

/** Those with a name, or a word of one, that starts with what was typed. */
function byStart<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  typed: string,
): readonly T[] {
  const starts = (name: string) => name.toLowerCase().startsWith(typed);
  const first = items.filter((item) => starts(namesOf(item)[0] ?? ''));
  const others = items.filter(
    (item) =>
      !first.includes(item) && namesOf(item).some((name) => name.split(/[\s-]/).some(starts)),
  );
  return [...first, ...others].slice(0, MOST_COMPLETIONS);
}
