import {
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
} from '../../core/annotations/model';
import { fill } from '../fill';
import type { Strings } from '../strings';

export interface Graded {
  readonly reliability?: Reliability | undefined;
  readonly credibility?: Credibility | undefined;
}

/** The grade as analysts write it: `B3`, `B`, `3`. Absent where nothing was graded. */
export function gradeCode({ reliability, credibility }: Graded): string | undefined {
  const code = `${reliability ?? ''}${credibility ?? ''}`;
  return code === '' ? undefined : code;
}

/** What a grade means: "Source B: Usually reliable. Statement 3: Possibly true". Empty for none. */
export function gradeWording({ reliability, credibility }: Graded, strings: Strings): string {
  const source =
    reliability && fill(strings.gradeSource, reliability, strings[`grade${reliability}`]);
  const statement =
    credibility && fill(strings.gradeStatement, credibility, strings[`grade${credibility}`]);
  return [source, statement].filter((part) => part !== undefined).join('. ');
}

/** The grade that a key chooses: letters grade the source, digits the statement. */
export function gradeOfKey(key: string): Graded | undefined {
  const reliability = RELIABILITIES.find((code) => code === key.toUpperCase());
  const credibility = CREDIBILITIES.find((code) => `${code}` === key);
  return reliability ? { reliability } : credibility ? { credibility } : undefined;
}

/** Ranks behind every grade of either scale. */
const UNGRADED = 7;

/** For sorting: the best first, what is not graded last. */
export function gradeRank({ reliability, credibility }: Graded): number {
  const source = reliability === undefined ? UNGRADED : RELIABILITIES.indexOf(reliability);
  return source * (UNGRADED + 1) + (credibility ?? UNGRADED);
}
