import { fieldsIn } from '../fieldsIn';

/** What a command is about, where it does not find that by itself. */
export interface Given {
  /** The address of a report. */
  readonly report?: string;
  /** The id of an annotation. */
  readonly id?: string;
  /** Which of the places found, the best being 0. */
  readonly index?: number;
  /** The id of a step of undo. */
  readonly step?: string;
}

/** Arguments come from the view, messages, light bulbs and keys, and are checked. */
export function readArgument(argument: unknown): Given {
  const { report, id, index, step } = fieldsIn(argument);
  return {
    ...(typeof report === 'string' && { report }),
    ...(typeof id === 'string' && { id }),
    ...(typeof index === 'number' && { index }),
    ...(typeof step === 'string' && { step }),
  };
}
