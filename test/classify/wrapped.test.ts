// What Exchange wraps: the cause comes from the words behind the arrow, the code from before it, and nothing is certain
// that only the wrapper says.
import { diagnose } from '../../src/diagnose';

const cases: readonly (readonly [string, string, string, boolean])[] = [
  [
    '550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 Zaphod says 42',
    'spam-content',
    '5.7.350',
    false,
  ],
  [
    '550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org',
    'dnsbl-ip',
    '5.7.350',
    false,
  ],
  [
    '550 5.7.350 Remote server returned message detected as spam -> 554 rejected, reverse DNS for 192.0.2.7 missing',
    'ptr-missing',
    '5.7.350',
    false,
  ],
  ['550 5.0.350 Remote server returned an error -> 554 4.7.1 Zaphod says 42', 'remote-generic', '5.0.350', false],
  ['550 5.0.350 Remote server returned an error -> 550 5.1.1 User unknown', 'recipient-unknown', '5.0.350', true],
  [
    '550 5.0.350 Remote server returned an error -> 550 5.7.515 Access denied, sending domain CONTOSO.COM does not meet the required authentication level',
    'outlook-sender-requirements',
    '5.0.350',
    // Only Microsoft can state it, and a pasted line does not name whose answer stands behind the arrow.
    false,
  ],
  [
    '550 5.7.367 Remote server returned not permitted to relay -> 554 5.7.1 <jo.tan@fabrikam.com>: Relay access denied',
    'relay-denied',
    '5.7.367',
    false,
  ],
];

test.each(cases)('%s', async (text, cause, status, isCertain) => {
  const bytes = new TextEncoder().encode(text);
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  const [first] = advice?.causes ?? [];
  expect(first?.causeId).toBe(cause);
  expect(first?.recipients[0]?.status).toBe(status);
  expect(first?.certainty === 'certain').toBe(isCertain);
});
