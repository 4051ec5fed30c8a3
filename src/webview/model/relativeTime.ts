const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long ago something was, in words; from a week on, its date in UTC.
 * @param time RFC 3339.
 * @param nowMs Milliseconds since the epoch.
 * @returns Absent where `time` is no time.
 */
export function relativeTime(time: string, nowMs: number): string | undefined {
  const timeMs = Date.parse(time);
  if (Number.isNaN(timeMs)) {
    return undefined;
  }
  // The clocks of two machines differ a little: a minute ahead still is now.
  const agoMs = nowMs - timeMs;
  if (agoMs < -MINUTE_MS || agoMs >= 7 * DAY_MS) {
    return new Date(timeMs).toISOString().slice(0, 10);
  }
  if (agoMs < MINUTE_MS) {
    return 'now';
  }
  if (agoMs < HOUR_MS) {
    return `${Math.floor(agoMs / MINUTE_MS)} min ago`;
  }
  if (agoMs < DAY_MS) {
    return `${Math.floor(agoMs / HOUR_MS)} h ago`;
  }
  return `${Math.floor(agoMs / DAY_MS)} d ago`;
}
