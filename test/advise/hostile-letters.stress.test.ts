import fc from 'fast-check';
import { advise } from '../../src/advise/advise';
import { fillLink } from '../../src/advise/fill-link';
import { CUT_MARK } from '../../src/text/plain-text';
import { CAUSES } from '../../src/causes/registry';
import { mailtoOf, textAsHtml } from '../../src/host/office/compose';
import { writeGerman } from '../../src/locales/letters/de';
import { writeSpanish } from '../../src/locales/letters/es';
import { writeFrench } from '../../src/locales/letters/fr';
import type { Letter } from '../../src/model/advice';
import type { Bounce } from '../../src/model/bounce';
import type { Cause, Link, StepTemplate } from '../../src/model/cause';
import { parse } from '../../src/parse/parse';
import { hostileText, HOSTILE, nameOf } from './hostile-text';
import { evidence, statement } from '../statement-kit';

const [PLAIN] = parse({ kind: 'text', bytes: new TextEncoder().encode('550 5.7.1'), origin: { door: 'pasted-text' } });

/** A bounce that says the same hostile thing wherever it says anything. */
function bounceOf(value: string): Bounce {
  if (!PLAIN) throw new Error('no bounce');
  const recipient = (address: string) =>
    ({
      address,
      displayName: value,
      action: 'failed',
      status: '5.7.1',
      reply: 550,
      diagnostic: value,
      remoteMta: value,
      refusedBy: { speaker: 'remote', host: value },
      passages: [statement(value)],
    }) as const;
  return {
    ...PLAIN,
    language: value,
    reportingMta: value,
    recipients: [recipient(value), recipient(`${value}@fabrikam.com`)],
    original: {
      messageId: value,
      subject: value,
      from: `${value}@contoso.com`,
      to: [value, value],
      date: value,
      headers: value,
    },
    hops: [{ from: value, by: value, with: value, at: null, delaySeconds: null }],
    text: value,
    warnings: [value],
  };
}

/** All letters of a cause, in every language. */
function lettersOf(cause: Cause, value: string): readonly Letter[] {
  const bounce = bounceOf(value);
  const said = [evidence(value)];
  const findings = bounce.recipients.map((_, recipient) => ({
    recipient,
    findings: [{ cause, certainty: 'certain', evidence: said, isForeign: false }],
  })) as unknown as Parameters<typeof advise>[1];
  const advice = advise(bounce, findings, { verdict: 'genuine', reasons: [] }, [cause]);
  const english = advice.causes.flatMap(({ letters }) => letters);
  return english.flatMap((letter) => {
    const { id, facts } = letter;
    if (facts === undefined) throw new Error(`${id} has no facts`);
    return [letter, ...[writeGerman, writeFrench, writeSpanish].map((write) => ({ ...letter, ...write(id, facts) }))];
  });
}

// One cause for each letter, and two whose texts quote most.
const CHOSEN = CAUSES.filter(({ id }) =>
  ['group-sender-not-allowed', 'rcpt-auth-required', 'ms-ip-banned', 'transport-rule-reject', 'unknown'].includes(id),
);

// oxlint-disable-next-line no-control-regex -- what must not be there
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const HALF = /[\ud800-\udfff]/u;

