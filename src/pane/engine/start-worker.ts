/** Kept apart from its user: bundlers look for exactly this expression, and tests put another worker in its place. */
export const startWorker = (): Worker =>
  new Worker(new URL('./diagnose-worker.ts', import.meta.url), { name: 'diagnose' });
