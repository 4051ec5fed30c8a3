import type { Credibility, Reliability } from '../../core/annotations/model';

/** One grade of a scale, with the wording of the Admiralty code (NATO AJP-2.1). */
export interface Grade<Code> {
  readonly code: Code;
  readonly wording: string;
}

export const RELIABILITY_GRADES: readonly Grade<Reliability>[] = [
  { code: 'A', wording: 'Completely reliable' },
  { code: 'B', wording: 'Usually reliable' },
  { code: 'C', wording: 'Fairly reliable' },
  { code: 'D', wording: 'Not usually reliable' },
  { code: 'E', wording: 'Unreliable' },
  { code: 'F', wording: 'Reliability cannot be judged' },
];

export const CREDIBILITY_GRADES: readonly Grade<Credibility>[] = [
  { code: 1, wording: 'Confirmed by other sources' },
  { code: 2, wording: 'Probably true' },
  { code: 3, wording: 'Possibly true' },
  { code: 4, wording: 'Doubtful' },
  { code: 5, wording: 'Improbable' },
  { code: 6, wording: 'Truth cannot be judged' },
];

interface Graded {
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
}

/** The grade as analysts write it: `B3`, `B`, `3`. Absent where nothing was graded. */
export function gradeCode({ reliability, credibility }: Graded): string | undefined {
  const code = `${reliability ?? ''}${credibility ?? ''}`;
  return code === '' ? undefined : code;
}

/** What the grade means, for a tooltip. Absent where nothing was graded. */
export function gradeWording({ reliability, credibility }: Graded): string | undefined {
  const source = RELIABILITY_GRADES.find((grade) => grade.code === reliability);
  const statement = CREDIBILITY_GRADES.find((grade) => grade.code === credibility);
  const parts = [
    source && `Source ${source.code}: ${source.wording.toLowerCase()}`,
    statement && `Statement ${statement.code}: ${statement.wording.toLowerCase()}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('. ');
}
