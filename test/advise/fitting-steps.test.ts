import { withFittingSteps } from '../../src/advise/fitting-steps';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { StepCase } from '../../src/model/cause';
import { statement } from '../statement-kit';
import { bounce, cause, recipient } from './kit';

/** Whether a step for this case stands in the answer. */
function isShown(onlyFor: StepCase, report: Bounce, recipients: readonly RecipientReport[]): boolean {
  const made = cause({ steps: { sender: [], senderAdmin: [{ text: 'Call.', onlyFor }] } });
  return withFittingSteps(made, report, recipients).steps.senderAdmin?.length === 1;
}
const about = (change: Partial<Bounce['original']>): Bounce => {
  const report = bounce();
  return { ...report, original: { ...report.original, ...change } };
};

const SENT_BY_ANOTHER = bounce({ reportingMta: 'mail.fabrikam.com' });
const CHECKS = 'From: dana@fabrikam.com\nAuthentication-Results: mx.fabrikam.com;';

describe('a step for one case is left out where the bounce shows another', () => {
  test.each<[string, StepCase, Bounce, RecipientReport, boolean]>([
    ['the code is another', { code: /^5\.7\.5/ }, bounce(), recipient({ status: '5.1.8' }), false],
    ['the code is that', { code: /^5\.7\.5/ }, bounce(), recipient({ status: '5.7.501' }), true],
    ['there is no code', { code: /^5\.7\.5/ }, bounce(), recipient(), true],
    ['no word is said', { words: /inactive/ }, bounce(), recipient({ diagnostic: '552 full' }), false],
    ['the reply says it', { words: /inactive/ }, bounce(), recipient({ diagnostic: '552 inactive' }), true],
    ['a passage says it', { words: /gone/ }, bounce(), recipient({ passages: [statement('gone')] }), true],
    ['the text says it', { words: /gone/ }, bounce({ text: 'It is gone.' }), recipient(), true],
    ['it was addressed', { isUnaddressed: true }, about({ to: ['Jo@contoso.com'] }), recipient(), false],
    ['another was addressed', { isUnaddressed: true }, about({ to: ['kim@contoso.com'] }), recipient(), true],
    ['nobody knows who was', { isUnaddressed: true }, about({ to: [] }), recipient(), true],
    ['others sent it', { isOnMicrosoft365: true }, about({ headers: 'Received: by a (Postfix)' }), recipient(), false],
    ['Microsoft did', { isOnMicrosoft365: true }, about({ headers: 'X-MS-Exchange-A: b' }), recipient(), true],
    ['nobody knows who did', { isOnMicrosoft365: true }, about({ headers: '' }), recipient(), true],
    ['no server is named', { isOnMicrosoft365: true }, about({ headers: 'Subject: Plan' }), recipient(), true],
    [
      'only the address is Microsoft’s',
      { isOnMicrosoft365: true },
      about({ headers: 'Received: by a (Postfix) for <jo@outlook.com>' }),
      recipient(),
      false,
    ],
    ['the sender is named', { isSenderNamed: true }, about({ from: 'dana@fabrikam.com' }), recipient(), true],
    ['the sender isn’t named', { isSenderNamed: true }, about({ from: 'Dana' }), recipient(), false],
    ['nobody is named', { isSenderNamed: false }, about({ from: null }), recipient(), true],
    ['others surely sent it', { isOnMicrosoft365: false }, about({ headers: 'Received: by a' }), recipient(), true],
    [
      'a server of Microsoft’s passed it on',
      { isOnMicrosoft365: false },
      about({ headers: 'Received: from a.prod.outlook.com by b (Postfix)' }),
      recipient(),
      false,
    ],
    ['the server that sent it is named', { isSendingServerNamed: true }, SENT_BY_ANOTHER, recipient(), true],
    ['the server that sent it isn’t named', { isSendingServerNamed: true }, bounce(), recipient(), false],
    ['nobody names that server', { isSendingServerNamed: false }, bounce(), recipient(), true],
    ['the original was checked', { hasChecks: true }, about({ headers: `${CHECKS} spf=pass` }), recipient(), true],
    ['a folded line says so', { hasChecks: true }, about({ headers: `${CHECKS}\n\tdkim=fail` }), recipient(), true],
    ['nothing was there to check', { hasChecks: true }, about({ headers: `${CHECKS} dkim=none` }), recipient(), false],
    ['it left unchecked', { hasChecks: true }, about({ headers: 'Subject: spf=pass' }), recipient(), false],
    ['nobody knows who it was', { isOnMicrosoft365: false }, about({ headers: '' }), recipient(), false],
  ])('%s', (_what, onlyFor, report, who, shown) => {
    expect(isShown(onlyFor, report, [who])).toBe(shown);
  });
});

