import { setFormatLocale } from '../../src/locales/format';
import { CAUSES } from '../../src/causes/registry';
import { writeLetters } from '../../src/advise/letters';
import { diagnose } from '../../src/diagnose';
import { spokenMoment } from '../../src/locales/letters/letter-texts';
import { parse } from '../../src/parse/parse';
import type { Letter } from '../../src/model/advice';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { Cause, LetterId } from '../../src/model/cause';
import { UNKNOWN } from '../statement-kit';

const bytes = new TextEncoder().encode("dana@fabrikam.com\nRemote Server returned '550 5.7.1 Refused'");

function bounceWith(recipients: readonly RecipientReport[], isKnown = true): Bounce {
  const [bounce] = parse({ kind: 'text', bytes, origin: { door: 'pasted-text' } });
  if (!bounce) throw new Error('no bounce');
  const original = {
    ...bounce.original,
    ...(isKnown ? { from: 'kim@contoso.com', subject: 'Plans', date: '2026-11-24T09:59:12Z' } : {}),
  };
  return { ...bounce, original, recipients };
}

const recipient = (address: string | null, diagnostic: string | null = '550 5.7.1 Refused'): RecipientReport => ({
  address,
  action: 'failed',
  status: '5.7.1',
  reply: 550,
  diagnostic,
  remoteMta: address === null ? null : 'mx.fabrikam.com',
  refusedBy: UNKNOWN,
  passages: [],
});

const lettersOf = (cause: Cause, recipients: readonly RecipientReport[], isKnown = true): readonly Letter[] =>
  writeLetters(cause, bounceWith(recipients, isKnown), recipients, undefined);

function letterOf(causeId: string, id: LetterId, recipients: readonly RecipientReport[]): Letter {
  const cause = CAUSES.find((one) => one.id === causeId);
  const letter = cause && lettersOf(cause, recipients).find((one) => one.id === id);
  if (!letter) throw new Error(`${causeId} offers no ${id}`);
  return letter;
}

const FLAWS =
  / {2}|[{}]|\b(?:group|mailbox|server|address|domain|folder) the (?:recipient|group|sender|sending|refusing)|\b(?:the|a|your) the |\s[,.;:?](?=\s|$)|\.\.(?!11)|undefined|\bnull\b(?! MX)|you are not on it|you count as|refused your message|\n{3}/i;

const SETS: readonly (readonly [string, readonly RecipientReport[], boolean])[] = [
  ['one recipient', [recipient('dana@fabrikam.com')], true],
  ['several recipients', ['dana', 'lee', 'sam'].map((name) => recipient(`${name}@fabrikam.com`)), true],
  ['nothing known', [recipient(null, null)], false],
];

describe('every letter of every cause', () => {
  test.each(SETS)('reads well with %s', (_, recipients, isKnown) => {
    const letters = CAUSES.flatMap((cause) => lettersOf(cause, recipients, isKnown));
    const texts = letters.map(({ id, subject, body }) => `${id}: ${subject}\n${body}`);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => FLAWS.test(text))).toEqual([]);
  });

  test.each(SETS)('is written by the sender, in the first person, with %s', (_, recipients, isKnown) => {
    const letters = CAUSES.flatMap((cause) => lettersOf(cause, recipients, isKnown));
    for (const { body } of letters)
      expect(body).toMatch(/^Hello,\n\n.{0,120}\b(?:my (?:message|mail|address)|mail from our server)\b/i);
    expect(letters.filter(({ body }) => body.includes('by your mail system'))).toEqual([]);
  });

  test('has a name that follows a verb, without a capital letter', () => {
    const letters = CAUSES.flatMap((cause) => lettersOf(cause, [recipient(null)]));
    expect(letters.filter(({ name }) => !/^the [a-z]/.test(name))).toEqual([]);
  });
});

