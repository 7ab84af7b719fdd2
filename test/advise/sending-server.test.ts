import { sendingServer } from '../../src/advise/sending-server';
import type { Author } from '../../src/model/author';
import type { Bounce, Hop } from '../../src/model/bounce';
import { bounce } from './kit';

const hop = (from: string | null, by: string | null): Hop => ({ from, by, with: null, at: null, delaySeconds: null });
const RECEIVED =
  'Received: from mail.fabrikam.com (mail.fabrikam.com [192.0.2.7])\n\tby mx.contoso.com with ESMTP;\n Tue, 1 Dec 2026 08:00:00 +0000';

function named(more: Partial<Bounce>, host: string | null, ip?: string): string | undefined {
  const refusedBy: Author = { speaker: 'remote', host };
  return sendingServer(bounce(more), { refusedBy, remoteMta: null }, ip);
}

describe('the server that SPF has to allow', () => {
  const original = (headers: string): Bounce['original'] => ({ ...bounce().original, headers });

  test.each<[string, Partial<Bounce>, string | null, string | undefined]>([
    ['reports what another said', { reportingMta: 'mail.fabrikam.com' }, 'mx.contoso.com', 'mail.fabrikam.com'],
    ['bears a dot', { reportingMta: 'Mail.fabrikam.com.' }, 'mx.contoso.com', 'mail.fabrikam.com'],
    ['reports what somebody said', { reportingMta: 'mail.fabrikam.com' }, null, 'mail.fabrikam.com'],
    [
      'is named in words alone',
      { text: 'This is the mail system at host mail.fabrikam.com.\n\nSorry.' },
      'mx.contoso.com',
      'mail.fabrikam.com',
    ],
    [
      'is named in Exchange’s words alone',
      { text: 'Diagnostic information:\nGenerating server: EX01.fabrikam.com\n' },
      'mx.contoso.com',
      'ex01.fabrikam.com',
    ],
    [
      'came before one that reports itself',
      {
        reportingMta: 'mx.contoso.com',
        hops: [hop('pc.fabrikam.com', 'mail.fabrikam.com'), hop('mail.fabrikam.com', 'mx.contoso.com')],
        original: original(RECEIVED),
      },
      'mx.contoso.com',
      'mail.fabrikam.com (192.0.2.7)',
    ],
    [
      'had the message last',
      { hops: [hop('pc.fabrikam.com', 'mail.fabrikam.com')], original: original('Received: from pc.fabrikam.com') },
      'mx.contoso.com',
      'mail.fabrikam.com',
    ],
    ['isn’t named', {}, 'mx.contoso.com', undefined],
    ['isn’t the one that rejected it', { reportingMta: 'mx.contoso.com' }, 'mx.contoso.com', undefined],
    ['is one of many with that name', { reportingMta: 'localhost.localdomain' }, 'mx.contoso.com', undefined],
    ['is Microsoft’s', { reportingMta: 'am0pr01mb1.eurprd01.prod.outlook.com' }, 'mx.contoso.com', undefined],
  ])('%s', (_what, more, host, name) => {
    expect(named(more, host)).toBe(name);
  });

  test('is told with the address that the rejection names', () => {
    expect(named({ reportingMta: 'mail.fabrikam.com' }, 'mx.contoso.com', '192.0.2.9')).toBe(
      'mail.fabrikam.com (192.0.2.9)',
    );
    expect(named({}, 'mx.contoso.com', '192.0.2.9')).toBe('192.0.2.9');
  });
});
