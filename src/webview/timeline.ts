/** After this many messages the timeline is cleared, so that it does not grow for ever. */
const MOST_MESSAGES = 200;

/**
 * Records in the browser's timeline how long messages of the host take: a measure for each, named
 * `dossier:` and the type of the message, from its arrival until the frame that shows it is painted.
 * Its detail has `renderedMs`, the time when the page was updated and only layout and paint were left.
 *
 * @returns runs the handler of a message, which returns the message's type
 */
export function createTimeline(): (receive: () => string) => void {
  let messages = 0;
  return (receive) => {
    const start = performance.now();
    const name = `dossier:${receive()}`;
    messages += 1;
    if (messages % MOST_MESSAGES === 0) {
      performance.clearMeasures();
    }
    requestAnimationFrame(() => {
      const renderedMs = performance.now();
      const { port1, port2 } = new MessageChannel();
      // Delivered once this frame is painted.
      port1.onmessage = () => {
        performance.measure(name, { start, detail: { renderedMs } });
        port1.close();
      };
      port2.postMessage(undefined);
    });
  };
}
