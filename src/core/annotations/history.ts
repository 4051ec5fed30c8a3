/** A command that changed an annotation file, with the whole text before and after. */
export interface HistoryStep {
  /** Tells it from other steps; a command that changed several files made a step with its id in each. */
  readonly id: string;
  /** What the command did, for the reader: “Add Annotation”. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** It made the file. */
  readonly isNew: boolean;
}

/** What can be undone and redone, the newest last. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

const MOST_STEPS = 100;
/** In UTF-16 code units over all texts; the newest step is always kept. */
const MOST_TEXT = 16_000_000;

/** Adds a step, after which nothing can be redone. Drops the oldest where there are too many. */
export function recordStep(history: History, step: HistoryStep): History {
  return { done: trim([...history.done, step]), undone: [] };
}

/** The step that undo is about: the newest, or the one of an id; `undefined` where it is not there any more. */
export function stepToUndo({ done }: History, id?: string): HistoryStep | undefined {
  return id === undefined ? done.at(-1) : done.findLast((step) => step.id === id);
}

/** The step that redo is about: the one undone last, or the one of an id; `undefined` where it is not there. */
export function stepToRedo({ undone }: History, id?: string): HistoryStep | undefined {
  return id === undefined ? undone.at(-1) : undone.findLast((step) => step.id === id);
}

/**
 * Moves a step, the newest or the one of an id, from what can be undone to what can be redone. Where it
 * made the file, the file is there for the step after it.
 */
export function moveUndone(history: History, id?: string): History {
  const step = stepToUndo(history, id);
  if (step === undefined) {
    return history;
  }
  const place = history.done.lastIndexOf(step);
  const [next, ...newer] = history.done.slice(place + 1);
  const heirs = next === undefined ? [] : [{ ...next, isNew: next.isNew || step.isNew }, ...newer];
  return { done: [...history.done.slice(0, place), ...heirs], undone: [...history.undone, step] };
}

/** Moves the step that was undone last, or the one of an id, back. */
export function moveRedone(history: History, id?: string): History {
  const { done, undone } = history;
  const step = stepToRedo(history, id);
  return step === undefined
    ? history
    : { done: [...done, step], undone: undone.filter((other) => other !== step) };
}

function trim(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  let kept = 0;
  let size = 0;
  for (const { before, after } of [...steps].reverse()) {
    size += before.length + after.length;
    if (kept > 0 && (kept >= MOST_STEPS || size > MOST_TEXT)) {
      break;
    }
    kept += 1;
  }
  return steps.slice(steps.length - kept);
}
