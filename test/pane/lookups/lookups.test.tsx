import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { letterOf, NO_FACTS } from '../../../src/advise/letters';
import type { GraphCall } from '../../../src/host/graph/graph-request-send';
import type { GraphError } from '../../../src/host/graph/graph-request-error';
import type { OwnerAnswer, OwnerOutcome } from '../../../src/lookups/group-owner';
import type { Advice } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { groupOwner } from '../../../src/pane/lookups/entries/group-owner';
import { mayRecheck } from '../../../src/pane/lookups/entries/recheck';
import { letterToOwners } from '../../../src/pane/lookups/owner-letter';
import { OwnerResult } from '../../../src/pane/lookups/OwnerResult';
import { LookupFrame } from '../../../src/pane/lookups/LookupFrame';
import { LookupError } from '../../../src/pane/lookups/LookupError';
import { TipsLine } from '../../../src/pane/lookups/TipsLine';
import { describeOwnerOutcome } from '../../../src/pane/lookups/owner-words';
import type { Session } from '../../../src/pane/lookups/session';
import { useLookup } from '../../../src/pane/lookups/use-lookup';
import { advice, bounce, cause, recipient, recordedActions } from '../answer/sample-advice';

const session: Session = {
  graph: { ask: jest.fn(), pathOf: () => null, account: () => null },
  signIn: { token: jest.fn(), account: () => null, requireNewSignIn: jest.fn(), signOut: jest.fn() },
  consentLink: (scopes) => ({ title: 'Agree', url: `https://login.microsoftonline.com/?scope=${scopes.join(' ')}` }),
};

const maria = { name: 'Maria Ortega', title: null, mail: 'maria@contoso.com' };
const group = {
  id: '1',
  name: 'All Hands',
  mail: 'allhands@contoso.com',
  kind: 'distribution',
  isDynamic: false,
} as const;
const consent: GraphError = { where: '', code: 403, message: '', canRetry: false, fault: 'consent' };

const OUTCOMES: readonly OwnerOutcome[] = [
  { kind: 'owners', owners: [maria], hasMore: false },
  { kind: 'owners', owners: [maria, maria], hasMore: true },
  { kind: 'owners-hidden', why: 'distribution' },
  { kind: 'owners-hidden', why: 'mail-security' },
  { kind: 'owners-hidden', why: 'synced' },
  { kind: 'no-owner' },
  { kind: 'owners-unnamed' },
  { kind: 'several', groups: [group, group] },
  { kind: 'not-found' },
  { kind: 'not-a-group', person: maria },
  { kind: 'elsewhere' },
  { kind: 'personal-account' },
  { kind: 'guest' },
  { kind: 'failed', error: consent },
];

test('every result of the search for an owner has its own text, and only the certain one says that there is no owner', () => {
  const words = OUTCOMES.map(describeOwnerOutcome);
  expect(new Set(words).size).toBe(OUTCOMES.length);
  const denying = OUTCOMES.filter((outcome) => /\bno owner\b/i.test(describeOwnerOutcome(outcome)));
  expect(denying).toEqual([{ kind: 'no-owner' }]);
});

describe('the request to the owners', () => {
  const [sample] = advice().causes;
  if (sample === undefined) throw new Error('the sample has no cause');

  test('is the prepared letter, addressed to those with an address', () => {
    const nobody = { name: 'App', title: null, mail: null };
    const letter = letterToOwners('AllHands@contoso.com', [maria, nobody], sample, bounce());
    const prepared = sample.letters.find(({ id }) => id === 'owner-request');
    expect(letter).toMatchObject({ to: ['maria@contoso.com'], body: prepared?.body, subject: prepared?.subject });
    expect(letter?.name).toBe('the request to Maria Ortega');
  });

  test('about another group names that group and no other recipient', () => {
    const letter = letterToOwners('board@contoso.com', [maria], sample, bounce());
    expect(letter?.subject).toBe('May I write to board@contoso.com?');
    expect(letter?.body).toContain('board@contoso.com');
    expect(letter?.body).not.toContain('allhands@contoso.com');
  });

  test('is not offered where no owner has an address', () => {
    expect(letterToOwners('allhands@contoso.com', [{ ...maria, mail: null }], sample, bounce())).toBeNull();
  });
});

