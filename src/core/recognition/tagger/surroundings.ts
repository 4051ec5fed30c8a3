import type { Document, DocumentToken } from '../reading/document';
import { Listed } from '../words/gazetteer';
import { Kind, type Word } from '../words/words';

/** The words beside a token, up to the ends of its sentence or line. */
export class Neighbourhood {
  readonly #absent: Word;
  before2: Word;
  before: Word;
  next: Word;
  next2: Word;

  /** @param absent stands for a word that is not there */
  constructor(absent: Word) {
    this.#absent = absent;
    this.before2 = absent;
    this.before = absent;
    this.next = absent;
    this.next2 = absent;
  }

  read(tokens: readonly DocumentToken[], index: number): void {
    const absent = this.#absent;
    const before = leader(tokens, index);
    const before2 = before === undefined ? undefined : leader(tokens, index - 1);
    const next = follower(tokens, index);
    const next2 = next === undefined ? undefined : follower(tokens, index + 1);
    this.before = before?.word ?? absent;
    this.before2 = before2?.word ?? absent;
    this.next = next?.word ?? absent;
    this.next2 = next2?.word ?? absent;
  }
}

/** The token before another, where no sentence or line begins in between. */
function leader(tokens: readonly DocumentToken[], index: number): DocumentToken | undefined {
  return tokens[index]?.breaksBefore ? undefined : tokens[index - 1];
}

/** The token behind another, where no sentence or line begins. */
export function follower(
  tokens: readonly DocumentToken[],
  index: number,
): DocumentToken | undefined {
  const next = tokens[index + 1];
  return next?.breaksBefore ? undefined : next;
}

/** What stands around a run and what is in it. */
export class RunContext {
  readonly #absent: Word;
  from = 0;
  to = 0;
  before2: Word;
  before: Word;
  after: Word;
  after2: Word;
  last: Word;
  kinds = 0;
  lists = 0;
  section = 0;

  /** @param absent stands for a word that is not there */
  constructor(absent: Word) {
    this.#absent = absent;
    this.before2 = absent;
    this.before = absent;
    this.after = absent;
    this.after2 = absent;
    this.last = absent;
  }

  read({ tokens, kinds: sections }: Document, from: number, to: number): void {
    const absent = this.#absent;
    this.from = from;
    this.to = to;
    const before = leader(tokens, from);
    const before2 = before === undefined ? undefined : leader(tokens, from - 1);
    const after = follower(tokens, to - 1);
    const after2 = after === undefined ? undefined : follower(tokens, to);
    this.before = before?.word ?? absent;
    this.before2 = before2?.word ?? absent;
    this.after = after?.word ?? absent;
    this.after2 = after2?.word ?? absent;
    this.last = tokens[to - 1]?.word ?? absent;
    this.section = sections[from] ?? 0;
    let kinds = 0;
    let lists = 0;
    for (let at = from; at < to; at++) {
      const word = tokens[at]?.word ?? absent;
      kinds |= KIND_BITS[word.kind] ?? 0;
      lists |= word.listed & (Listed.given | Listed.group);
    }
    this.kinds = kinds;
    this.lists = lists;
  }
}

/** By kind of word, a bit for those that say what a name is of. */
const KIND_BITS = Uint8Array.from({ length: Math.max(...Object.values(Kind)) + 1 }, (_, kind) =>
  kind === Kind.title ? 1 : kind === Kind.organisation ? 2 : kind === Kind.place ? 4 : 0,
);
