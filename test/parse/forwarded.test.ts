import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

const draft = async (html: string): Promise<Advice | undefined> => {
  const bytes = new TextEncoder().encode(html);
  return (await diagnose({ kind: 'html', bytes, origin: { door: 'compose-draft', isInDraft: true } }))[0];
};
const forward = (labels: readonly string[], from: string, subject: string, body: string): string => {
  const values = [from, '10 March 2026 09:14', 'Dana Okafor &lt;dana.okafor@contoso.com&gt;', subject];
  const head = labels.map((label, index) => `<b>${label}:</b>&nbsp;${values[index] ?? ''}`).join('<br>');
  return `<html><body><div><br></div><hr><div id="divRplyFwdMsg">${head}<div>&nbsp;</div></div><div>${body}</div></body></html>`;
};
const ENGLISH = ['From', 'Sent', 'To', 'Subject'];
const GERMAN = ['Von', 'Gesendet', 'An', 'Betreff'];

describe('a mail that is forwarded in a draft', () => {
  it.each([
    [
      'a newsletter that speaks of codes',
      'Mail Tips &lt;tips@northwindtraders.com&gt;',
      'How to fix 550 5.7.1 delivery failures',
      'This week we explain what 550 5.7.1 means and why “Undeliverable” mails arrive.',
    ],
    [
      'a colleague who asks about one',
      'Jo Tan &lt;jo.tan@contoso.com&gt;',
      'Strange mail',
      'Do you know what 550 5.7.1 means? I got it yesterday from the board’s list.',
    ],
    [
      'a ticket that quotes one',
      'Help desk &lt;help@contoso.com&gt;',
      'Your ticket 4711 was updated',
      'We have seen 550 5.7.134 before. We let you know by Friday.',
    ],
  ])('is no bounce where it is %s', async (_what, from, subject, body) => {
    expect((await draft(forward(ENGLISH, from, subject, body)))?.kind).toBe('not-a-bounce');
  });

  it.each([
    ['in English', ENGLISH, 'Undeliverable: Plan'],
    ['in German', GERMAN, 'Unzustellbar: Plan'],
  ])('is the bounce that it is, with lines above it %s', async (_language, labels, subject) => {
    const body =
      'Your message to allhands@contoso.com couldn’t be delivered.<br><br>Diagnostic information for administrators:<br>allhands@contoso.com<br>550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized';
    const advice = await draft(forward(labels, 'Microsoft Outlook &lt;postmaster@contoso.com&gt;', subject, body));
    expect(advice?.kind).toBe('failure');
    expect(advice?.causes[0]?.causeId).toBe('group-sender-not-allowed');
    expect(advice?.bounce.recipients.map(({ address }) => address)).toEqual(['allhands@contoso.com']);
    expect(advice?.bounce.envelope.subject).toBe(subject);
  });

  it('is known by its subject also where the one it went to stands last, as in Gmail', async () => {
    const html = `<p>---------- Forwarded message ---------</p><p>From: Mail Delivery Subsystem &lt;mailer-daemon@googlemail.com&gt;<br>Date: Tue, 10 Mar 2026<br>Subject: Delivery Status Notification (Failure)<br>To: &lt;dana@contoso.com&gt;<br></p><p>Address not found: jo@contoso.com. 550 5.1.1 unknown</p>`;
    const advice = await draft(html);
    expect(advice?.bounce.envelope.subject).toBe('Delivery Status Notification (Failure)');
    expect(advice?.kind).toBe('failure');
  });

  it('is a bounce also where the forward has kept nothing but that it failed', async () => {
    const body = 'Your message could not be delivered to one recipient.';
    const from = 'Mail System &lt;postmaster@mx.fabrikam.com&gt;';
    const advice = await draft(forward(ENGLISH, from, 'Undelivered Mail Returned to Sender', body));
    expect(advice?.kind).toBe('failure');
  });

  it('is read as the words alone where no lines stand above them', async () => {
    const advice = await draft('<p>550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized</p>');
    expect(advice?.causes[0]?.causeId).toBe('group-sender-not-allowed');
  });
});