function show(outcome: OwnerOutcome, more: Partial<OwnerAnswer> = {}) {
  const recorded = recordedActions();
  const picked = jest.fn();
  const { container } = render(
    <OwnerResult
      answer={{
        name: 'allhands@contoso.com',
        requests: [],
        tips: null,
        tipsFault: null,
        group: null,
        outcome,
        ...more,
      }}
      cause={cause()}
      bounce={bounce()}
      role="sender"
      session={session}
      actions={recorded}
      onPick={picked}
    />,
  );
  return { recorded, picked, container, user: userEvent.setup() };
}

test('words of the directory are shown as the text they are, invisible characters made visible', () => {
  const name = '<img src=x>\u202EgroB';
  const { container } = show({
    kind: 'owners',
    hasMore: false,
    owners: [{ name, title: '<b>Boss</b>', mail: 'x@contoso.com' }],
  });
  expect(container.querySelector('img, b')).toBeNull();
  expect(screen.getByText('<img src=x>‹U+202E›groB')).toBeInTheDocument();
});

test('one of several groups is picked by a button that names its address', async () => {
  const { picked, user } = show({ kind: 'several', groups: [group, { ...group, id: '2', mail: 'paris@contoso.com' }] });
  await user.click(screen.getByRole('button', { name: 'All Hands, paris@contoso.com' }));
  expect(picked).toHaveBeenCalledWith(expect.objectContaining({ id: '2' }));
});

test('if the look-up finds nobody, there is the card, the list of groups, the admin’s command, and no second request', () => {
  for (const kind of ['no-owner', 'owners-unnamed', 'not-found', 'guest', 'personal-account'] as const) {
    const { container } = show({ kind });
    expect(container).toHaveTextContent('open the bounce, select the group on the To line');
    expect(container.querySelector('a[href="https://myaccount.microsoft.com/groups"]')).not.toBeNull();
    expect(container).toHaveTextContent("Get-Recipient -Identity 'allhands@contoso.com'");
    // The request about this group stands in the sender's steps.
    expect(container).not.toHaveTextContent('Preview the request');
    expect(container.textContent.includes('Preview the report to your help desk')).toBe(kind === 'no-owner');
  }
});

test('about a group inside, the request is offered with the look-up, whether owners are known or not', () => {
  const name = 'board@contoso.com';
  expect(show({ kind: 'no-owner' }, { name }).container).toHaveTextContent(
    'Preview the request to the owner of board@',
  );
  const owners = { kind: 'owners', owners: [maria], hasMore: false } as const;
  expect(show(owners, { name }).container).toHaveTextContent('Preview the request to Maria Ortega');
});

test('owners without an address leave the other ways', () => {
  const { container } = show({ kind: 'owners', owners: [{ ...maria, mail: null }], hasMore: false });
  expect(container).toHaveTextContent('Maria Ortega');
  expect(container.querySelector('a[href="https://myaccount.microsoft.com/groups"]')).not.toBeNull();
});

test('that tips were refused is said, with the reason', () => {
  const { container } = show({ kind: 'no-owner' }, { tipsFault: 'consent' });
  expect(container).toHaveTextContent(
    'Can’t check whether it accepts mail from you now. The permission for this hasn’t been granted.',
  );
});

test('a permission that only an admin can give is called that, and one that a person may give is not', () => {
  expect(show({ kind: 'failed', error: consent }).container).toHaveTextContent(
    'GroupMember.Read.All requires admin consent.',
  );
  const { container } = render(
    <LookupError error={consent} scopes={['Mail.Read']} session={session} actions={recordedActions()} />,
  );
  expect(container).toHaveTextContent('In many organizations, only an admin can agree.');
});

test('members outside the organization are counted', () => {
  const tips = {
    address: '',
    isRestricted: null,
    isModerated: null,
    isFull: null,
    members: 12,
    outsiders: 3,
    maxBytes: null,
    scope: null,
    note: null,
    error: null,
  };
  const { container } = render(<TipsLine tips={tips} />);
  expect(container).toHaveTextContent('12 members, as last counted; 3 of them outside the organization.');
});

