import type { Progress } from './state';

/** Often enough to look alive, rarely enough for a click to come between. */
const SEND_EVERY_MS = 250;

export interface ProgressBatcher {
  readonly add: (progress: Progress) => void;
  /** Sends what is left. */
  readonly end: () => void;
}

/** Collects progress and sends it a few times a second. */
export function createProgressBatcher(send: (progress: Progress) => void): ProgressBatcher {
  let batch: Progress[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const sent = batch;
    batch = [];
    send({
      rows: sent.flatMap(({ rows }) => rows),
      missed: sent.flatMap(({ missed }) => missed),
      done: sent.reduce((sum, { done }) => sum + done, 0),
    });
  };
  return {
    add(progress) {
      batch.push(progress);
      timer ??= setTimeout(flush, SEND_EVERY_MS);
    },
    end: flush,
  };
}
