import { parse } from '../../src/parse/parse';
import type { Hop } from '../../src/model/bounce';

/** The hops of a message that came back with these `Received:` fields, the last hop first as servers write them. */
function hopsOf(...received: readonly string[]): readonly Hop[] {
  const text = [
    'From: MAILER-DAEMON@contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    '',
    'jo@contoso.com could not be reached.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.contoso.com',
    '',
    'Final-Recipient: rfc822; jo@contoso.com',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...received.map((field) => `Received: ${field}`),
    'X-Received: by 192.0.2.9; Tue, 10 Mar 2026 10:00:00 +0000',
    'From: kim@fabrikam.com',
    'Subject: Plan',
    '',
    '--b--',
    '',
  ].join('\r\n');
  const [bounce] = parse({
    kind: 'unknown',
    bytes: new TextEncoder().encode(text),
    origin: { door: 'command-line' },
  });
  return bounce?.hops ?? [];
}

const at = (time: string): string => `from a.contoso.com by b.contoso.com; Tue, 10 Mar 2026 ${time}`;

describe('the hops of a message', () => {
  it('go from the first server to the last, each with its names, its protocol and its time', () => {
    const hops = hopsOf(
      'from relay.fabrikam.com (relay.fabrikam.com [192.0.2.7])\r\n by mx.contoso.com (Postfix) with ESMTPS id 4F1 for <jo@contoso.com>;\r\n Tue, 10 Mar 2026 10:15:35 +0100',
      'from laptop by relay.fabrikam.com with HTTP; Tue, 10 Mar 2026 09:14:22 +0000 (UTC)',
    );
    expect(hops).toEqual([
      {
        from: 'laptop',
        by: 'relay.fabrikam.com',
        with: 'HTTP',
        at: '2026-03-10T09:14:22Z',
        delaySeconds: null,
      },
      {
        from: 'relay.fabrikam.com',
        by: 'mx.contoso.com',
        with: 'ESMTPS',
        at: '2026-03-10T09:15:35Z',
        delaySeconds: 73,
      },
    ]);
  });

  it('take as long as the clocks say, and less than nothing where the later one is slow', () => {
    const hops = hopsOf(at('09:13:51 +0000'), at('09:14:00 +0000'), at('09:12:30 +0000'));
    expect(hops.map(({ delaySeconds }) => delaySeconds)).toEqual([null, 90, -9]);
  });

  it.each([
    ['by web.contoso.com (Postfix, from userid 33) id 4F1; Tue, 10 Mar 2026 09:14:22 +0000', 'web.contoso.com'],
    ['(qmail 4411 invoked by uid 33); Tue, 10 Mar 2026 09:14:22 +0000', null],
    ['from pc (pc.contoso.com [192.0.2.7] (may be forged)) by web.contoso.com; Tue, 10 Mar 2026 09:14:22 +0000', 'pc'],
  ])('take no host from an aside: %s', (received, host) => {
    const [hop] = hopsOf(received);
    expect(hop?.from ?? hop?.by).toBe(host);
  });

  it('have no delay behind a hop without a time', () => {
    const hops = hopsOf(
      at('09:14:00 +0000'),
      'from a.contoso.com by b.contoso.com; some time ago',
      'by b.contoso.com',
      at('09:12:30 +0000'),
    );
    expect(hops.map(({ at: time, delaySeconds }) => [time, delaySeconds])).toEqual([
      ['2026-03-10T09:12:30Z', null],
      [null, null],
      [null, null],
      ['2026-03-10T09:14:00Z', null],
    ]);
  });

  it('name no server and no protocol that the field does not name', () => {
    const [hop] = hopsOf('by mx.contoso.com; Tue, 10 Mar 2026 09:14:22 +0000');
    expect(hop).toMatchObject({ from: null, by: 'mx.contoso.com', with: null });
  });

  it('keep what stands in the protocol’s brackets out of its name', () => {
    const [hop] = hopsOf(
      'from a.contoso.com by b.contoso.com with Microsoft SMTP Server (version=TLS1_3) id 15.20; Tue, 10 Mar 2026 09:14:22 +0000',
    );
    expect(hop?.with).toBe('Microsoft SMTP Server');
  });

  it('are told of up to the time, which stands behind the last semicolon', () => {
    const [hop] = hopsOf(
      'from a.contoso.com (helo=a; ok) by b.contoso.com with ESMTP; Tue, 10 Mar 2026 09:14:22 +0000',
    );
    expect(hop).toMatchObject({ by: 'b.contoso.com', with: 'ESMTP', at: '2026-03-10T09:14:22Z' });
  });

  it('are told of without a time where there is none', () => {
    const [hop] = hopsOf('from a.contoso.com by b.contoso.com with ESMTP');
    expect(hop).toMatchObject({ from: 'a.contoso.com', by: 'b.contoso.com', with: 'ESMTP', at: null });
  });
});