const fromSystem = (generator: string) => bounce({ generator });
const FROM_EXCHANGE = fromSystem('exchange-online');

test('the check whether it would go through is offered only where the recipient’s side is the cause', () => {
  const may = (of: Parameters<typeof cause>[0] = {}) => mayRecheck(cause(of), FROM_EXCHANGE, null);
  expect(may()).toBe(true);
  expect(may({ causeId: 'recipient-unknown', fixableBy: ['sender', 'recipient-admin'] })).toBe(true);
  expect(may({ causeId: 'spf-fail', fixableBy: ['sender-admin'] })).toBe(false);
  expect(may({ causeId: 'dmarc-fail', fixableBy: ['sender-admin', 'recipient-admin'] })).toBe(false);
});

test('nor is it offered where Exchange can’t know: mail that it didn’t send, and mailboxes of other providers', () => {
  const full = (address: string) => cause({ causeId: 'mailbox-full', recipients: [recipient({ address })] });
  expect(mayRecheck(full('ines@tailspintoys.com'), FROM_EXCHANGE, null)).toBe(true);
  expect(mayRecheck(full('ines@tailspintoys.com'), fromSystem('postfix'), null)).toBe(false);
  expect(mayRecheck(full('ines@tailspintoys.com'), fromSystem('exim'), null)).toBe(false);
  const letters = [
    letterOf('recipient-admin', [], { ...NO_FACTS, recipient: 'ines.ferro@gmail.com', hasNoAdmin: true }),
  ];
  expect(mayRecheck({ ...full('ines.ferro@gmail.com'), letters }, FROM_EXCHANGE, null)).toBe(false);
});

test('nor for a mailbox elsewhere that another server answered for, or that own servers sent to', () => {
  const full = (address: string, remoteMta: string | null) =>
    cause({ causeId: 'mailbox-full', recipients: [recipient({ address, remoteMta })] });
  const may = (of: ReturnType<typeof full>, generator: string) => mayRecheck(of, fromSystem(generator), null);
  expect(may(full('ines@tailspintoys.com', 'mx1.tailspintoys.com'), 'exchange-online')).toBe(false);
  expect(may(full('ines@tailspintoys.com', 'tailspin.mail.protection.outlook.com'), 'exchange-online')).toBe(true);
  expect(may(full('ines@tailspintoys.com', null), 'exchange-server')).toBe(false);
  expect(may(full('ines@contoso.com', 'mx1.contoso.com'), 'exchange-server')).toBe(true);
});

test('nor as somebody else than the sender', () => {
  const of = bounce({ part: '2' });
  expect(mayRecheck(cause(), of, 'owner@fabrikam.com')).toBe(false);
  expect(mayRecheck(cause(), of, 'dana.okafor@contoso.com')).toBe(true);
});

