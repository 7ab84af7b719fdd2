// Who is asked, and how: a letter goes only to somebody who can get it, from somebody who can send it.
import { advise } from '../../src/advise/advise';
import { CAUSES } from '../../src/causes/registry';
import type { CauseAdvice, Letter } from '../../src/model/advice';
import type { Cause } from '../../src/model/cause';
import { adviceAsText } from '../../src/advise/report';
import { isConsumerProvider } from '../../src/text/consumer-providers';
import { evidence } from '../statement-kit';
import { bounce, cause, recipient } from './kit';

const known = (id: string): Cause => {
  const found = CAUSES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

const adviceOn = (of: Cause, from: string | null, ...to: readonly string[]) => {
  const blank = bounce();
  return advise(
    { ...blank, original: { ...blank.original, from }, recipients: to.map((address) => recipient({ address })) },
    to.map((_, i) => ({
      recipient: i,
      findings: [{ cause: of, certainty: 'certain', evidence: [evidence('550 no')], isForeign: false }],
    })),
    { verdict: 'unknown', reasons: [] },
    [of],
  );
};

function causeFor(of: Cause, from: string | null, ...to: readonly string[]): CauseAdvice {
  const [only] = adviceOn(of, from, ...to).causes;
  if (only === undefined) throw new Error('no cause');
  return only;
}

const stepsFor = (told: CauseAdvice) => told.steps.sender.flatMap(({ steps }) => steps);
const idsOf = (letters: readonly Letter[]) => letters.map(({ id }) => id);

describe('inside one organization', () => {
  const inside = (id: string) => causeFor(known(id), 'rosa@mail.tailspintoys.com', 'post@tailspintoys.com');

  test('is where an internal address leads, whichever of Microsoft’s servers it names', () => {
    const internal = 'IMCEAEX-_o=ExchangeLabs_ou=A_cn=Recipients_cn=dana@namprd01.prod.outlook.com';
    const told = causeFor(known('recipient-stale-autocomplete'), 'rosa@tailspintoys.com', internal);
    expect(told.actors).toEqual(['sender', 'sender-admin']);
    expect(told.verdict).toBe('Outlook used an outdated entry for dana.');
  });

  test('their admin is the sender’s own', () => {
    const told = inside('malware-or-attachment');
    expect(told.fixableBy).toEqual(['sender', 'recipient-admin']);
    expect(told.actors).toEqual(['sender', 'sender-admin']);
    expect(adviceAsText(adviceOn(known('malware-or-attachment'), 'a@adatum.com', 'b@adatum.com'), 'sender')).toContain(
      'your own email admin',
    );
  });

  test.each(CAUSES.map(({ id }) => [id] as const))('%s sends nobody to the admin of another one', (id) => {
    const told = inside(id);
    expect(idsOf(told.letters)).not.toContain('recipient-admin');
    const letters = stepsFor(told).flatMap(({ letter = [] }) => letter);
    expect(letters.filter((letter) => !told.letters.some((one) => one.id === letter))).toEqual([]);
  });

  test('what is known isn’t asked', () => {
    const text = (from: string) => {
      const { sender, owner, admin } = causeFor(known('group-sender-not-allowed'), from, 'staff@adatum.com').steps;
      return [sender, owner, admin].flatMap((all) => all.flatMap(({ steps }) => steps.map((step) => step.text)));
    };
    expect(text('jo@adatum.com').filter((one) => /outside your organization|your own organization/.test(one))).toEqual(
      [],
    );
    expect(text('jo@adatum.com')).toContain('Join the group. Members can usually send to it.');
    expect(text('jo@fabrikam.com').filter((one) => /outside your organization/.test(one))).toHaveLength(2);
  });

  test.each([['spam-content'], ['rcpt-auth-required'], ['rcpt-restricted-accept-list']])(
    'who resends waits for the own admin: %s',
    (id) => {
      const one = known(id);
      const { retry = one.retry } = one.cases?.find((told) => told.retry?.inside !== undefined) ?? {};
      const told = { ...one, retry, cases: [] };
      expect(causeFor(told, 'jo@adatum.com', 'al@adatum.com').retry.note).toMatch(/ after your admin has /);
      expect(causeFor(told, 'jo@adatum.com', 'al@fabrikam.com').retry.note).toMatch(/ after their admin has /);
    },
  );

  test('two people at one provider are in no organization', () => {
    const told = causeFor(known('rcpt-auth-required'), 'ines@gmail.com', 'otto@gmail.com');
    expect(told.actors?.[0]).toBe('receiving-provider');
  });

  test('one recipient elsewhere is enough to leave it as it was', () => {
    expect(causeFor(known('spam-content'), 'jo@adatum.com', 'al@adatum.com', 'bo@fabrikam.com').actors).toBeUndefined();
    expect(causeFor(known('spam-content'), null, 'al@adatum.com').actors).toBeUndefined();
  });
});

describe('at a provider for anybody', () => {
  test.each(CAUSES.map(({ id }) => [id] as const))('%s offers no letter to an admin that isn’t there', (id) => {
    const told = causeFor(known(id), 'jo@adatum.com', 'ines.ferro@gmail.com');
    expect(idsOf(told.letters)).not.toContain('recipient-admin');
    expect(told.actors ?? told.fixableBy).not.toContain('recipient-admin');
  });

  const sidesFor = (to: string, steps: Cause['steps']) =>
    causeFor(cause({ steps }), 'jo@adatum.com', to).steps.admin.map(({ side }) => side);

  test('nobody who reads is the recipients’ admin', () => {
    const steps = { sender: [], recipientAdmin: [{ text: 'Allow it.' }], senderAdmin: [{ text: 'Sign it.' }] };
    expect(sidesFor('ines.ferro@gmail.com', steps)).toEqual(['sender']);
    expect(sidesFor('al@fabrikam.com', steps)).toEqual(['recipient', 'sender']);
  });

  test('an admin isn’t left without any step', () => {
    const steps = { sender: [], recipientAdmin: [{ text: 'Allow it.' }] };
    expect(sidesFor('ines.ferro@gmail.com', steps)).toEqual(['recipient']);
    expect(sidesFor('ines.ferro@gmail.com', { ...steps, senderAdmin: [] })).toEqual(['recipient']);
  });

  test('the person is asked in a chat, and nobody speaks of their admin', () => {
    const told = causeFor(known('remote-policy-reject'), 'jo@adatum.com', 'ines.ferro@yahoo.co.uk');
    expect(stepsFor(told).at(-1)).toMatchObject({ letter: 'recipient-note', text: expect.not.stringMatching(/admin/) });
    expect(told.letters.find(({ id }) => id === 'recipient-note')?.body).not.toMatch(/admin/);
  });

  test.each([
    ['gmail.com', true],
    ['yahoo.co.jp', true],
    ['gmx.net', true],
    ['web.de', true],
    ['web.contoso.com', false],
    ['mail.acme.com', false],
    ['outlook.acme.com', false],
    ['gmail.contoso.com', false],
    ['contoso.com', false],
  ])('%s: %s', (domain, expected) => {
    expect(isConsumerProvider(domain)).toBe(expected);
  });
});

describe('where mail doesn’t work at all', () => {
  test.each(['mx-record-problem', 'connection-failed', 'message-expired', 'mta-sts-failure'])(
    '%s: the other side is told in a chat, as no letter gets there',
    (id) => {
      const told = causeFor(known(id), 'jo@adatum.com', 'al@fabrikam.com');
      expect(idsOf(told.letters)).not.toContain('recipient-admin');
      expect(stepsFor(told).flatMap(({ letter = [] }) => letter)).toContain('recipient-note');
    },
  );

  test('a blocked account writes no mail: what it would send is copied', () => {
    const { letters } = causeFor(known('sender-account-restricted'), 'jo@adatum.com', 'al@fabrikam.com');
    expect(letters.length).toBeGreaterThan(1);
    expect(letters.filter(({ isForChat }) => isForChat !== true)).toEqual([]);
  });

  test('nor does anybody write to their own admin at a domain that can’t be found', () => {
    const { letters } = causeFor(known('connection-failed'), 'jo@adatum.com', 'al@adatum.com');
    expect(letters.find(({ id }) => id === 'sender-admin')).toMatchObject({ isForChat: true });
  });

  test('other causes keep their letters', () => {
    const told = causeFor(known('rcpt-auth-required'), 'jo@adatum.com', 'al@fabrikam.com');
    expect(told.letters.find(({ id }) => id === 'recipient-admin')).toBeDefined();
    expect(told.letters.filter(({ isForChat }) => isForChat === true)).toEqual([]);
  });
});

test('a step keeps what it says where nothing is known', () => {
  const steps = { sender: [{ text: 'Ask them.', inside: 'Ask here.', letter: 'recipient-admin' }] } as const;
  expect(stepsFor(causeFor(cause({ steps }), null, 'al@fabrikam.com'))).toEqual([
    { text: 'Ask them.', letter: 'recipient-admin' },
  ]);
  expect(stepsFor(causeFor(cause({ steps }), 'jo@fabrikam.com', 'al@fabrikam.com'))).toEqual([
    { text: 'Ask here.', letter: 'sender-admin' },
  ]);
});

test('who’s asked to tell their admin gets the note, and the letter to the admin comes second', () => {
  const ask = { text: 'Ask them.', letter: 'recipient-admin', viaRecipient: true } as const;
  const steps = (from: string, to: string, more: Partial<Cause> = {}) =>
    stepsFor(causeFor(cause({ steps: { sender: [ask] }, ...more }), from, to)).map(({ text, letter }) => [
      text,
      letter,
    ]);
  expect(steps('jo@adatum.com', 'al@fabrikam.com')).toEqual([
    ['Ask them.', 'recipient-note'],
    ['If they can’t pass it on, email their admin yourself.', 'recipient-admin'],
  ]);
  expect(steps('jo@adatum.com', 'al@adatum.com')).toEqual([['Send this report to your email admin.', 'sender-admin']]);
  expect(steps('jo@adatum.com', 'al@gmail.com').map(([, letter]) => letter)).toEqual(['recipient-note']);
  expect(steps('jo@adatum.com', 'al@fabrikam.com', { cutOff: 'recipient-domain' })).toEqual([
    ['Ask them.', 'recipient-note'],
  ]);
});

describe('a person’s mailbox', () => {
  const rule = known('transport-rule-reject');

  test('has no owner to ask', () => {
    const told = causeFor(rule, 'rosa@tailspintoys.com', 'd.okafor@contoso.com');
    expect(told.steps.owner).toEqual([]);
  });

  test('isn’t one that may be a group', () => {
    const told = causeFor(rule, 'rosa@tailspintoys.com', 'd.okafor@contoso.com', 'sales@contoso.com');
    expect(told.steps.owner).not.toEqual([]);
  });

  test('isn’t an owner’s to fix, either', () => {
    const told = causeFor(known('rcpt-auth-required'), 'rosa@tailspintoys.com', 'd.okafor@contoso.com');
    expect(told.fixableBy).toContain('group-owner');
    expect(told.actors).not.toContain('group-owner');
  });
});
