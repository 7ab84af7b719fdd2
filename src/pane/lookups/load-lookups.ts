import { readSettings } from '../../host/browser/config-settings';
import { withWords } from '../../locales/language';

/** Look-ups are a file of their own: most answers never need it. */
export async function loadLookups() {
  const { Lookups } = await withWords(import(/* webpackChunkName: "lookups" */ './Lookups'));
  return { Lookups };
}

/** The same with what a deployer set up, where no client id is needed. */
export const loadWithoutAccount = async () => ({ ...(await loadLookups()), settings: await readSettings() });
