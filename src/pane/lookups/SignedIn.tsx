import { useState } from 'react';
import { lookupWords } from '../../locales/lookup-words';
import type { PageActions } from '../answer/answer-actions';
import { visible } from '../parts/visible-text';
import { TextButton } from '../parts/TextButton';
import type { Session } from './session';

const t = lookupWords;

/** Who is signed in, and a way to sign out. Rendered again with every answer. */
export function SignedIn({ session, actions }: { session: Session; actions: PageActions }) {
  const [, redraw] = useState(0);
  const account = session.signIn.account();
  if (account === null) return null;
  return (
    <p className="rd-small rd-signed-in">
      {t.signedIn({ name: visible(account.name) })}{' '}
      <TextButton
        onClick={(button) => {
          // This button disappears: the focus moves to one that stays.
          button.closest('.rd-lookups')?.querySelector('button')?.focus();
          session.signIn.signOut();
          redraw((before) => before + 1);
          actions.announce(t.signedOut);
        }}
      >
        {t.signOut}
      </TextButton>
    </p>
  );
}
