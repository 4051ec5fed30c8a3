const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago something was, in words of the language; from a week on, its date.
 *
 * @param time RFC 3339
 * @param nowMs milliseconds since the epoch
 * @returns `undefined` where `time` is no time
 */
export function relativeTime(time: string, nowMs: number, language: string): string | undefined {
  const timeMs = Date.parse(time);
  if (Number.isNaN(timeMs)) {
    return undefined;
  }
  const agoMs = nowMs - timeMs;
  // The clocks of two machines differ a little: a minute ahead still is now.
  if (agoMs < -MINUTE_MS || agoMs >= 7 * DAY_MS) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(timeMs);
  }
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  if (agoMs < MINUTE_MS) {
    return words.format(0, 'second');
  }
  if (agoMs < HOUR_MS) {
    return words.format(-Math.floor(agoMs / MINUTE_MS), 'minute');
  }
  return agoMs < DAY_MS
    ? words.format(-Math.floor(agoMs / HOUR_MS), 'hour')
    : words.format(-Math.floor(agoMs / DAY_MS), 'day');
}

/** The time in full, for a tooltip. `undefined` where it is none. */
export function fullTime(time: string, language: string): string | undefined {
  const timeMs = Date.parse(time);
  return Number.isNaN(timeMs)
    ? undefined
    : new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(timeMs);
}
