import { withWords } from '../../locales/language';

/** The engine is a separate file. The worker loads it, or the page if there's no worker. */
export const loadEngine = () => withWords(import(/* webpackChunkName: "engine" */ '../../diagnose'));
