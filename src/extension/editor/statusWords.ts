import { type Message, msg, type Problem } from '../../core/index';

/** How the names of a report stand. */
export interface Figures {
  readonly reviewed: number;
  readonly total: number;
}

/** What the status bar says of a report, as an icon's name and words. */
interface StatusWords {
  readonly icon: string;
  readonly message: Message;
}

/**
 * What there is to say of the names of one report.
 *
 * @param figures absent before the report was read; those of before while it is read again
 * @param leftOut whether it is too long to be read without being asked
 */
export function statusWords(
  figures: Figures | undefined,
  reviewing: boolean,
  leftOut: boolean,
): StatusWords {
  if (figures === undefined) {
    return leftOut
      ? { icon: 'person', message: msg`Names not looked for` }
      : { icon: 'loading~spin', message: msg`Reading…` };
  }
  const { reviewed, total } = figures;
  if (reviewing) {
    return {
      icon: 'checklist',
      message: msg`Review ${reviewed}/${total}: Y confirm, N no name, 1 2 3 type, Esc leave`,
    };
  }
  return {
    icon: 'person',
    message: total > 0 ? msg`${reviewed}/${total} names reviewed` : msg`No names`,
  };
}

/** The problems of an annotation file that are to be told of with its report: all but mere notes. */
export function toldProblems(problems: readonly Problem[]): readonly Problem[] {
  // One slip makes several things wrong with a file that cannot be read.
  const fatal = problems.find((problem) => problem.fatal);
  return fatal === undefined
    ? problems.filter(({ severity }) => severity !== 'information')
    : [fatal];
}
