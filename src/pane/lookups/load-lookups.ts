import { readSettings } from '../../host/browser/config-settings';
import { setLanguageAgain } from '../../locales/language';

/**
 * Look-ups are a file of their own: most answers never need it. With it come the words of DNS, which must be in the language that
 * is set already.
 */
export async function loadLookups() {
  const { Lookups } = await import(/* webpackChunkName: "lookups" */ './Lookups');
  await setLanguageAgain();
  return { Lookups };
}

/** The same with what a deployer set up, where no client id is needed. */
export const loadWithoutAccount = async () => ({ ...(await loadLookups()), settings: await readSettings() });