test('owners that were found are handed to the steps, whose request is theirs then', async () => {
  const answers: Readonly<Record<string, unknown>> = {
    'POST /me/getMailTips': { value: [] },
    'GET /groups': { value: [{ id: '1', displayName: 'All Hands', groupTypes: ['Unified'], mailEnabled: true }] },
    'GET /groups/1/owners/microsoft.graph.user': {
      value: [{ displayName: 'Maria Ortega', mail: 'maria@contoso.com' }],
    },
  };
  const ask = ({ method, path }: GraphCall) =>
    Promise.resolve({ ok: true as const, value: answers[`${method} ${path.split('?')[0] ?? ''}`] });
  const onOwners = jest.fn();
  render(
    <LookupFrame
      lookup={groupOwner}
      question={{ name: 'allhands@contoso.com' }}
      via={{ ...session, graph: { ...session.graph, ask } }}
      context={{
        place: { part: 'owner', cause: cause(), role: 'sender', onOwners },
        advice: advice(),
        level: 3,
        actions: recordedActions(),
      }}
    />,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Look up owner of allhands@contoso.com' }));
  expect(await screen.findByText(/is now addressed to them/)).toBeVisible();
  const addressed = { to: ['maria@contoso.com'], name: 'the request to Maria Ortega' };
  await waitFor(() => {
    expect(onOwners).toHaveBeenCalledWith('allhands@contoso.com', addressed);
  });
});

test('where consent is missing, the link can be copied for the admin', async () => {
  const { recorded, user } = show({ kind: 'failed', error: consent });
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(recorded.copyText).toHaveBeenCalledWith(
    'https://login.microsoftonline.com/?scope=Mail.Read GroupMember.Read.All User.ReadBasic.All',
    'the link for your admin',
  );
});

test('a dynamic group says that nobody can be added by hand', () => {
  show(
    { kind: 'owners', owners: [maria], hasMore: false },
    { group: { ...group, kind: 'microsoft-365', isDynamic: true } },
  );
  expect(screen.getByText(/A rule decides who its members are/)).toBeInTheDocument();
});

test('an answer that comes after it was stopped, or after its page has gone, is neither shown nor spoken', async () => {
  const recorded = recordedActions();
  const waiting: ((words: string) => void)[] = [];
  const signals: AbortSignal[] = [];
  function Stand() {
    const { answer, start, stop } = useLookup<string>('a question', recorded, (words) => words, 'asking');
    return (
      <>
        <button
          onClick={() => {
            start((signal) => {
              signals.push(signal);
              return new Promise((done) => waiting.push(done));
            });
          }}
        >
          ask
        </button>
        <button onClick={stop}>stop</button>
        <p>{answer}</p>
      </>
    );
  }
  const { unmount } = render(<Stand />);
  const user = userEvent.setup();
  await user.click(screen.getByText('ask'));
  await user.click(screen.getByText('stop'));
  waiting[0]?.('too late');
  await user.click(screen.getByText('ask'));
  unmount();
  waiting[1]?.('page gone');
  await Promise.resolve();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(recorded.announce.mock.calls.flat()).not.toEqual(expect.arrayContaining(['too late']));
  expect(recorded.announce.mock.calls.flat()).not.toEqual(expect.arrayContaining(['page gone']));
});

describe('where look-ups are set up', () => {
  const settings = { clientId: '00000000-0000-4000-8000-00000000c11e' };
  const page = (of: Advice, role: Role = 'sender') => (
    <AnswerPage advice={of} origin="" role={role} onRole={() => undefined} actions={recordedActions()} />
  );
  beforeAll(() => {
    Object.assign(globalThis, { fetch: () => Promise.resolve({ json: () => Promise.resolve(settings) }) });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'fetch');
  });

  test('a restricted group’s owner and a new check are offered with the steps', async () => {
    render(page(advice()));
    const ask = await screen.findByRole('button', { name: 'Look up owner of allhands@contoso.com' });
    expect(ask.closest('li')).toHaveTextContent(/^Ask the owner of allhands@contoso.com/);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Check with Microsoft 365' }));
    expect(screen.getByRole('button', { name: 'Check now' })).toBeVisible();
  });

  test('each check has a heading of the same level, and what stands at its own step has none', async () => {
    const { container, rerender } = render(page(advice(), 'admin'));
    await screen.findByText('Check with Microsoft 365');
    await waitFor(() => {
      expect(container.querySelectorAll('.rd-checks .rd-lookup')).toHaveLength(3);
    });
    const headings = [...container.querySelectorAll('.rd-checks .rd-lookup > *:first-child')];
    expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H3 Who owns allhands@contoso.com?',
      'H3 Would a new message be delivered now?',
      'H3 Where did the message end?',
    ]);
    expect(container.querySelectorAll('.rd-checks :is(h2, h3, h4)')).toHaveLength(4);
    rerender(page(advice(), 'sender'));
    const step = (await screen.findByRole('button', { name: /^Look up owner/ })).closest('li');
    expect(step?.querySelector('h2, h3, h4')).toBeNull();
  });

  test('for a suspicious bounce no address is looked up: only the person’s own Sent Items, next to the warning', async () => {
    render(page(advice({ authenticity: { verdict: 'suspicious', reasons: ['It asks for a password.'] } })));
    expect(await screen.findByRole('button', { name: 'Look in my Sent Items' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Look up|Check/ })).toBeNull();
  });
});
