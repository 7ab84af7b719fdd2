// A code that words beside it contradict is not certain: servers use codes loosely and mean their words.
import { CLUES } from '../../src/causes/knowledge';
import { classify } from '../../src/classify/classify';
import type { Statement } from '../../src/model/statement';
import { parse } from '../../src/parse/parse';
import { statement } from '../statement-kit';

/** The first cause and how sure it is. */
function firstOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const [bounce] = parse({ kind: 'text', bytes, origin: { door: 'pasted-text' } });
  const [first] = bounce === undefined ? [] : classify(bounce, CLUES).flatMap(({ findings }) => findings);
  return `${first?.cause.id ?? ''} ${first?.certainty ?? ''}`;
}

test.each([
  // Words that nobody knows, of something else than the recipient.
  ['550 5.1.1 Sorry, our moon phase filter did not like your message today', 'recipient-unknown likely'],
  ['550 5.1.1 <jo@fabrikam.com>: zorbling the frimble is quite gone', 'recipient-unknown likely'],
  ['550 5.1.10 Requests from your country end here', 'recipient-unknown likely'],
  ['552 5.2.2 Please try your luck with a different server', 'mailbox-full likely'],
  ['550 5.2.1 Your network was never seen here before', 'mailbox-disabled likely'],
  ['550 5.1.1 <jo@fabrikam.com>: Recipient address rejected: your country is not welcome', 'recipient-unknown likely'],
  // Words that are clear lead.
  ['550 5.1.1 192.0.2.9 has sent to too many recipients this hour', 'sender-recipient-limit likely'],
  ['550 5.1.1 your server has no reverse DNS', 'ptr-missing likely'],
  ['550 5.2.1 message contains a virus', 'malware-or-attachment likely'],
  ['550 5.2.1 <jo@fabrikam.com>... blank mailhost - invalid address', 'recipient-unknown likely'],
  ['552 5.2.2 <jo@fabrikam.com>: user does not exist here', 'recipient-unknown likely'],
])('%s: %s', (text, expected) => {
  expect(firstOf(text)).toBe(expected);
});

test.each([
  ['550 5.1.1 <jo@fabrikam.com> User unknown', 'recipient-unknown certain'],
  ['550 5.1.1 RCPT refused. Account unavailable', 'recipient-unknown certain'],
  [
    '550 5.1.1 <jo@fabrikam.com>: Email address could not be found, or was misspelled (G8)',
    'recipient-unknown certain',
  ],
  ['550 5.2.1 This mailbox has been blocked due to inactivity (UserSearch)', 'mailbox-disabled certain'],
  ['552 5.2.2 jo over allotted storage', 'mailbox-full certain'],
  ['550 5.1.1 rejected', 'recipient-unknown certain'],
])('a code whose words are about the same, or say nothing, stays certain: %s', (text, expected) => {
  expect(firstOf(text)).toBe(expected);
});

test.each([
  '554 5.5.0 mx1.example.com',
  '550 5.1.0 mx1.fabrikam.com',
  '550 5.1.0 <jo@fabrikam.com> rejected by mx2',
  '550 5.0.0 mx1.fabrikam.com',
  '451 4.0.0 mx3.fabrikam.com',
  '450 4.1.0 mx3.fabrikam.com no',
  '421 4.3.0 mx3.fabrikam.com',
])('a generic code names no cause by itself: %s', (text) => {
  expect(firstOf(text)).toMatch(/^(?:unknown|remote-generic) possible$/);
});

test('a cause is not certain where somebody else is as clear about another', () => {
  const remote = statement('550 5.1.1 User unknown', 'delivery-status', { speaker: 'remote', host: 'mx.fabrikam.com' });
  const own = statement('552 5.2.2 Mailbox full', 'report-text', { speaker: 'own-service', host: 'mail.contoso.com' });
  const certaintyOf = (...passages: readonly Statement[]): string | undefined => {
    const [bounce] = parse({
      kind: 'text',
      bytes: new TextEncoder().encode('<jo@fabrikam.com>: 550 5.1.1 User unknown'),
      origin: { door: 'pasted-text' },
    });
    const [recipient] = bounce?.recipients ?? [];
    if (bounce === undefined || recipient === undefined) throw new Error('no recipient');
    const about = { ...bounce, passages: [], recipients: [{ ...recipient, passages }] };
    return classify(about, CLUES)[0]?.findings[0]?.certainty;
  };
  expect(certaintyOf(remote)).toBe('certain');
  expect(certaintyOf(remote, own)).toBe('likely');
});
