import { diagnose } from '../../src/diagnose';
import type { Form, RawBounce } from '../../src/model/raw-bounce';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A report as a host makes it again from what it stored: the code rounded, the server's words gone. */
const regenerated = (status: string, text = ''): string =>
  [
    'From: postmaster@contoso.com',
    'To: alex@fabrikam.com',
    'Subject: Undeliverable: Plan',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    text,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    '',
    'Final-Recipient: allhands@contoso.com',
    'Action: failed',
    `Status: ${status}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
const html = (diagnostic: string): Form => ({
  kind: 'html',
  bytes: bytes(
    `<p>Your message to allhands@contoso.com couldn't be delivered.</p><p>Diagnostic information for administrators:</p><p>allhands@contoso.com<br>Remote Server returned '${diagnostic}'</p>`,
  ),
});
const read = async (file: string, also: readonly Form[]) => {
  const raw: RawBounce = { kind: 'mime', bytes: bytes(file), origin: { door: 'selected-item' }, also };
  return diagnose(raw);
};
const HEADERS_ONLY = 'From: postmaster@contoso.com\r\nTo: alex@fabrikam.com\r\nSubject: Undeliverable: Plan\r\n\r\n';
const RESTRICTED = '550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized';

describe('a message that comes in two forms', () => {
  it('knows a recipient again however its address is written', async () => {
    const two = regenerated('5.7.0').replace(
      '--b--',
      'Final-Recipient: rfc822; jo@contoso.com\r\nAction: failed\r\nStatus: 5.1.10\r\n\r\n--b--',
    );
    const [answer] = await read(two.replace('allhands@', 'AllHands@'), [html(RESTRICTED)]);
    expect(answer?.bounce.recipients.map(({ status }) => status)).toEqual(['5.7.124', '5.1.10']);
  });

  it('takes the code from the one that is more specific', async () => {
    const [answer] = await read(regenerated('5.7.0'), [html(RESTRICTED)]);
    expect(answer?.bounce.recipients[0]?.status).toBe('5.7.124');
    expect(answer?.causes[0]?.causeId).toBe('group-sender-not-allowed');
  });

  it('lets the body give nothing away that the file says better', async () => {
    const [answer] = await read(regenerated('5.1.10'), [html('550 5.1.0 no')]);
    expect(answer?.bounce.recipients[0]?.status).toBe('5.1.10');
    expect(answer?.bounce.recipients).toHaveLength(1);
  });

  it('is read from the body where the file is damaged or holds nothing', async () => {
    for (const file of ['\u0000\u0001\u0002\u0003', HEADERS_ONLY]) {
      const [answer] = await read(file, [html(RESTRICTED)]);
      expect(answer?.kind).toBe('failure');
      expect(answer?.causes[0]?.causeId).toBe('group-sender-not-allowed');
    }
  });

  it('is no bounce because its body alone, without the headers, looks like one', async () => {
    const reply =
      'From: jo@contoso.com\r\nTo: alex@fabrikam.com\r\nSubject: RE: lunch\r\nIn-Reply-To: <x@y>\r\n\r\nYes, at noon.\r\n';
    const [answer] = await read(reply, [html(RESTRICTED)]);
    expect(answer?.kind).toBe('not-a-bounce');
  });
});
