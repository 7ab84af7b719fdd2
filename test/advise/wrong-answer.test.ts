import { readdirSync, readFileSync } from 'node:fs';
import { diagnose } from '../../src/diagnose';
import { redactorFor } from '../../src/advise/redact/redact';
import { wrongAnswerReport } from '../../src/advise/wrong-answer';
import type { Advice, EnglishAnswer } from '../../src/model/advice';
import type { Bounce } from '../../src/model/bounce';
import { bounce, recipient } from './kit';

const HEADERS = [
  'From: "Sandstrom, Wilhelmina" <wilhelmina.sandstrom@northwind.example>',
  'To: Will Young <will@tailspin.example>, =?utf-8?q?J=C3=BCrgen_K=C3=A4ser?= <jk@fabrikam.example>',
  'Reply-To: All Staff <staff-room@northwind.example>',
  'Subject: Project Nightingale',
].join('\r\n');

const about = (more: Partial<Bounce> = {}): Bounce =>
  bounce({
    recipients: [recipient({ address: 'will@tailspin.example', displayName: 'Will Young' })],
    original: {
      messageId: '<CAF1234567890@mail.northwind.example>',
      subject: 'Project Nightingale',
      from: 'wilhelmina.sandstrom@northwind.example',
      to: ['will@tailspin.example'],
      date: '2026-11-24T09:59:12Z',
      headers: HEADERS,
    },
    ...more,
  });

const redact = (text: string): string => redactorFor(about()).text(text);

/** What tells who wrote to whom, in small letters. */
const PRIVATE =
  /wilhelmina|sandstr|young|tailspin|northwind|fabrikam|nightingale|j[uü]rgen|k[aä]ser|zo[eé]|quux|m[uü]nchen|xn--|contoso|staff|203\.0\.113|0:db8:5|4f2a91c7|1742|ortega/i;

describe('a redacted text', () => {
  test.each([
    ['550 5.1.1 <will@tailspin.example>: Recipient address rejected: User unknown', 'a plain address'],
    ['550 5.1.1 <WILL@Tailspin.EXAMPLE> unknown', 'an address in capitals'],
    ['550 5.1.1 "wilhelmina sandstrom"@tailspin.example unknown', 'a quoted local part with a blank'],
    ['550 5.1.1 "zoe \\" quux"@contoso.com unknown', 'a quoted local part with a quotation mark'],
    ['550 5.1.1 zoë.quux@münchen.example unknown', 'an internationalized address'],
    ['550 5.1.1 zoe@xn--mnchen-3ya.example unknown', 'a domain in Punycode'],
    ['ORCPT=rfc822;zoe+2Equux+40contoso.com', 'xtext (RFC 3461)'],
    ['rfc822;wilhelmina+2Esandstrom+40northwind+2Eexample', 'xtext behind a type'],
    ['utf-8;zo\\x{EB}@m\\x{FC}nchen.example failed', 'utf-8-addr-xtext (RFC 6533)'],
    ['MAIL FROM:<SRS0=4f2a91c7=XY=contoso.com=zoe@tailspin.example> rejected', 'SRS'],
    ['to bounces+1742-zoe.quux=contoso.com@northwind.example', 'VERP'],
    ['bounce-zoe=contoso.com-1742', 'VERP without its domain'],
    ['zoe%contoso.com@tailspin.example is not local', 'the percent hack'],
    ['<@northwind.example,@contoso.com:zoe@tailspin.example>', 'a source route'],
    ['see https://contoso.com/unsubscribe?u=zoe.quux%40contoso.com&id=1742 for details', 'a link with an address'],
    ['see https://zoe:secret@contoso.com/ now', 'a link with a user'],
    ['write to mailto:zoe@contoso.com?subject=Nightingale', 'a mailto link'],
    ['visit www.contoso.com/zoe', 'a link without a scheme'],
    ['/o=Contoso Ltd/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=4f2a91c7-zoe quux', 'X.500'],
    ['CN=Zoe Quux,OU=Sales,DC=contoso,DC=com not found', 'a distinguished name'],
    ['G=Zoe;S=Quux;O=Contoso;P=Tailspin;A= ;C=US', 'X.400 with semicolons'],
    ['/G=Zoe/S=Quux/O=Contoso/P=Tailspin/A=/C=US/', 'X.400 with slashes'],
    ['IMCEAEX-_O=CONTOSO_OU=FIRST+20GROUP_CN=ZOE+20QUUX@tailspin.example', 'IMCEAEX'],
    ['relay 203.0.113.77 and [203.0.113.78]:25 and [IPv6:2001:db8:5::9] and 2001:db8:5:0:0:0:0:1', 'IP addresses'],
    ['mx1.tailspin.example said: 550 and smtp.northwind.example. closed', 'hosts'],
    ['Message 4f2a91c7-1742-4f2a-91c7-4f2a91c74f2a not delivered', 'a GUID'],
    ['queued as 4f2a91c71742 by host', 'a queue id'],
    ['for Will Young, who is away', 'a display name of ordinary words'],
    ['for WILL  YOUNG', 'a display name in other letters'],
    ['Sandstrom, Wilhelmina is over quota', 'a display name with its comma'],
    ['Jürgen Käser ist nicht da', 'a display name that the headers encode'],
    ['=?utf-8?q?J=C3=BCrgen_K=C3=A4ser?= <jk@fabrikam.example>', 'an encoded word'],
    ['rule “Project Nightingale” rejected it', 'the subject'],
    ['ask Maria Ortega in room 1742, phone 555 1742', 'a name that stands nowhere else'],
    ['zoe＠contoso．com and zo\u200be@conto\u00adso.com', 'full-width signs and hidden characters'],
    ['zoe(at)contoso(dot)com', 'an address in words'],
    ['RESOLVER.zoe.quux and Storedrv.Contoso.Com', 'what looks like a token of Exchange'],
    ['user=zoe,domain=contoso;sender:quux|zoe', 'names behind signs'],
    ['will@tailspin.example\u0000zoe@contoso.com\rzoe\tquux', 'controls between'],
    ['\ue000zoe\ue001 \ue0ffquux', 'private characters'],
  ])('holds nothing private of %s (%s)', (text) => {
    expect(redact(text)).not.toMatch(PRIVATE);
  });

  test.each([
    ['550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; Sender not in allowed-senders list'],
    ['550-5.1.1 The email account that you tried to reach does not exist.'],
    ['452 4.2.2 Mailbox full (quota exceeded), it can’t accept 25MB'],
    ['451 4.7.650 The mail server has been temporarily rate limited due to IP reputation. [S775]'],
  ])('keeps what servers say: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  test('gives the same name to the same thing, and shows what belongs together', () => {
    const text = redact('zoe@contoso.com Zoe@Contoso.com quux@contoso.com mx1.contoso.com mx2.tailspin.example');
    expect(text).toBe(
      'person1@domain1.example person1@domain1.example person2@domain1.example host1.domain1.example host2.domain2.example',
    );
  });

  test('keeps the services that errors are told apart by, unless the people may be theirs', () => {
    const text = 'blocked using zen.spamhaus.org, ask https://sender.office.com/?id=1742';
    expect(redact(text)).toBe('blocked using host2.spamhaus.org, ask https://host1.office.com/…');
    const own = about({ recipients: [recipient({ address: 'zoe@spamhaus.org' })] });
    expect(redactorFor(own).text(text)).toContain('using host2.domain1.example,');
  });

  test('reads only the beginning of a long text, whatever signs it repeats', () => {
    const hostile = ['"'.repeat(2000), '/o='.repeat(700), 'a@'.repeat(1000), '::'.repeat(1000), '.'.repeat(2000)];
    for (const text of hostile) expect(redact(text.repeat(50)).length).toBeLessThan(20_000);
  });
});