/** RFC 6068 read back, by hand: no URL class that would be as lenient as the code. */
function readMailto(address: string): { to: readonly string[]; fields: readonly (readonly [string, string])[] } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?([^?#]*)$/.exec(address) ?? [];
  if (!address.startsWith('mailto:') || query === '') throw new Error(`no mailto: ${address.slice(0, 80)}`);
  return {
    to: to === '' ? [] : to.split(',').map(decodeURIComponent),
    fields: query.split('&').map((field) => {
      const [name = '', ...rest] = field.split('=');
      if (rest.length !== 1) throw new Error(`a field with ${rest.length} values`);
      return [name, decodeURIComponent(rest[0] ?? '')] as const;
    }),
  };
}

function expectSafe(letters: readonly Letter[]): void {
  for (const { id, to, subject, body } of letters) {
    const whole = `${subject}${body}`;
    for (const pattern of [CONTROL, TURNING, HALF]) expect(pattern.test(whole)).toBe(false);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(250);
    // Nobody is written to because a bounce says so, but the delist desk.
    expect(to.length).toBeLessThanOrEqual(id === 'delist' ? 1 : 0);
    expect(['', 'delist@microsoft.com']).toContain(to.join(' '));
    expect(readMailto(mailtoOf({ to, subject, body }))).toEqual({
      to,
      fields: [
        ['subject', subject],
        ['body', body.replaceAll('\n', '\r\n')],
      ],
    });
    // Outlook is given HTML: no tag in it but the line ends of ours, and every entity a closed one.
    expect(textAsHtml(body).replaceAll('<br>', '')).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|nbsp|#39);)/);
  }
}

describe('a letter about a hostile bounce', () => {
  test.each(HOSTILE.map((value) => [nameOf(value), value]))('%s is data in each of them', (_, value) => {
    for (const cause of CHOSEN) expectSafe(lettersOf(cause, value));
  });

  test('whatever the bounce says, it is data in every letter of every cause', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...CAUSES), (value, cause) => {
        expectSafe(lettersOf(cause, value));
      }),
      { numRuns: 150 },
    );
  });

  test('cuts what is too long, and marks it', () => {
    const letters = CHOSEN.flatMap((cause) => lettersOf(cause, 'x'.repeat(10_000)));
    for (const { id, body } of letters) {
      if (id !== 'delist') expect(body).toContain(CUT_MARK.trim());
      const longest = { 'help-desk': 10_001, delist: 6_000 }[id as string] ?? 2_000;
      expect(body).not.toContain('x'.repeat(longest));
      expect(body.length).toBeLessThan(id === 'help-desk' ? 21_000 : 15_000);
    }
  });

  test('keeps the lines of a diagnostic in the quotation: none of them looks like the letter’s own', () => {
    const letters = CHOSEN.flatMap((cause) => lettersOf(cause, 'one\r\ntwo\rthree'));
    const letter = letters.find(({ id }) => id === 'recipient-admin');
    expect(letter?.body).toMatch(/> one\n> two\n> three\n/);
    expect(letter?.body).not.toMatch(/^(?:two|three)/m);
  });
});

describe('a link with a bounce’s values in it', () => {
  const link: Link = {
    title: 'Look up',
    url: 'https://lookup.example/',
    filled: 'https://lookup.example/query/{ip}?for={recipient}#top',
  };

  test('leads to the same place whatever the values are, and holds them as data', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const { title, url } = fillLink(link, { ip: value, recipient: value });
        const read = new URL(url);
        expect(title).toBe('Look up');
        expect(read.origin).toBe('https://lookup.example');
        if (url === link.url) return;
        expect(read.hash).toBe('#top');
        expect([...read.searchParams.keys()]).toEqual(['for']);
        const parts = read.pathname.split('/');
        expect(parts).toHaveLength(3);
        expect(decodeURIComponent(parts[2] ?? '')).toBe(read.searchParams.get('for'));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a value that is not known', {}],
    ['dots, which walk up the path', { ip: '..', recipient: 'a@b.com' }],
    ['a value longer than any name', { ip: '192.0.2.1', recipient: 'x'.repeat(10_000) }],
  ])('leads to the plain page with %s', (_, values) => {
    expect(fillLink(link, values)).toEqual({ title: 'Look up', url: 'https://lookup.example/' });
  });

  test('is filled only with what the causes’ own table says, on the page’s own host', () => {
    const links = CAUSES.flatMap(({ steps }) =>
      Object.values(steps).flatMap((list: readonly StepTemplate[]) => list.flatMap(({ link: each }) => each ?? [])),
    );
    expect(links.filter(({ filled }) => filled !== undefined).length).toBeGreaterThan(0);
    for (const { url, filled = url } of links) {
      expect(url).toMatch(/^https:\/\//);
      expect(new URL(filled.replaceAll(/\{\w+\}/g, 'x')).origin).toBe(new URL(url).origin);
    }
  });

  test('looks a refused server up by its address, where a list’s page takes one', () => {
    const cause = CAUSES.find(({ id }) => id === 'dnsbl-ip');
    const links = cause?.steps.senderAdmin?.flatMap(({ link: each }) => each ?? []) ?? [];
    const filled = links.filter((each) => each.filled !== undefined);
    expect(filled.map((each) => fillLink(each, { ip: '2001:db8::1' }).url)).toEqual([
      'https://ipcheck.proofpoint.com/?ip=2001%3Adb8%3A%3A1',
      'https://check.spamhaus.org/query/ip/2001%3Adb8%3A%3A1',
    ]);
  });
});
