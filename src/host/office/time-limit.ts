/**
 * Waits for the work, but not forever. A later result is dropped.
 * @param onLimit gives the result if the time runs out; it may throw
 */
export function withTimeLimit<T>(work: Promise<T>, limitMs: number, onLimit: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  }).then(onLimit);
  return Promise.race([work, limit]).finally(() => {
    clearTimeout(timer);
  });
}
