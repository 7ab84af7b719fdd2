import { withWords } from '../../locales/language';

/** The engine for the page, where there's no worker: a file of its own, which the worker doesn't need. */
export const loadEngine = () => withWords(import(/* webpackChunkName: "engine" */ '../../diagnose'));
