import { loadSource } from './load-source.mjs';

/** Every cause, in the order of the registry. */
export const loadCauses = () => loadSource(['causes', 'classify', 'text'], 'causes/registry').CAUSES;
