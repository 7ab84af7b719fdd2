import { useEffect, useState } from 'react';
import { readContacts, type Contacts } from '../../host/browser/config-settings';

const NONE: Contacts = { helpDeskAddress: null, reportAddress: null, malformed: [] };

/** Whom the deployer named for questions: nobody, until that is known. */
export function useContacts(): Contacts {
  const [contacts, setContacts] = useState(NONE);
  useEffect(() => {
    const place = { isOpen: true };
    void readContacts().then((read) => {
      // Where nobody is named, nothing changes: drawing the page again would disturb a menu that is open.
      if (place.isOpen && namesAnything(read)) setContacts(read);
    });
    return () => {
      place.isOpen = false;
    };
  }, []);
  return contacts;
}

const namesAnything = ({ helpDeskAddress, reportAddress, malformed }: Contacts): boolean =>
  helpDeskAddress !== null || reportAddress !== null || malformed.length > 0;
