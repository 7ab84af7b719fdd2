/** Look-ups are a file of their own: most answers, and deployments without an app registration, never need it. */
export const loadLookups = () => import(/* webpackChunkName: "lookups" */ './Lookups');
