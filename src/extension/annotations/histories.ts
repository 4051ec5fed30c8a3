import {
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  moveRedone,
  moveUndone,
  recordStep,
  stepToRedo,
  stepToUndo,
} from '../../core/index';

/** What was undone or redone, that there was nothing, or why it could not be done. */
export type StepResult =
  | { readonly label: string }
  | { readonly nothing: true }
  | { readonly why: string };

/** What can be undone, by the reports' URIs. A report that is closed and opened again keeps its own. */
export class Histories {
  private readonly byReport = new Map<string, History>();

  record(report: string, step: HistoryStep): void {
    this.byReport.set(report, recordStep(this.of(report), step));
  }

  /** @param id of the step, where it is not the newest */
  next(report: string, way: 'undo' | 'redo', id?: string): HistoryStep | undefined {
    return (way === 'undo' ? stepToUndo : stepToRedo)(this.of(report), id);
  }

  /** The steps of an id, which are one command, by their reports, as far as there is something to do. */
  all(way: 'undo' | 'redo', id: string): readonly (readonly [report: string, HistoryStep])[] {
    return this.reports().flatMap((report) => {
      const step = this.next(report, way, id);
      return step === undefined ? [] : [[report, step] as const];
    });
  }

  /** A step that `all` has given was made. */
  advance(report: string, way: 'undo' | 'redo', id: string): void {
    const move = way === 'undo' ? moveUndone : moveRedone;
    this.byReport.set(report, move(this.of(report), id));
  }

  reports(): readonly string[] {
    return [...this.byReport.keys()];
  }

  move(from: string, to: string): void {
    this.byReport.set(to, this.of(from));
    this.byReport.delete(from);
  }

  private of(report: string): History {
    return this.byReport.get(report) ?? EMPTY_HISTORY;
  }
}
