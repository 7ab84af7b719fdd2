import { loadSource } from './load-source.mjs';

/** Every dialect, in the order of the registry. */
export const loadDialects = () => loadSource(['parse', 'text'], 'parse/dialects/registry').DIALECTS;
