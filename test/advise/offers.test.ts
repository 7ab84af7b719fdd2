import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceAsJson } from '../../src/advise/advice-json';
import { offersFor, withCaution } from '../../src/advise/offers';
import { adviceAsMarkdown, adviceAsText, adviceForHelpDesk } from '../../src/advise/report';
import { summariesOf } from '../../src/advise/summary';
import { triageText, triageJson, triageTable } from '../../src/advise/triage-report';
import type { TriageFacts } from '../../src/advise/triage-report';
import { diagnose } from '../../src/diagnose';
import type { Advice, Command } from '../../src/model/advice';
import type { Role } from '../../src/model/cause';

const FORGED = join(__dirname, '../fixtures/forged');
const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];
const COMMAND = /\b(?:Set|New|Add|Remove|Enable|Disable|Get|Connect)-[A-Z][A-Za-z]+/;
const LINK = /https?:|www\./i;

const forged = readdirSync(FORGED).filter((name) => name.endsWith('.eml'));
const diagnoseText = async (source: string | Uint8Array): Promise<Advice> => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
  if (!advice) throw new Error('no answer');
  return advice;
};

describe.each(forged)('of the forged %s', (name) => {
  const read = () => diagnoseText(new Uint8Array(readFileSync(join(FORGED, name))));

  test('the answer holds no step, letter, source, or command', async () => {
    const { causes, headline, precautions = [] } = await read();
    expect(headline).toMatch(/^(?:Don’t trust this message|This probably isn’t a real bounce)\.$/);
    expect(precautions.join(' ')).toMatch(/phishing.*Delete.*Sent Items/);
    for (const { steps, letters, sources, missing, theirText } of causes) {
      expect({ steps, letters, sources, missing, theirText }).toEqual({
        steps: { sender: [], owner: [], admin: [] },
        letters: [],
        sources: [],
        missing: undefined,
        theirText: undefined,
      });
    }
  });

  test('no text to copy holds a link, a command, or a letter', async () => {
    const advice = await read();
    const texts = [
      ...ROLES.flatMap((role) => [adviceAsText(advice, role), adviceAsMarkdown(advice, role)]),
      adviceForHelpDesk(advice),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(COMMAND);
      expect(text).not.toMatch(LINK);
      expect(text).not.toContain('Draft message');
    }
  });

  test('no list, table, or JSON holds a step, a link, or a command of ours', async () => {
    const advice = await read();
    const summaries = summariesOf(advice);
    expect(summaries.map(({ isSuspicious }) => isSuspicious)).not.toContain(false);
    const answers = summaries.map((summary, message) => ({ message, name, summary }));
    const facts: TriageFacts = {
      counts: { answers: 1, ordinary: 0 },
      answers,
      groups: [{ title: 'Be careful', hint: '', isCareful: true, answers }],
      missed: [],
      waiting: [],
      notes: [],
      messages: 1,
    };
    const outputs = [triageText(facts), triageJson(facts), triageTable(facts).flat().join('\n')];
    for (const output of [...outputs, JSON.stringify(adviceAsJson(advice))]) {
      expect(output).not.toMatch(COMMAND);
      expect(output).not.toMatch(/"(?:steps|letters|commands|links?|sources)":/);
      expect(output).not.toContain('learn.microsoft.com');
    }
  });
});

describe('a command that changes settings', () => {
  const command: Command = { run: 'Set-X', on: 'online', changes: true, note: 'Note.' };
  const CAUTION = 'Check that this bounce is real before you run this.';
  const UNPROVEN = offersFor({ verdict: 'unknown', reasons: [] });
  const GENUINE = offersFor({ verdict: 'genuine', reasons: [] });

  test('carries a caution unless the bounce is genuine', () => {
    expect(withCaution(command, command, UNPROVEN).caution).toBe(CAUTION);
    expect(withCaution(command, command, GENUINE).caution).toBeUndefined();
  });

  test('carries none where it only reads', () => {
    expect(withCaution({ ...command, changes: false }, command, UNPROVEN).caution).toBeUndefined();
  });

  test.each([
    ['Set-Mailbox -Identity {recipient} -AcceptMessagesOnlyFromSendersOrMembers @{Add={sender}}', 'know this sender'],
    ["Set-TransportRule -Identity 'x' -ExceptIfFromAddressContainsWords {sender}", 'know this sender'],
    ['Remove-TenantAllowBlockListItems -ListType Sender -Entries {sender}', 'know this sender'],
    ["Set-InboundConnector -Identity 'x' -SenderIPAddresses {ip}", 'IP address is a server of yours'],
    ['Add-IPAllowListEntry -IPAddress {ip}', 'IP address is a server of yours'],
  ])('carries one more if it allows a sender or a server: %s', (run, words) => {
    const letsIn = { ...command, run };
    expect(withCaution(command, letsIn, GENUINE).caution).toMatch(new RegExp(`^Check first that .*${words}`));
    expect(withCaution(command, letsIn, UNPROVEN).caution).toMatch(
      new RegExp(`^${CAUTION} Check first that .*${words}`),
    );
    expect(withCaution({ ...command, changes: false }, letsIn, UNPROVEN).caution).toBeUndefined();
  });

  test.each([
    'Set-CASMailbox -Identity {sender} -SmtpClientAuthenticationDisabled $false',
    'Set-Mailbox -Identity {recipient} -MaxReceiveSize 75MB',
    "Add-RecipientPermission -Identity {sender} -Trustee 'user-who-sends' -AccessRights SendAs",
  ])('carries none more where nobody is let in: %s', (run) => {
    expect(withCaution(command, { ...command, run }, GENUINE).caution).toBeUndefined();
  });

  test('has its caution beside it in the text and in Markdown', async () => {
    const advice = await diagnoseText('550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; staff@contoso.com');
    for (const render of [adviceAsText, adviceAsMarkdown]) {
      const text = render(advice, 'admin');
      const changing = text.match(/Changes settings/g) ?? [];
      expect(changing.length).toBeGreaterThan(0);
      expect(text.split(CAUTION)).toHaveLength(changing.length + 1);
    }
  });
});
