/** The engine is a separate file. The worker loads it, or the page if there's no worker. */
export const loadEngine = () => import(/* webpackChunkName: "engine" */ '../../diagnose');
