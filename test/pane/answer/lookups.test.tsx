import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GraphError } from '../../../src/host/graph-request-error';
import type { OwnerAnswer, OwnerOutcome } from '../../../src/lookups/group-owner';
import type { Advice } from '../../../src/model/advice';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { letterToOwners } from '../../../src/pane/answer/lookups/owner-letter';
import { OwnerResult } from '../../../src/pane/answer/lookups/OwnerResult';
import { ownerWords } from '../../../src/pane/answer/lookups/owner-words';
import type { Session } from '../../../src/pane/answer/lookups/session';
import { useLookup } from '../../../src/pane/answer/lookups/use-lookup';
import { advice, bounce, cause } from './sample-advice';

const actions = () => ({
  copyText: jest.fn(),
  openLetter: jest.fn(),
  openLink: jest.fn(),
  tell: jest.fn(),
  copyAnswer: jest.fn(),
  saveAnswer: jest.fn(),
});

const session: Session = {
  graph: { ask: jest.fn(), account: () => null },
  signIn: { token: jest.fn(), account: () => null, signOut: jest.fn() },
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
  { kind: 'failed', error: consent, scopes: ['Mail.Read'] },
];

test('every end of the ladder has words of its own, and only the one that knows says that there is no owner', () => {
  const words = OUTCOMES.map(ownerWords);
  expect(new Set(words).size).toBe(OUTCOMES.length);
  const denying = OUTCOMES.filter((outcome) => /\bno owner\b/i.test(ownerWords(outcome)));
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
  const recorded = actions();
  const picked = jest.fn();
  const { container } = render(
    <OwnerResult
      answer={{ name: 'allhands@contoso.com', asked: [], tips: null, group: null, outcome, ...more }}
      cause={cause()}
      bounce={bounce()}
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

test('where consent is missing, the link can be copied for the admin', async () => {
  const { recorded, user } = show({ kind: 'failed', error: consent, scopes: ['Mail.Read'] });
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  expect(recorded.copyText).toHaveBeenCalledWith(
    'https://login.microsoftonline.com/?scope=Mail.Read',
    'the link for your admin',
  );
});

test('a dynamic group says that nobody can be added by hand', () => {
  show(
    { kind: 'owners', owners: [maria], hasMore: false },
    { group: { ...group, kind: 'microsoft-365', isDynamic: true } },
  );
  expect(screen.getByText(/Its members follow from a rule/)).toBeInTheDocument();
});

test('an answer that comes after it was stopped, or after its page has gone, is neither shown nor spoken', async () => {
  const recorded = actions();
  const waiting: ((words: string) => void)[] = [];
  const signals: AbortSignal[] = [];
  function Stand() {
    const { answer, start, stop } = useLookup<string>(session, recorded, (words) => words);
    return (
      <>
        <button
          onClick={() => {
            start((_graph, signal) => {
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
  expect(recorded.tell.mock.calls.flat()).not.toEqual(expect.arrayContaining(['too late']));
  expect(recorded.tell.mock.calls.flat()).not.toEqual(expect.arrayContaining(['page gone']));
});

describe('where look-ups are set up', () => {
  const settings = { clientId: '00000000-0000-4000-8000-00000000c11e' };
  const page = (of: Advice) => (
    <AnswerPage advice={of} origin="" role="sender" onRole={() => undefined} actions={actions()} />
  );
  beforeAll(() => {
    Object.assign(globalThis, { fetch: () => Promise.resolve({ json: () => Promise.resolve(settings) }) });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'fetch');
  });

  test('a restricted group’s owner and a new check are offered beside the steps', async () => {
    render(page(advice()));
    expect(await screen.findByRole('button', { name: 'Look up the owner of allhands@contoso.com' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Check now' })).toBeVisible();
  });

  test('of a suspicious bounce no address is looked up: only one’s own Sent Items, beside the warning', async () => {
    render(page(advice({ authenticity: { verdict: 'suspicious', reasons: ['It asks for a password.'] } })));
    expect(await screen.findByRole('button', { name: 'Look in my Sent Items' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Look up|Check/ })).toBeNull();
  });
});
