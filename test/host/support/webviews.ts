import * as vscode from 'vscode';

/** A webview without a page: what is posted to it, and a way to say what its page would. */
export class FakeWebview {
  readonly posted: unknown[] = [];
  private readonly received = new vscode.EventEmitter<unknown>();

  /** As far as the extension asks for it. */
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'fake:',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.received.event,
    postMessage: async (message: unknown) => {
      this.posted.push(message);
      return true;
    },
  } as unknown as vscode.Webview;

  /** The page says something. */
  say(message: unknown): void {
    this.received.fire(message);
  }
}
