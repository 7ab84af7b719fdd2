// Whatever a report says: the worst that became of a recipient decides what kind of message it is.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '../../src/model/bounce';
import { KIND_OF, WORST } from '../../src/parse/kind/kind';
import { parse } from '../../src/parse/parse';

const FIXTURES = path.join(__dirname, '../fixtures');

const read = (bytes: Uint8Array) => parse({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
const worstOf = (actions: readonly Action[]): Action | undefined => WORST.find((action) => actions.includes(action));

test('every fixture with recipients is of the kind of its worst action', () => {
  const mails = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:eml|txt)$/.test(name),
  );
  const bounces = mails.flatMap((name) =>
    read(readFileSync(path.join(FIXTURES, name))).map((bounce) => ({ name, ...bounce })),
  );
  const withRecipients = bounces.filter(({ recipients }) => recipients.length > 0);
  expect(withRecipients.length).toBeGreaterThan(500);
  const wrong = withRecipients.filter(({ kind, recipients }) => {
    const worst = worstOf(recipients.map(({ action }) => action));
    return worst !== undefined && kind !== KIND_OF[worst];
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

const block = (address: string, action: string, status: string): string =>
  `Final-Recipient: rfc822; ${address}\r\nAction: ${action}\r\nStatus: ${status}\r\n`;
const report = (...blocks: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'From: MAILER-DAEMON@mx.contoso.com',
      'To: dana.okafor@contoso.com',
      'Subject: Mail delivery status',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; mx.contoso.com\r\n\r\n${blocks.join('\r\n')}`,
      '--b--',
    ].join('\r\n'),
  );
const FAILED = block('jo@fabrikam.com', 'failed', '5.1.1');
const DELAYED = block('kim@tailspin.example', 'delayed', '4.4.1');
const DELIVERED = block('lee@adatum.com', 'delivered', '2.1.5');
const RELAYED = block('max@litwareinc.com', 'relayed', '2.1.9');
const EXPANDED = block('all@contoso.com', 'expanded', '2.1.5');

test.each([
  ['failure', [DELIVERED, DELAYED, FAILED]],
  ['failure', [FAILED, EXPANDED, RELAYED]],
  ['delay', [DELIVERED, DELAYED, RELAYED]],
  ['relayed', [DELIVERED, RELAYED]],
  ['relayed', [EXPANDED, RELAYED]],
  ['expanded', [DELIVERED, EXPANDED]],
  ['delivered', [DELIVERED]],
] as const)('a %s in whatever order', (kind, blocks) => {
  for (const each of [blocks, [...blocks].reverse()])
    expect(read(report(...each)).map((bounce) => bounce.kind)).toEqual([kind]);
});
