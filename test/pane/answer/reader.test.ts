import type { Bounce } from '../../../src/model/bounce';
import type { Role } from '../../../src/model/cause';
import { isReadByOther, likelyRole, mayBeSenders, sideOf } from '../../../src/pane/answer/reader';
import { bounce, cause, recipient } from './sample-advice';

const SENDER = 'dana@contoso.com';

/** A report on Dana's message to a group of another organization, as it comes to her unless it's changed. */
function report(change: { part?: string; outerFrom?: string; from?: string | null; to?: string } = {}): Bounce {
  const { part, outerFrom = 'postmaster@contoso.com', from = SENDER, to = 'all@fabrikam.com' } = change;
  const plain = bounce({ recipients: [recipient({ address: to })], ...(part === undefined ? {} : { part }) });
  return {
    ...plain,
    envelope: { ...plain.envelope, from: outerFrom },
    original: { ...plain.original, from },
  };
}

describe('somebody else than the sender reads a bounce', () => {
  test.each<[string, Bounce, string | null, boolean]>([
    ['that came to the sender', report(), SENDER, false],
    ['whose sender is written in another way', report({ from: 'Dana Okafor <Dana@Contoso.com>' }), SENDER, false],
    ['that the sender attached, in another mailbox', report({ part: '2' }), 'desk@contoso.com', true],
    ['that the sender attached, in their own mailbox', report({ part: '2' }), SENDER, false],
    ['that the sender forwarded', report({ outerFrom: SENDER }), 'owner@fabrikam.com', true],
    ['that nobody passed on', report(), 'owner@fabrikam.com', false],
    ['to a shared mailbox', report({ from: 'sales@contoso.com' }), SENDER, false],
    ['to a second address of the sender', report({ from: 'dana@contoso.co.uk' }), SENDER, false],
    ['that names no sender', report({ part: '2', from: null }), 'desk@contoso.com', false],
    ['outside of Outlook', report({ part: '2' }), null, false],
  ])('%s', (_case, of, mailbox, expected) => {
    expect(isReadByOther(of, mailbox)).toBe(expected);
  });
});

test.each<[string, Role, string | null, boolean]>([
  ['the sender', 'sender', SENDER, true],
  ['the sender with another mailbox', 'sender', 'sales@contoso.com', true],
  ['an admin who sent it', 'admin', SENDER, true],
  ['an admin who didn’t', 'admin', 'desk@contoso.com', false],
  ['an owner who didn’t', 'owner', 'owner@fabrikam.com', false],
  ['an admin outside of Outlook', 'admin', null, false],
])('the message may be in the Sent Items of %s', (_who, role, mailbox, expected) => {
  expect(mayBeSenders(report(), mailbox, role)).toBe(expected);
});

test('a mailbox is on one side, on both, or on none', () => {
  expect(sideOf(report(), report(), 'desk@contoso.com')).toBe('sender');
  expect(sideOf(report(), report(), 'desk@fabrikam.com')).toBe('recipient');
  const inside = report({ to: 'all@contoso.com' });
  expect(sideOf(inside, inside, 'desk@contoso.com')).toBeNull();
  expect(sideOf(report(), report(), 'desk@adatum.com')).toBeNull();
});

test('an owner who hasn’t chosen yet sees the owner’s steps', () => {
  const steps = { sender: [], owner: [{ steps: [{ text: 'Open the group.' }] }], admin: [] };
  const role = (of: Bounce, mailbox: string | null, causes = [cause({ steps })]) => likelyRole(of, causes, mailbox);
  expect(role(report(), SENDER)).toBe('sender');
  expect(role(report({ part: '2' }), 'owner@fabrikam.com')).toBe('owner');
  expect(role(report({ part: '2' }), 'owner@fabrikam.com', [cause({ steps: { ...steps, owner: [] } })])).toBe('sender');
  expect(role(report({ part: '2' }), 'desk@contoso.com')).toBe('sender');
});
