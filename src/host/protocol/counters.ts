/** What went over the wire since the last reset: tests assert round trips with it. */
export interface Counters {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  cellsRead: number;
  cellsWritten: number;
  /** Requests that were refused because they were above the payload limit. */
  requestsTooLarge: number;
  /** Answers that were withheld because they were above it. */
  answersTooLarge: number;
  /** Sets everything to zero. */
  reset(): void;
}

/** Counters that stand at zero. */
export function createCounters(): Counters {
  const zero = {
    requests: 0,
    actions: 0,
    bytesIn: 0,
    bytesOut: 0,
    cellsRead: 0,
    cellsWritten: 0,
    requestsTooLarge: 0,
    answersTooLarge: 0,
  };
  return {
    ...zero,
    reset() {
      Object.assign(this, zero);
    },
  };
}
