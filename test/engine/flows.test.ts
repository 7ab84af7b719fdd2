// The flows of Microsoft's base article on 5.7.1, each with what its answer must contain for whoever asks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/causes/registry';
import { diagnose } from '../../src/diagnose';
import { advise } from '../../src/advise/advise';
import { words } from '../../src/locales/report-words';
import { parse } from '../../src/parse/parse';
import type { Advice, CauseAdvice } from '../../src/model/advice';
import type { Role } from '../../src/model/cause';

const SAMPLES = join(__dirname, '../fixtures/samples');

async function read(bytes: Uint8Array): Promise<Advice> {
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  if (!advice) throw new Error('no answer');
  return advice;
}
const ofSample = (file: string): Promise<Advice> => read(new Uint8Array(readFileSync(join(SAMPLES, file))));
const ofFixture = (cause: string): Promise<Advice> =>
  read(new Uint8Array(readFileSync(join(__dirname, '../fixtures/causes', cause, 'classic-members.txt'))));
const ofText = (text: string): Promise<Advice> => read(new TextEncoder().encode(text));

/** Everything the chosen reader sees of a cause: steps, commands, letters, links. */
function shown(cause: CauseAdvice | undefined, role: Role): string {
  if (!cause) throw new Error('no cause');
  const steps = cause.steps[role].flatMap((section) => section.steps);
  return steps
    .flatMap((step) => [
      step.text,
      // The pane says it for the Outlook it stands in; reports for all.
      step.lookup === 'group-owner' ? words.report.ownerWay : '',
      step.link?.url ?? '',
      ...(step.commands ?? []).map(({ run }) => run),
      ...cause.letters
        .filter(({ id }) => id === step.letter)
        .flatMap(({ to, subject, body }) => [to.join(), subject, body]),
    ])
    .join('\n');
}

interface Flow {
  readonly name: string;
  readonly advice: () => Promise<Advice>;
  readonly cause: string;
  readonly role: Role;
  readonly contains: readonly RegExp[];
}

const flows: readonly Flow[] = [
  {
    name: 'an external recipient refuses: reach them another way, with a ready text for their admin',
    advice: () => ofSample('005-exo-5712-not-authenticated-by-org.eml'),
    cause: 'rcpt-auth-required',
    role: 'sender',
    contains: [/phone|another way|other way|chat/i, /Could you ask your email admin to allow/],
  },
  {
    name: 'an internal restricted group: its name, how to find the owner, a ready request',
    advice: () => ofSample('001-exo-57124-internal-restricted-group.eml'),
    cause: 'group-sender-not-allowed',
    role: 'sender',
    contains: [
      /allhands@contoso\.com/,
      /double-click the group/,
      /Outlook on the web/,
      /May I write to allhands@contoso\.com/,
    ],
  },
  {
    name: 'nested restricted groups: each of them is named',
    advice: () => ofSample('032-exo-classic-multi-recipient-two-groups.eml'),
    cause: 'group-sender-not-allowed',
    role: 'sender',
    contains: [/allhands@contoso\.com/, /finance-leads@contoso\.com/],
  },
  {
    name: 'a group of over 5,000 members, for the sender: a moderator, large messages, joining',
    advice: () => ofFixture('large-group-restrictions'),
    cause: 'large-group-restrictions',
    role: 'sender',
    contains: [/moderator/i, /large/i, /join|member/i, /owner/i],
  },
  {
    name: 'a group of over 5,000 members, for its owner',
    advice: () => ofFixture('large-group-restrictions'),
    cause: 'large-group-restrictions',
    role: 'owner',
    contains: [/approve/i, /member|add/i],
  },
  {
    name: 'the owner of a restricted group: allow the sender, contact for outsiders, rule, moderation',
    advice: () => ofSample('001-exo-57124-internal-restricted-group.eml'),
    cause: 'group-sender-not-allowed',
    role: 'owner',
    contains: [/dana\.okafor@contoso\.com/, /mail contact or mail user/, /outside/, /mail flow rule/, /moderation/],
  },
  {
    name: 'the sender is external, for the admin: accept external senders, here or wider',
    advice: () => ofSample('005-exo-5712-not-authenticated-by-org.eml'),
    cause: 'rcpt-auth-required',
    role: 'admin',
    contains: [/RequireSenderAuthenticationEnabled \$false/, /'littledl@contoso\.com'/, /outside/i],
  },
  {
    name: 'a mail-enabled public folder: the two settings, their command, the right to create items',
    advice: () => ofSample('031-exo-classic-571-public-folder-authrequired.eml'),
    cause: 'public-folder-auth-required',
    role: 'admin',
    contains: [
      /Require that all senders are authenticated/,
      /All senders/,
      /Set-MailPublicFolder/,
      /-AccessRights CreateItems/,
      /Anonymous/,
    ],
  },
  {
    name: 'a source IP on Blocklist 1: the portal of today, the address in the NDR, a prepared message',
    advice: () => ofSample('036-exchange2016-571-blocklist1-delist.eml'),
    cause: 'ms-legacy-blocklist',
    role: 'admin',
    contains: [
      /https:\/\/sender\.office\.com/,
      /delist@messaging\.microsoft\.com/,
      /Please remove \d+\.\d+\.\d+\.\d+ from your blocklist/,
    ],
  },
  {
    name: 'a domain that is not fully enrolled: its health and links',
    advice: () => ofCause('domain-not-enrolled'),
    cause: 'domain-not-enrolled',
    role: 'admin',
    contains: [/Healthy/, /admin\.microsoft\.com/],
  },
  {
    name: 'an MX record problem: the old and the new form, exactly one, tests',
    advice: () => ofText("kim@contoso.com\nRemote Server returned '550 5.4.310 DNS domain contoso.com does not exist'"),
    cause: 'mx-record-problem',
    role: 'admin',
    contains: [
      /mail\.protection\.outlook\.com/,
      /mx\.microsoft/,
      /exactly one/,
      /Inbound SMTP Email/,
      /Outbound SMTP Email/,
    ],
  },
  {
    name: 'an SPF record problem: what is incomplete, how to set it',
    advice: () =>
      ofText(
        "kim@contoso.com\nRemote Server returned '550 5.7.23 The message was rejected because of Sender Policy Framework violation'",
      ),
    cause: 'spf-fail',
    role: 'admin',
    contains: [/include:spf\.protection\.outlook\.com/, /every|all/i, /TXT|record/],
  },
  {
    name: 'hybrid connectors: delivery and scope, and the wizard again',
    advice: () => ofCause('hybrid-connector-misconfigured'),
    cause: 'hybrid-connector-misconfigured',
    role: 'admin',
    contains: [/smart host/i, /MX record/, /scope|domains/i, /Hybrid Configuration Wizard/],
  },
  {
    name: 'a disabled on-premises account (5.7.129): why, delete it, or license and rule',
    advice: () => ofSample('030-exo-classic-57129-disabled-account.eml'),
    cause: 'rcpt-restricted-accept-list',
    role: 'admin',
    contains: [/disabled/, /delete/i, /licen[sc]e/, /mail flow rule/],
  },
  {
    name: 'a custom code: the admin’s own text and what the range means',
    advice: () => ofSample('012-exo-57937-custom-rule-code.eml'),
    cause: 'transport-rule-reject',
    role: 'sender',
    contains: [/Case files must be sent through the portal/],
  },
];

