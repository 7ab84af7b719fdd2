import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';
import type { RawBounce } from '../../src/model/raw-bounce';

/** A report of the sender's own Exchange Online about one recipient, with these fields behind its status. */
export const exchangeReport = (said: string, fields: readonly string[], returned: readonly string[] = []): string =>
  [
    'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com>',
    'To: dana@contoso.com',
    'Subject: Undeliverable: Plans',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    "Your message to jo@fabrikam.com couldn't be delivered.",
    '--b',
    'Content-Type: message/delivery-status; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Reporting-MTA: dns;AM0PR01MB1234.eurprd01.prod.exchangelabs.com',
    '',
    'Final-Recipient: rfc822;jo@fabrikam.com',
    'Action: failed',
    `Status: ${/\d\.\d{1,3}\.\d{1,3}/.exec(said)?.[0] ?? '5.0.0'}`,
    ...fields,
    ...returned,
    '--b--',
  ].join('\r\n');

export async function answer(text: string, kind: RawBounce['kind'] = 'mime'): Promise<Advice> {
  const [advice] = await diagnose({ kind, bytes: new TextEncoder().encode(text), origin: { door: 'command-line' } });
  if (!advice) throw new Error('nothing was read');
  return advice;
}
