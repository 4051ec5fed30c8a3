import {
  type Annotation,
  CREDIBILITIES,
  type Credibility,
  type Motivation,
  RELIABILITIES,
  type Reliability,
} from './model';

/** What a reader typed about a passage, on one line or several, taken apart. */
export interface CommentInput {
  /** The words without the tokens; empty where there are none. */
  readonly comment: string;
  /** Without `#`, in the order typed, none twice. */
  readonly tags: readonly string[];
  /** What follows the first `@`: an id or a name, see {@link findEntity}. */
  readonly entity?: string;
  /** Of the source: `!B` or `!B2`. */
  readonly reliability?: Reliability;
  /** Of the statement: `!2` or `!B2`. */
  readonly credibility?: Credibility;
  /** A `?` that stands alone. */
  readonly questions: boolean;
}

/** A token at the end of the input that is not finished, and what may finish it. */
export interface Unfinished {
  readonly kind: 'tag' | 'entity' | 'grading';
  /** What was typed behind the sign, without an opening quotation mark. */
  readonly typed: string;
  /** UTF-16 offset of the sign in the input; the token reaches to the input's end. */
  readonly start: number;
}

/** White space, or a chunk: a quoted token or anything up to the next white space. */
const CHUNKS = /\s+|[#@]"[^"\n]*"[.,;:]?(?=\s|$)|\S+/gu;
const TAG = /^#(?:"([^"\n]+)"|(?=\S*\p{L})([\p{L}\p{N}][\p{L}\p{M}\p{N}_/-]*))[.,;:]?$/u;
const ENTITY = /^@(?:"([^"\n]+)"|([\p{L}\p{N}](?:[^\s"]*[\p{L}\p{M}\p{N}])?))[.,;:]?$/u;
const GRADING = /^!(?=.)([A-F])?([1-6])?$/i;
const QUESTION = '?';
const ESCAPED = /^\\(?=[\\#@!?])/;
const UNFINISHED = /(?:^|\s)([#@!])("?)([^"\s]*|(?<=")[^"\n]*)$/u;

/**
 * Takes the tokens out of what was typed: `#tag` (`#"two words"`), `@entity` (`@"its name"`),
 * `!B2`, `!B`, `!2` for a grading, and a lone `?` for a question. Of several entities or gradings the
 * first counts and the others stay words. A backslash before a token makes it words.
 */
export function parseCommentInput(input: string): CommentInput {
  const tags: string[] = [];
  let entity: string | undefined;
  let grading: RegExpExecArray | undefined;
  let questions = false;
  const isToken = (chunk: string): boolean => {
    const tag = TAG.exec(chunk);
    if (tag !== null) {
      tags.push(tag[1] ?? tag[2] ?? '');
      return true;
    }
    const named = entity === undefined ? ENTITY.exec(chunk) : null;
    if (named !== null) {
      entity = named[1] ?? named[2];
      return true;
    }
    const graded = grading === undefined ? GRADING.exec(chunk) : null;
    grading ??= graded ?? undefined;
    questions ||= chunk === QUESTION;
    return graded !== null || chunk === QUESTION;
  };
  let words = '';
  for (const [chunk] of input.matchAll(CHUNKS)) {
    if (!isToken(chunk)) {
      words += chunk.replace(ESCAPED, '');
    } else if (/[ \t]$/.test(words)) {
      // The space that would be left twice.
      words = words.slice(0, -1);
    }
  }
  const reliability = RELIABILITIES.find((value) => value === grading?.[1]?.toUpperCase());
  const credibility = CREDIBILITIES.find((value) => String(value) === grading?.[2]);
  return {
    comment: words.trim(),
    tags: [...new Set(tags)],
    ...(entity !== undefined && { entity }),
    ...(reliability !== undefined && { reliability }),
    ...(credibility !== undefined && { credibility }),
    questions,
  };
}

/** What would have to be typed for an annotation; {@link parseCommentInput} undoes it. */
export function writeCommentInput(annotation: Partial<Annotation>): string {
  const { comment = '', tags = [], entity, reliability, credibility, motivation } = annotation;
  const grading = `${reliability ?? ''}${credibility ?? ''}`;
  return [
    ...(comment === '' ? [] : [escapeWords(comment.trim())]),
    ...tags.map((tag) => writeToken('#', tag)),
    ...(entity === undefined ? [] : [writeToken('@', entity)]),
    ...(grading === '' ? [] : [`!${grading}`]),
    ...(motivation === 'questioning' ? [QUESTION] : []),
  ].join(' ');
}

/** A token as it is typed, with quotation marks where its words need them. */
export function writeToken(sign: '#' | '@', words: string): string {
  const plain = `${sign}${words}`;
  const match = (sign === '@' ? ENTITY : TAG).exec(plain);
  return match !== null && match[2] === words ? plain : `${sign}"${words.replaceAll('"', '”')}"`;
}

function escapeWords(comment: string): string {
  const isToken = (chunk: string) =>
    chunk === QUESTION ||
    [TAG, ENTITY, GRADING, ESCAPED, /^[#@]"/].some((pattern) => pattern.test(chunk));
  let words = '';
  for (const [chunk] of comment.matchAll(CHUNKS)) {
    if (isToken(chunk)) {
      // Behind a backslash, quotation marks hold nothing together: what is within is read word by word.
      const end = chunk.search(/\s|$/);
      words += `\\${chunk.slice(0, end)}${escapeWords(chunk.slice(end))}`;
    } else {
      words += chunk;
    }
  }
  return words;
}

/** The fields of an annotation that an input says; what it leaves out is absent. */
export function toFields(input: CommentInput): Pick<
  Annotation,
  'comment' | 'tags' | 'reliability' | 'credibility'
> & {
  readonly motivation: Motivation;
} {
  const { comment, tags, reliability, credibility } = input;
  return {
    motivation: motivationOf(input),
    ...(comment !== '' && { comment }),
    ...(tags.length > 0 && { tags }),
    ...(reliability !== undefined && { reliability }),
    ...(credibility !== undefined && { credibility }),
  };
}

/** Why the reader annotates, by what tells most: a question, a grading, words, an entity, tags. */
function motivationOf(input: CommentInput): Motivation {
  if (input.questions) {
    return 'questioning';
  }
  if (input.reliability !== undefined || input.credibility !== undefined) {
    return 'assessing';
  }
  if (input.comment !== '') {
    return 'commenting';
  }
  if (input.entity !== undefined) {
    return 'linking';
  }
  return input.tags.length > 0 ? 'tagging' : 'highlighting';
}

/** The token that is being typed at the input's end; `undefined` where none is. */
export function unfinishedToken(input: string): Unfinished | undefined {
  const match = UNFINISHED.exec(input);
  const [whole = '', sign = '', , typed = ''] = match ?? [];
  if (match === null || (sign === '!' && !/^[A-F]?[1-6]?$/i.test(typed))) {
    return undefined;
  }
  const kind = sign === '#' ? 'tag' : sign === '@' ? 'entity' : 'grading';
  return { kind, typed, start: match.index + whole.indexOf(sign) };
}

/** An entity that can be named in an input. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The entity whose id or name was typed, however it is spaced, hyphenated and set in case. */
export function findEntity<T extends Nameable>(
  typed: string,
  entities: readonly T[],
): T | undefined {
  const fold = (words: string) => words.toLowerCase().replace(/[\s_-]+/g, ' ');
  const wanted = fold(typed);
  return (
    entities.find(({ id }) => id === typed) ??
    entities.find(({ id, name }) => fold(name) === wanted || fold(id) === wanted) ??
    entities.find(({ aliases = [] }) => aliases.some((alias) => fold(alias) === wanted))
  );
}
