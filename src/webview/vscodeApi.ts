import type { ViewMessage } from './protocol';

/** What the view needs of its host. A test puts its own in place of VS Code's. */
export interface HostPort {
  readonly post: (message: ViewMessage) => void;
  /** State of an earlier life of the view; of unknown shape, as an older version may have left it. */
  readonly loadState: () => unknown;
  readonly saveState: (state: unknown) => void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The port to VS Code. To be called once: VS Code hands its API out a single time. */
export function connectToHost(): HostPort {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
  };
}