const inEnglish = ({ headline, authenticity: { reasons } }: Advice): EnglishAnswer => ({ headline, reasons });

describe('the report of a wrong answer', () => {
  const SAMPLES = 'test/fixtures/samples';
  const mails = readdirSync(SAMPLES).filter((name) => /\.(?:eml|txt)$/.test(name));

  test.each(mails)('names nobody of %s, and is JSON', async (name) => {
    const bytes = readFileSync(`${SAMPLES}/${name}`);
    for (const advice of await diagnose({ kind: 'text', bytes, origin: { door: 'command-line' } })) {
      const text = wrongAnswerReport(advice, inEnglish(advice));
      const { recipients, original } = advice.bounce;
      const real = [original.from, ...original.to, ...recipients.map(({ address }) => address), original.messageId];
      for (const address of real) expect(text).not.toContain(address ?? 'never');
      if ((original.subject ?? '').includes(' ')) expect(text).not.toContain(original.subject);
      for (const [address = ''] of text.matchAll(/[^\s"<>]*@[^\s"<>]*/g))
        expect(address).toMatch(/@(?:host\d+\.)?domain\d+\.example/);
      expect(JSON.parse(text)).toMatchObject({ kind: advice.kind });
      expect(text.length).toBeLessThanOrEqual(16_000);
    }
  });

  test('holds the codes and causes that tell what went wrong', async () => {
    const bytes = new TextEncoder().encode(
      '550 5.1.1 <zoe.quux@contoso.com>: Recipient address rejected: User unknown',
    );
    const [advice] = await diagnose({ kind: 'text', bytes, origin: { door: 'pasted-text' } });
    if (advice === undefined) throw new Error('no answer');
    const report = JSON.parse(wrongAnswerReport(advice, inEnglish(advice))) as {
      readonly recipients: readonly {
        readonly status: string;
        readonly diagnostic: string;
        readonly causes: unknown;
      }[];
    };
    expect(report.recipients).toMatchObject([
      {
        address: 'person1@domain1.example',
        status: '5.1.1',
        reply: 550,
        diagnostic: expect.stringContaining('Recipient address rejected: User unknown') as unknown,
        causes: [{ id: 'recipient-unknown' }],
      },
    ]);
  });
});
