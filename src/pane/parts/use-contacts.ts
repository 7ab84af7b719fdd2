import { readContacts, type Contacts } from '../../host/browser/config-settings';
import { useOnDemand } from './use-on-demand';

const NONE: Contacts = { helpDeskAddress: null, reportAddress: null, malformed: [] };

/** Whom the deployer named for questions: nobody, until that is known. */
export function useContacts(): Contacts {
  const loaded = useOnDemand(readContacts);
  return loaded === null || loaded === 'failed' ? NONE : loaded.value;
}
