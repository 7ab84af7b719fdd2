import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import type { OwnerAnswer, OwnerOutcome } from '../../../src/lookups/group-owner';
import type { MailTips } from '../../../src/lookups/mail-tips';
import type { Role } from '../../../src/model/cause';
import { OwnerResult } from '../../../src/pane/lookups/OwnerResult';
import type { Session } from '../../../src/pane/lookups/session';
import { bounce, cause, recordedActions } from '../answer/sample-advice';

// Where the directory names nobody: honest words, and the exact place to look.

const session: Session = {
  graph: { ask: jest.fn(), pathOf: () => null, account: () => null },
  signIn: { token: jest.fn(), account: () => null, requireNewSignIn: jest.fn(), signOut: jest.fn() },
  consentLink: () => ({ title: '', url: '' }),
};
const TIPS: MailTips = {
  ...{ address: 'allhands@contoso.com', isRestricted: true, isModerated: null, isFull: null, members: null },
  ...{ outsiders: null, maxBytes: null, scope: null, note: null, error: null },
};

function show(outcome: OwnerOutcome, more: Partial<OwnerAnswer> = {}, role: Role = 'sender'): HTMLElement {
  const answer = { name: 'allhands@contoso.com', requests: [], tips: null, tipsFault: null, group: null, outcome };
  const { container } = render(
    <OwnerResult
      answer={{ ...answer, ...more }}
      cause={cause()}
      bounce={bounce()}
      role={role}
      session={session}
      actions={recordedActions()}
      onPick={() => undefined}
    />,
  );
  return container;
}
const linksIn = (container: HTMLElement): readonly (string | null)[] =>
  [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));

const HIDDEN: OwnerOutcome = { kind: 'owners-hidden', why: 'distribution' };

test('a sender is shown the contact card, the groups they are in, and those they own', () => {
  const container = show(HIDDEN);
  expect(container).toHaveTextContent('open the bounce, select the group on the To line');
  expect(linksIn(container)).toEqual([
    'https://myaccount.microsoft.com/groups',
    'https://outlook.office.com/people/group/owner',
  ]);
});

test('an admin is shown the groups of the admin center and the command, not their own contact card', () => {
  const container = show(HIDDEN, {}, 'admin');
  expect(linksIn(container)).toEqual(['https://admin.exchange.microsoft.com/#/groups']);
  expect(container).toHaveTextContent("Get-Recipient -Identity 'allhands@contoso.com'");
  expect(container).not.toHaveTextContent('select the group on the To line');
});

test('a group of more than 5,000 members has rules of its own, which are told', () => {
  expect(show(HIDDEN, { tips: { ...TIPS, members: 5_001 } })).toHaveTextContent('It has more than 5,000 members');
  expect(show(HIDDEN, { tips: { ...TIPS, members: 5_000 } })).not.toHaveTextContent('more than 5,000 members');
});

test('a group of another organization ends in a letter: no directory, no page, and no command of one’s own knows it', () => {
  const container = show({ kind: 'elsewhere' }, { name: 'board@fabrikam.com' });
  expect(container).toHaveTextContent('It belongs to another organization');
  expect(container).toHaveTextContent('Preview the request to the owner of board@fabrikam.com');
  expect(linksIn(container)).toEqual([]);
  expect(container).not.toHaveTextContent('Get-Recipient');
});
