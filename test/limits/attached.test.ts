// Mails within mails end at their limits.
import { MAX_ATTACHED_DEPTH, MAX_BOUNCES } from '../../src/parse/limits';
import { parse } from '../../src/parse/parse';
import type { Bounce } from '../../src/model/bounce';

const read = (source: string): readonly Bounce[] =>
  parse({ kind: 'mime', bytes: new TextEncoder().encode(source), origin: { door: 'command-line' } });

const bounce = (recipient: string): string =>
  [
    'From: MAILER-DAEMON@mx.contoso.com',
    'Subject: Undelivered Mail Returned to Sender',
    '',
    `<${recipient}>: host mx.fabrikam.com said: 550 5.1.1 User unknown`,
  ].join('\r\n');

const carrying = (boundary: string, mails: readonly string[]): string =>
  [
    'From: dana.okafor@contoso.com',
    'Subject: See what I got',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...mails.flatMap((mail) => [`--${boundary}`, 'Content-Type: message/rfc822', '', mail]),
    `--${boundary}--`,
  ].join('\r\n');

/** A bounce in so many mails round it. */
const nested = (depth: number): string => {
  let mail = bounce('jo.tan@fabrikam.com');
  for (let level = 0; level < depth; level++) mail = carrying(`level-${level}-`, [mail]);
  return mail;
};

test.each([0, 1, MAX_ATTACHED_DEPTH])('a bounce in %i mails is found', (depth) => {
  expect(read(nested(depth)).map(({ kind, part }) => [kind, part?.split('.').length ?? 0])).toEqual([
    ['failure', depth],
  ]);
});

test.each([MAX_ATTACHED_DEPTH + 1, MAX_ATTACHED_DEPTH + 40])('a bounce in %i mails is not looked for', (depth) => {
  expect(read(nested(depth)).map(({ kind }) => kind)).toEqual(['not-a-bounce']);
});

const many = (count: number): string =>
  carrying(
    'many',
    Array.from({ length: count }, (_, i) => bounce(`user${i}@fabrikam.com`)),
  );

test('as many bounces as are read are read without a warning', () => {
  const bounces = read(many(MAX_BOUNCES));
  expect(bounces).toHaveLength(MAX_BOUNCES);
  expect(bounces.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test('more are left out, and the last says so', () => {
  const bounces = read(many(MAX_BOUNCES + 25));
  expect(bounces).toHaveLength(MAX_BOUNCES);
  expect(bounces.at(-1)?.warnings).toEqual(['bounces']);
});

test('bounces in the bounces of many mails are not multiplied', () => {
  const tens = Array.from({ length: 30 }, (_, i) =>
    carrying(
      `inner-${i}-`,
      Array.from({ length: 30 }, (__, n) => bounce(`user${i}x${n}@fabrikam.com`)),
    ),
  );
  expect(read(carrying('outer', tens)).length).toBeLessThanOrEqual(MAX_BOUNCES);
});