describe('a bounce whose text a colleague passed on', () => {
  const passedOn = async (
    subject: string,
    details: readonly string[] = [
      'Created Date: 3/9/2026 8:01:00 AM',
      'Sender Address: kim@adatum.com',
      'Recipient Address: crew@fabrikam.com',
      'Subject: Rota for May',
    ],
  ): Promise<Advice | undefined> => {
    const mail = [
      'From: Kim <kim@adatum.com>',
      'To: Help desk <help@adatum.com>',
      `Subject: ${subject}`,
      'Date: Tue, 10 Mar 2026 09:14:00 +0000',
      'Message-ID: <1@adatum.com>',
      '',
      "Your message to crew@fabrikam.com couldn't be delivered.",
      'More Info for Email Admins',
      'Status code: 550 5.7.124',
      '',
      ...details,
      '',
      'Error Details',
      'Error: 550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized',
    ];
    const bytes = new TextEncoder().encode(mail.join('\r\n'));
    return (await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } }))[0];
  };

  it('has the sender and the subject that its details name', async () => {
    const original = (await passedOn('FW: Undeliverable: Rota for May'))?.bounce.original;
    expect(original).toMatchObject({ from: 'kim@adatum.com', subject: 'Rota for May' });
  });

  it('has neither where nothing stands around the recipient', async () => {
    const original = (await passedOn('FW: Undeliverable', ['Recipient Address: crew@fabrikam.com']))?.bounce.original;
    expect(original?.from).toBeNull();
  });

  it.each(['FW: Undeliverable: Rota', 'WG: Unzustellbar: Rota', 'TR : Non remis : Rota'])(
    'isn’t blamed for the part that forwarding loses: %s',
    async (subject) => {
      const lost = 'It lacks the machine-readable part that every real Microsoft report has.';
      expect((await passedOn(subject))?.authenticity).toMatchObject({ verdict: 'unknown' });
      expect((await passedOn(subject))?.authenticity.reasons).not.toContain(lost);
      expect((await passedOn('Undeliverable: Rota'))?.authenticity.reasons).toContain(lost);
    },
  );
});

describe('a notice without a code that somebody forwarded in the text', () => {
  const WORDS = [
    'Hello kim@adatum.com,',
    '',
    "We're writing to let you know that the group you tried to contact (crew@fabrikam.com) may not exist, or you may not have",
    "permission to post messages to the group. A few more details on why you weren't able to post:",
    '',
    ' * This group may not be open to posting.',
  ];
  const GOOGLE = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>';
  const DSN = 'Delivery Status Notification (Failure)';
  const inOutlook = (labels: readonly string[], from: string, subject: string): readonly string[] => [
    `${labels[0] ?? ''}: ${from}`,
    `${labels[1] ?? ''}: Tuesday, March 10, 2026 9:14 AM`,
    `${labels[2] ?? ''}: Kim <kim@adatum.com>`,
    `${labels[3] ?? ''}: ${subject}`,
    'Importance: High',
    '',
  ];
  const gmail = [
    '---------- Forwarded message ---------',
    `From: ${GOOGLE}`,
    'Date: Tue, Mar 10, 2026 at 9:14 AM',
    `Subject: ${DSN}`,
    'To: <kim@adatum.com>',
    '',
  ];
  const apple = [
    'Begin forwarded message:',
    '',
    `> From: ${GOOGLE}`,
    `> Subject: ${DSN}`,
    '> To: kim@adatum.com',
    '> ',
  ];
  const forwarded = async (subject: string, lines: readonly string[]): Promise<Advice | undefined> => {
    const mail = ['From: Kim <kim@adatum.com>', 'To: Jo <jo@fabrikam.com>', `Subject: ${subject}`, ''];
    const bytes = new TextEncoder().encode([...mail, 'Can you let me in?', '', ...lines].join('\r\n'));
    return (await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } }))[0];
  };

  it.each([
    ['in Outlook', `FW: ${DSN}`, [...inOutlook(ENGLISH, GOOGLE, DSN), ...WORDS]],
    ['in Outlook in German', `WG: ${DSN}`, [...inOutlook(GERMAN, GOOGLE, DSN), ...WORDS]],
    ['in Gmail', `Fwd: ${DSN}`, [...gmail, ...WORDS]],
    ['in Apple Mail', `Fwd: ${DSN}`, [...apple, ...WORDS.map((line) => `> ${line}`)]],
    ['under another subject', 'The group', [...gmail, ...WORDS]],
  ])('is the report that it is: %s', async (_program, subject, lines) => {
    const advice = await forwarded(subject, lines);
    expect(advice?.kind).toBe('failure');
    expect(advice?.causes[0]?.causeId).toBe('group-sender-not-allowed');
    expect(advice?.bounce.recipients.map(({ address }) => address)).toEqual(['crew@fabrikam.com']);
    expect(advice?.bounce.original.from).toBe('kim@adatum.com');
    expect(advice?.bounce.envelope.from).toBe('Kim <kim@adatum.com>');
  });

  it('is a list manager’s as well', async () => {
    const subject = 'Your message to Crew';
    const words = [
      'You are not allowed to post to this mailing list, and your message has been automatically rejected.',
    ];
    const advice = await forwarded(`FW: ${subject}`, [
      ...inOutlook(ENGLISH, 'crew-bounces@fabrikam.com', subject),
      ...words,
    ]);
    expect(advice?.bounce.recipients.map(({ address }) => address)).toEqual(['crew@fabrikam.com']);
  });

  it.each([
    ['a reply quotes it', `Re: ${DSN}`, inOutlook(ENGLISH, GOOGLE, DSN)],
    ['a person wrote it', 'FW: A group', inOutlook(ENGLISH, 'Mia <mia@adatum.com>', 'A group')],
    ['the subject is another, and nothing says that it was forwarded', 'The group', inOutlook(ENGLISH, GOOGLE, DSN)],
  ])('isn’t one where %s', async (_what, subject, head) => {
    expect((await forwarded(subject, [...head, ...WORDS]))?.kind).toBe('not-a-bounce');
  });
});