/** Causes that no text names: what a person would see if evidence chose them. */
function ofCause(id: string): Promise<Advice> {
  const text = "kim@contoso.com\nRemote Server returned '550 5.7.1 refused'";
  const [bounce] = parse({
    kind: 'text',
    bytes: new TextEncoder().encode(text),
    origin: { door: 'pasted-text' },
  });
  const cause = CAUSES.find((candidate) => candidate.id === id);
  if (!bounce || !cause) throw new Error(`no cause ${id}`);
  return Promise.resolve(
    advise(
      bounce,
      [{ recipient: 0, findings: [{ cause, certainty: 'possible', evidence: [], isForeign: false }] }],
      { verdict: 'unknown', reasons: [] },
      [cause],
    ),
  );
}

describe('the flows of the base article', () => {
  test.each(flows.map((flow) => [flow.name, flow] as const))('%s', async (_, flow) => {
    const advice = await flow.advice();
    const cause = advice.causes.find(({ causeId }) => causeId === flow.cause);
    expect(advice.causes.map(({ causeId }) => causeId)).toContain(flow.cause);
    const text = shown(cause, flow.role);
    for (const pattern of flow.contains) expect(text).toMatch(pattern);
  });

  test('a custom code says what 5.7.900 to 5.7.999 are', async () => {
    const advice = await ofSample('012-exo-57937-custom-rule-code.eml');
    expect(advice.causes[0]?.theirText).toBe('Case files must be sent through the portal.');
    expect(JSON.stringify(advice.causes[0]?.steps.admin)).toMatch(/5\.7\.900 to 5\.7\.999/);
  });

  test('an unlisted 5.7.x code quotes the server’s own words and still says whom to ask', async () => {
    const advice = await ofText('550 5.7.818 We do not serve the left-handed on Tuesdays');
    const [cause] = advice.causes;
    expect(cause?.theirText).toBe('We do not serve the left-handed on Tuesdays');
    expect(cause?.certainty).toBe('possible');
    expect(cause?.fixableBy.length).toBeGreaterThan(0);
    for (const role of ['sender', 'admin'] as const) expect(shown(cause, role)).not.toBe('');
  });
});