test('steps for every case stay, for every reader', () => {
  const steps = { sender: [{ text: 'A.' }], owner: [{ text: 'B.' }], recipientAdmin: [{ text: 'C.' }] };
  expect(withFittingSteps(cause({ steps }), bounce(), [recipient()]).steps).toEqual(steps);
});

describe('a rule is the sender’s', () => {
  const CASE: StepCase = { isSendersRule: true };
  const OWN = { speaker: 'own-service', host: 'am0pr01.prod.outlook.com' } as const;
  const report = (more: Partial<Bounce>, from: Partial<Bounce['envelope']> = {}): Bounce => {
    const plain = about({ from: 'dana@fabrikam.com' });
    return { ...plain, ...more, envelope: { ...plain.envelope, ...from } };
  };
  const NDR = { isExchangeNdr: true, fromDomain: 'fabrikam.com' };
  const madeAt = (words: string): Bounce => report({ text: `Jo wasn’t reached.\n${words}` }, NDR);

  test.each<[string, Bounce, RecipientReport, boolean]>([
    ['its Exchange Online reports', report({}, NDR), recipient({ refusedBy: OWN }), true],
    ['its server reports', report({}), recipient({ refusedBy: { ...OWN, host: 'ex01.fabrikam.com' } }), true],
    [
      'the report says so',
      madeAt('A custom mail flow rule created by an admin at fabrikam.com has blocked your message.'),
      recipient(),
      true,
    ],
    [
      'the report says so in German',
      madeAt('Eine benutzerdefinierte Nachrichtenflussregel, die ein Administrator bei fabrikam.com erstellt hat.'),
      recipient(),
      true,
    ],
    [
      'the report names another',
      madeAt('A custom mail flow rule created by an admin at contoso.com has blocked your message.'),
      recipient({ refusedBy: OWN }),
      false,
    ],
    [
      'the other Exchange Online reports',
      report({}, { ...NDR, fromDomain: 'contoso.com' }),
      recipient({ refusedBy: OWN }),
      false,
    ],
    ['somebody forwarded it', report({}, { ...NDR, isExchangeNdr: false }), recipient({ refusedBy: OWN }), false],
    ['another server answered', report({}, NDR), recipient({ refusedBy: { speaker: 'remote', host: null } }), false],
    [
      'nobody knows who sent it',
      { ...report({}, NDR), original: about({ from: null }).original },
      recipient({ refusedBy: OWN }),
      false,
    ],
    [
      'a provider for anybody sent it',
      { ...report({}, { ...NDR, fromDomain: 'gmail.com' }), original: about({ from: 'dana@gmail.com' }).original },
      recipient({ refusedBy: OWN }),
      false,
    ],
  ])('or not: %s', (_what, bounced, who, shown) => {
    expect(isShown(CASE, bounced, [who])).toBe(shown);
  });
});

describe('a rule is the recipients’', () => {
  const CASE: StepCase = { isRecipientsRule: true };
  const mail = (text = '', from = 'dana@fabrikam.com'): Bounce => ({ ...about({ from }), text });
  const madeAt = (domain: string): string => `A custom mail flow rule created by an admin at ${domain} has blocked it.`;
  const answered = (host: string | null): RecipientReport =>
    recipient({ address: 'jo@contoso.com', refusedBy: { speaker: 'remote', host } });

  test.each<[string, Bounce, RecipientReport, boolean]>([
    ['the report says so', mail(madeAt('contoso.com')), answered(null), true],
    [
      'the report says so in other words',
      mail('An email admin at contoso.com has created a custom mail flow rule to block messages.'),
      answered(null),
      true,
    ],
    ['their server rejected it', mail(), answered('mx2.contoso.com'), true],
    ['their server at Exchange Online did', mail(), answered('contoso-com.mail.protection.outlook.com'), true],
    ['the report names the sender’s', mail(madeAt('fabrikam.com')), answered('mx2.contoso.com'), false],
    ['a server did that belongs to nobody known', mail(), answered('am0pr01.prod.outlook.com'), false],
    ['nobody is named', mail(), answered(null), false],
    ['sender and recipient are colleagues', mail('', 'kim@contoso.com'), answered('mx2.contoso.com'), false],
    [
      'the recipient is at a provider for anybody',
      mail(),
      recipient({ address: 'jo@gmail.com', refusedBy: { speaker: 'remote', host: 'mx.gmail.com' } }),
      false,
    ],
  ])('or not: %s', (_what, bounced, who, shown) => {
    expect(isShown(CASE, bounced, [who])).toBe(shown);
  });
});
