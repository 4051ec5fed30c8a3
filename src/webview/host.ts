import type { ViewMessage } from './protocol';

/** What a page, by default that of the Annotations view, needs of its host. */
export interface HostPort<Message = ViewMessage> {
  readonly post: (message: Message) => void;
  /** What an earlier page saved; of unknown shape, since another version may have saved it. */
  readonly loadState: () => unknown;
  readonly saveState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The port to VS Code. To be called once: VS Code hands its API out a single time. */
export function connectToHost<Message = ViewMessage>(): HostPort<Message> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    loadState: () => api.getState(),
    saveState: (state) => api.setState(state),
  };
}