describe('a letter about several recipients', () => {
  const groups = ['all@fabrikam.com', 'staff@fabrikam.com', 'leads@fabrikam.com'].map((address) => recipient(address));

  test('to the owner of a group asks for one group and names no other', () => {
    const { subject, body, name } = letterOf('group-sender-not-allowed', 'owner-request', groups);
    expect(name).toBe('the request to the owner of all@fabrikam.com');
    expect(subject).toBe('May I write to all@fabrikam.com?');
    expect(body).toContain('2 other groups rejected it too; this request is only about all@fabrikam.com.');
    expect(body).not.toMatch(/staff@|leads@/);
  });

  test('is written once for each group, from that group’s own facts', () => {
    const cause = CAUSES.find(({ id }) => id === 'group-sender-not-allowed');
    const said = groups.map((group, i) => ({ ...group, diagnostic: `550 5.7.124 Refused, number ${i}` }));
    const letters = (cause ? lettersOf(cause, said) : []).filter(({ id }) => id === 'owner-request');
    expect(letters.map(({ subject }) => subject)).toEqual([
      'May I write to all@fabrikam.com?',
      'May I write to staff@fabrikam.com?',
      'May I write to leads@fabrikam.com?',
    ]);
    letters.forEach(({ body }, i) => {
      expect(body.match(/Refused, number \d/g)).toEqual([`Refused, number ${i}`]);
    });
    expect(new Set(letters.map(({ name }) => name)).size).toBe(3);
  });

  test('of a single group keeps its plain name', () => {
    const { name } = letterOf('group-sender-not-allowed', 'owner-request', groups.slice(0, 1));
    expect(name).toBe('the request to the group’s owner');
  });

  test('to a recipient names no other recipient, nor the words said of them', () => {
    const others = [recipient('dana@fabrikam.com'), recipient('lee@fabrikam.com', '550 5.7.1 <lee@fabrikam.com> no')];
    const { body } = letterOf('rcpt-auth-required', 'recipient-note', others);
    expect(body).toContain('dana@fabrikam.com');
    expect(body).not.toContain('lee@');
  });

  test('to the admin of a domain names the recipients of that domain only', () => {
    const others = ['dana@fabrikam.com', 'lee@fabrikam.com', 'sam@adatum.com'].map((address) => recipient(address));
    const { subject, body } = letterOf('rcpt-auth-required', 'recipient-admin', others);
    expect(subject).toBe('Mail to people at fabrikam.com bounces');
    expect(body).toContain('My message to dana@fabrikam.com and lee@fabrikam.com wasn’t delivered.');
    expect(body).not.toContain('sam@');
  });

  test('names ten of them and counts the others', () => {
    const many = Array.from({ length: 13 }, (_, i) => recipient(`user${i}@fabrikam.com`));
    const { body } = letterOf('rcpt-auth-required', 'recipient-admin', many);
    expect(body).toContain('user9@fabrikam.com and 3 more');
    expect(body).not.toContain('user10@');
  });
});

describe('what a letter tells of the bounce', () => {
  test('the refusal stands quoted, with the server that gave it and the time as people write it', () => {
    const { subject, body } = letterOf('rcpt-auth-required', 'recipient-admin', [recipient('dana@fabrikam.com')]);
    expect(subject).toBe('Mail to dana@fabrikam.com bounces');
    expect(body).toContain('The answer came from the server mx.fabrikam.com.');
    expect(body).toContain('The server said:\n> 550 5.7.1 Refused');
    expect(body).toContain('Sent: 24 Nov 2026, 09:59 UTC');
  });

  test('no server is blamed where none is known', () => {
    const { body } = letterOf('rcpt-auth-required', 'recipient-admin', [recipient(null, null)]);
    expect(body).toContain('My message wasn’t delivered. Could you look into it?');
    expect(body).toContain('The bounce doesn’t quote the server.');
  });

  test('times are the writer’s, as their region writes them where the letter is in its language', () => {
    const sent = '2026-01-05T19:08:09Z';
    expect(spokenMoment(sent)).toBe('5 Jan 2026, 19:08 UTC');
    expect(spokenMoment(sent, 'de')).toBe('5. Jan. 2026, 19:08 UTC');
    setFormatLocale('en-US');
    expect(spokenMoment(sent)).toMatch(/^Jan 5, 2026, 7:08\sPM UTC$/);
    expect(spokenMoment(sent, 'de')).toBe('5. Jan. 2026, 19:08 UTC');
    setFormatLocale();
  });

  test('a date that cannot be read stays as it is', () => {
    expect(spokenMoment('some day')).toBe('some day');
    expect(spokenMoment('2026-01-05T07:08:09+02:00', 'en-GB', true)).toBe('5 Jan 2026, 05:08:09 UTC');
  });

  test('the request to a group’s owner says where the owner does it, for both kinds of group', () => {
    const { body } = letterOf('group-sender-not-allowed', 'owner-request', [recipient('all@fabrikam.com')]);
    const owner = CAUSES.find(({ id }) => id === 'group-sender-not-allowed')?.steps.owner ?? [];
    const pages = [...new Set(owner.flatMap(({ link }) => link?.url ?? []))];
    const ownPages = pages.filter((url) => url.startsWith('https://outlook.office.com/'));
    expect(ownPages).toHaveLength(2);
    expect(pages.length).toBeGreaterThan(2);
    expect(body).toContain(`You can change that here: ${ownPages.join('\n')}\n\n`);
  });

  test('no step or letter for an owner leads to an admin center, which owners cannot open', () => {
    const steps = CAUSES.flatMap((cause) => cause.steps.owner ?? []);
    expect(steps.filter(({ link }) => link !== undefined).length).toBeGreaterThan(5);
    expect(steps.filter(({ link }) => /\badmin\./.test(link?.url ?? ''))).toEqual([]);
    const letters = CAUSES.flatMap((cause) => lettersOf(cause, [recipient('all@fabrikam.com')]));
    const toOwners = letters.filter(({ id }) => id === 'owner-request');
    expect(toOwners.filter(({ body }) => body.includes('https://admin.'))).toEqual([]);
    expect(toOwners.filter(({ facts }) => facts?.page === '')).toEqual([]);
  });
});

