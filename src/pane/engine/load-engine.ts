/** The engine as a file of its own: the worker and, where there is no worker, the page load the same one. */
export const loadEngine = () => import(/* webpackChunkName: "engine" */ '../../diagnose');
