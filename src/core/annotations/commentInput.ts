import {
  type Annotation,
  CREDIBILITIES,
  type Credibility,
  type Motivation,
  RELIABILITIES,
  type Reliability,
  type ReportDetails,
} from './model';

/** What a reader typed about a passage, taken apart. */
export interface CommentInput {
  /** The words without the tokens; empty where there are none. */
  readonly comment: string;
  /** Without `#`, in the order typed, each once. */
  readonly tags: readonly string[];
  /** What follows the first `@`: an id or a name, see {@link entitiesMeant}. */
  readonly entity?: string;
  /** The grade of the source: `!B` or `!B2`. */
  readonly reliability?: Reliability;
  /** The grade of the statement: `!2` or `!B2`. */
  readonly credibility?: Credibility;
  /** Whether there is a lone `?`. */
  readonly questions: boolean;
}

/** An unfinished token at the end of the input, to be completed. */
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
 * Takes the tokens out of what was typed: `#tag` (`#"two words"`), `@entity` (`@"its name"`), `!B2`,
 * `!B` or `!2` for a grade, and a lone `?` for a question. Of several entities or grades the first
 * counts; the others stay text. A backslash before a token makes it text.
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
      // One of the two spaces around the token.
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

/** The input for an annotation; the inverse of {@link parseCommentInput}. */
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

/** A token as it is typed, with quotation marks where it needs them. */
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
      // Behind a backslash, quotation marks join nothing: the words inside are read one by one.
      const end = chunk.search(/\s|$/);
      words += `\\${chunk.slice(0, end)}${escapeWords(chunk.slice(end))}`;
    } else {
      words += chunk;
    }
  }
  return words;
}

/** The fields of the annotation for an input; what it leaves out is absent. */
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

/**
 * What an input says of a report as a whole, which has no entity and no statement to grade: such tokens
 * stay words of the comment.
 */
export function toReportFields(
  input: CommentInput,
): Pick<ReportDetails, 'comment' | 'tags' | 'reliability'> {
  const { entity, credibility, questions, ...rest } = input;
  const words = [
    rest.comment,
    ...(entity === undefined ? [] : [writeToken('@', entity)]),
    ...(credibility === undefined ? [] : [`!${credibility}`]),
    ...(questions ? [QUESTION] : []),
  ].filter((word) => word !== '');
  const { motivation, ...fields } = toFields({
    ...rest,
    comment: words.join(' '),
    questions: false,
  });
  return fields;
}

/** The motivation, by what tells most: a question, a grade, a comment, an entity, or tags. */
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

/** The token that is being typed at the end of the input; `undefined` where there is none. */
export function unfinishedToken(input: string): Unfinished | undefined {
  const match = UNFINISHED.exec(input);
  const [whole = '', sign = '', , typed = ''] = match ?? [];
  if (match === null || (sign === '!' && !/^[A-F]?[1-6]?$/i.test(typed))) {
    return undefined;
  }
  const kind = sign === '#' ? 'tag' : sign === '@' ? 'entity' : 'grading';
  return { kind, typed, start: match.index + whole.indexOf(sign) };
}

/** An entity that an input can name. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * Whom an id or a name means as it was typed, whatever its case, spaces and hyphens: one whose it is, or
 * else all of whom a word, or that and what follows it, begins so.
 */
export function entitiesMeant<T extends Nameable>(
  typed: string,
  entities: readonly T[],
): readonly T[] {
  const fold = (words: string) => words.toLowerCase().replace(/[\s_-]+/g, ' ');
  const wanted = fold(typed);
  const named =
    entities.find(({ id }) => id === typed) ??
    entities.find(({ id, name }) => fold(name) === wanted || fold(id) === wanted) ??
    entities.find(({ aliases = [] }) => aliases.some((alias) => fold(alias) === wanted));
  const begins = (name: string) => ` ${fold(name)}`.includes(` ${wanted}`);
  return named !== undefined
    ? [named]
    : entities.filter(({ id, name, aliases = [] }) => [id, name, ...aliases].some(begins));
}