describe('a delist request', () => {
  const delistOf = (about: RecipientReport): Letter => letterOf('ms-ip-banned-511', 'delist', [about]);

  test.each([
    ['5.7.511, with no address named', '550 5.7.511 Access denied, banned sender[192.0.2.1].'],
    ['the desk’s address of today', '550 5.7.1 blocked; forward this message to delist@microsoft.com'],
    ['the desk’s address of before', '550 5.7.1 blocked; forward this message to delist@messaging.microsoft.com'],
  ])('goes to Microsoft’s desk for %s', (_, diagnostic) => {
    expect(delistOf(recipient('dana@fabrikam.com', diagnostic)).to).toEqual(['delist@microsoft.com']);
  });

  test('goes to nobody where the bounce names no desk', () => {
    expect(delistOf(recipient('dana@fabrikam.com', '550 5.7.1 delist@microsoft.com.example')).to).toEqual([]);
    expect(delistOf(recipient('dana@fabrikam.com', '550 5.7.1 Refused')).to).toEqual([]);
  });

  test('holds the whole bounce, quoted', () => {
    const { body } = delistOf(recipient('dana@fabrikam.com', '550 5.7.511 Access denied'));
    expect(body).toContain("The whole bounce:\n> dana@fabrikam.com\n> Remote Server returned '550 5.7.1 Refused'");
  });
});

describe('the report for the help desk', () => {
  const reportOf = async (text: string): Promise<string> => {
    const raw = { kind: 'text', bytes: new TextEncoder().encode(text), origin: { door: 'pasted-text' } } as const;
    const [advice] = await diagnose(raw);
    return advice?.causes[0]?.letters.find(({ id }) => id === 'help-desk')?.body ?? '';
  };

  test('begins with a sentence to a person, and says whom the verdict was for', async () => {
    const body = await reportOf("dana@fabrikam.com\nRemote Server returned '550 5.7.124 RESOLVER.RST.NotAuthorized'");
    expect(body).toMatch(/^Hello,\n\nA message came back; could you look into it\?/);
    expect(body).toMatch(/\n\nWhat Redeliver told me, the sender:\n {2}> \S/);
  });

  test('speaks to nobody as “you” but in what is quoted and in the admin’s own steps', async () => {
    const report = await reportOf(
      "dana@fabrikam.com\nRemote Server returned '550 5.7.606 Access denied, banned sending IP [192.0.2.10]'",
    );
    const [before = '', steps = ''] = report.split('What the email admin can do');
    const after = steps.slice(steps.indexOf('Why we think so'));
    const own = `${before}${after}`.replace(/^ {2}> .*$/gm, '').replace(/^Hello,[^]*?found:|Please attach[^]*$/g, '');
    expect(own).not.toMatch(/\byou(?:r|rs)?\b/i);
    expect(before).toContain('Who can fix it: the sender’s email admin; otherwise Microsoft support.');
  });

  test('holds codes, the server’s words, the message id and times in UTC', async () => {
    const report = await reportOf(
      [
        'Delivery has failed to these recipients or groups:',
        'dana@fabrikam.com',
        "Remote Server returned '550 5.7.1 Refused'",
        'Original message headers:',
        'From: kim@contoso.com',
        'Message-ID: <abc@contoso.com>',
        'Date: Tue, 24 Nov 2026 10:59:12 +0100',
      ].join('\n'),
    );
    expect(report).toContain('Code: 550 5.7.1');
    expect(report).toContain('Message-ID: <abc@contoso.com>');
    expect(report).toMatch(/Sent \(UTC\): 2026-11-24T09:59:12(?:\.000)?Z/);
  });
});

describe('what a letter says of the answer', () => {
  const REPLY =
    'smtp;550-5.1.1 The account doesn’t exist. Try\n 550-5.1.1 the address again, or read\n 550 5.1.1 the help. x1-2 - gsmtp';

  test('a reply of several lines has its code once', () => {
    const { body } = letterOf('recipient-unknown', 'recipient-note', [recipient('dana@fabrikam.com', REPLY)]);
    expect(body).toContain(
      '> 550 5.1.1 The account doesn’t exist. Try the address again, or read the help. x1-2 - gsmtp',
    );
  });

  test('a server that is named with a dot behind has one dot at the end of the sentence', () => {
    const dotted = { ...recipient('dana@fabrikam.com'), remoteMta: 'mx.fabrikam.com.' };
    const { body } = letterOf('rcpt-auth-required', 'recipient-admin', [dotted]);
    expect(body).toContain('The answer came from the server mx.fabrikam.com. ');
  });

  test('an admin of another system than Exchange gets no page about Exchange', () => {
    const articleFor = (remoteMta: string) =>
      letterOf('rcpt-auth-required', 'recipient-admin', [{ ...recipient('dana@fabrikam.com'), remoteMta }]).facts
        ?.article;
    expect(articleFor('mx.fabrikam.com')).toBe('');
    expect(articleFor('fabrikam-com.mail.protection.outlook.com')).toMatch(/microsoft\.com/);
  });
});
