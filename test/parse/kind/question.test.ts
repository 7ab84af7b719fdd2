// Who asks about a bounce brings none; who passes one on does.
import { parse } from '../../../src/parse/parse';

const ANSWER = '<jo.tan@fabrikam.com>: 550 5.1.1 User unknown';
const REPORT = `Your message could not be delivered to one or more recipients.\n\n${ANSWER}\n`;

function kindOf(from: string, subject: string, text: string, more = ''): string | undefined {
  const source = `Return-Path: <x@contoso.com>\nFrom: ${from}\nTo: help@contoso.com\nSubject: ${subject}\n${more}\n${text}`;
  return parse({ kind: 'mime', bytes: new TextEncoder().encode(source), origin: { door: 'command-line' } })[0]?.kind;
}

test("a person who asks about a server's reply asks a question, and that is no bounce", () => {
  const text = `Hi,\n\nI get this since Monday:\n\n${ANSWER}\n\nAny idea?\n`;
  expect(kindOf('Dana <dana@contoso.com>', 'mail delivery failed again?!', text)).toBe('not-a-bounce');
  expect(kindOf('Dana <dana@contoso.com>', 'Undeliverable: plan', text)).toBe('not-a-bounce');
});

test.each([
  ['an appliance sends it anew in its own name', 'Relay <relay@contoso.com>', 'Undeliverable: plan', REPORT, ''],
  ['and asks whether it helped', 'Relay <relay@contoso.com>', 'Undeliverable: plan', `${REPORT}\nDid this help?\n`, ''],
  [
    'a daemon asks in the first person',
    'Mailer-Daemon <mailer-daemon@mx.example.net>',
    'failure notice',
    `I'm afraid I could not deliver it. Is the address right?\n\n${ANSWER}\n`,
    '',
  ],
  [
    'the mail says itself that a program made it',
    'Relay <relay@contoso.com>',
    'Undeliverable: plan',
    `${REPORT}\nCan you read this? We hope so.\n`,
    'Auto-Submitted: auto-generated\n',
  ],
  [
    'a person forwards the whole and asks above it',
    'Dana <dana@contoso.com>',
    'Fwd: Undelivered Mail Returned to Sender',
    `Can you help me?\n\n-------- Forwarded Message --------\nFrom: MAILER-DAEMON@mx.example.net\nSubject: x\n\n${REPORT}`,
    '',
  ],
])('it stays a failure where %s', (_, from, subject, text, more) => {
  expect(kindOf(from, subject, text, more)).toBe('failure');
});
