import type * as vscode from 'vscode';
import { ReportSession } from './reportSession';

/** The sessions of open reports, and of closed ones that something is still done for. */
export class ReportSessions {
  private readonly open = new Map<string, ReportSession>();
  /** Of documents that are closed, for what was begun before, such as the refresh after saving. */
  private readonly ended = new WeakMap<vscode.TextDocument, ReportSession>();

  /** That of an open report, by its address; absent before somebody has asked for it. */
  get(report: vscode.Uri): ReportSession | undefined {
    return this.open.get(report.toString());
  }

  /** That of a document, begun where there is none. */
  of(report: vscode.TextDocument): ReportSession {
    const before = report.isClosed ? this.ended.get(report) : this.get(report.uri);
    // A document that is opened again is another, with versions of its own.
    if (before?.document === report) {
      return before;
    }
    const session = new ReportSession(report);
    if (report.isClosed) {
      this.ended.set(report, session);
    } else {
      this.open.set(report.uri.toString(), session);
    }
    return session;
  }

  /** A document was closed, or is closed for a moment since it gets another language. */
  end(report: vscode.TextDocument): void {
    const session = this.get(report.uri);
    this.open.delete(report.uri.toString());
    if (report.isClosed && session?.document === report) {
      this.ended.set(report, session);
    }
  }
}
