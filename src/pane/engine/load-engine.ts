import { setLanguageAgain } from '../../locales/language';

/** The engine is a separate file. The worker loads it, or the page if there's no worker. */
export async function loadEngine() {
  const engine = await import(/* webpackChunkName: "engine" */ '../../diagnose');
  // It brings its own words.
  await setLanguageAgain();
  return engine;
}
