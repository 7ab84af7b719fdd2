import { fixersFor } from '../../src/advise/trust';
import type { Author } from '../../src/model/author';
import type { Fixer, LetterId } from '../../src/model/cause';
import { cause, recipient } from './kit';

const OURS: Author = { speaker: 'own-service', host: 'am0pr00mb0001.eurprd00.prod.outlook.com' };
const GATEWAY: Author = { speaker: 'gateway', host: 'filter.example' };
const THEIRS: Author = { speaker: 'remote', host: 'mx.contoso.com' };

const first = (fixableBy: readonly Fixer[], letter: LetterId | null, refusedBy: Author): Fixer | undefined => {
  const steps = { sender: [{ text: 'Ask.', ...(letter === null ? {} : { letter }) }] };
  return fixersFor(cause({ fixableBy, steps }), recipient({ refusedBy }))[0];
};

test.each([
  // Whose Microsoft 365 it was, nobody can tell: who can fix it follows from the steps.
  [['recipient-admin'], 'recipient-note', OURS, 'recipient-admin'],
  [['recipient-admin'], 'recipient-admin', OURS, 'recipient-admin'],
  [['sender-admin', 'recipient-admin'], 'recipient-admin', THEIRS, 'recipient-admin'],
  // What the own side rejected, it can fix, unless the steps lead elsewhere.
  [['recipient-admin'], 'help-desk', GATEWAY, 'sender-admin'],
  [['recipient-admin'], null, GATEWAY, 'sender-admin'],
  [['receiving-provider'], 'sender-admin', OURS, 'sender-admin'],
  [['recipient-admin', 'sender-admin'], 'sender-admin', THEIRS, 'recipient-admin'],
  [['group-owner', 'recipient-admin'], 'owner-request', OURS, 'group-owner'],
] as const)('of %j, with a letter %s, where %j rejected it, the first is %s', (fixers, letter, refusedBy, expected) => {
  expect(first(fixers, letter, refusedBy)).toBe(expected);
});
