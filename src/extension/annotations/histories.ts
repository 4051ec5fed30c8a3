import {
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  moveRedone,
  moveUndone,
  recordStep,
  stepToUndo,
} from '../../core/index';

/** What was undone or redone, that there was nothing, or why it could not be done. */
export type StepResult =
  | { readonly label: string }
  | { readonly nothing: true }
  | { readonly why: string };

/** What can be undone, by the reports' URIs. A report that is closed and opened again keeps its own. */
export class Histories {
  private readonly all = new Map<string, History>();

  record(report: string, step: HistoryStep): void {
    this.all.set(report, recordStep(this.of(report), step));
  }

  /** @param id of the step to be undone, where it is not the newest */
  next(report: string, way: 'undo' | 'redo', id?: string): HistoryStep | undefined {
    const history = this.of(report);
    return way === 'undo' ? stepToUndo(history, id) : history.undone.at(-1);
  }

  /** The step that `next` has given was made. */
  advance(report: string, way: 'undo' | 'redo', id?: string): void {
    const history = this.of(report);
    this.all.set(report, way === 'undo' ? moveUndone(history, id) : moveRedone(history));
  }

  reports(): readonly string[] {
    return [...this.all.keys()];
  }

  move(from: string, to: string): void {
    this.all.set(to, this.of(from));
    this.all.delete(from);
  }

  private of(report: string): History {
    return this.all.get(report) ?? EMPTY_HISTORY;
  }
}
