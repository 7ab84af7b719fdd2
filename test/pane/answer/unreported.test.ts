import { unreportedIn } from '../../../src/pane/answer/unreported';
import { bounce, recipient } from './sample-advice';

const ORIGINAL = bounce().original;

/** Whom a bounce about these recipients leaves out of those that the message was addressed to. */
const others = (failed: readonly string[], to: readonly string[]): readonly string[] =>
  unreportedIn(
    bounce({ recipients: failed.map((address) => recipient({ address })), original: { ...ORIGINAL, to: [...to] } }),
  );
const people = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p${index + 1}@contoso.com`);

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['the rest of those addressed', ['p1@contoso.com'], people(3), ['p2@contoso.com', 'p3@contoso.com']],
  ['nobody where all failed', people(2), ['P1@contoso.com', 'p2@contoso.com'], []],
  ['nobody where the message was forwarded', ['kim@fabrikam.com'], people(2), []],
  ['nobody where nobody knows who was addressed', ['p1@contoso.com'], [], []],
  ['nobody where they are many', ['p1@contoso.com'], people(20), []],
])('a bounce reports no failure for %s', (_what, failed, to, left) => {
  expect(others(failed, to)).toEqual(left);
});

test('a bounce without an address tells nothing of the others', () => {
  const nameless = bounce({ recipients: [recipient({ address: null })], original: { ...ORIGINAL, to: people(2) } });
  expect(unreportedIn(nameless)).toEqual([]);
});
