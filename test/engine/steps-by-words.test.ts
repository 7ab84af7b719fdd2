// Steps that only stand in an answer where the bounce has the words for them.
import { answer } from '../classify/kit';

async function allSteps(reason: string): Promise<string> {
  const { causes } = await answer(`<kim@fabrikam.example>: host mx.fabrikam.example[192.0.2.1] said: ${reason}`);
  return causes
    .flatMap(({ steps }) => Object.values(steps).flat())
    .flatMap((section) => section.steps.map(({ text }) => text))
    .join('\n');
}

test.each([
  ['550 5.7.1 Message distribution in the list is restricted to list subscribers', 'the address you joined with'],
  [
    '550 5.7.1 The group you tried to contact (kim) may not exist, or you may not have permission to post messages to the group',
    'the address you joined with',
  ],
  ['550 5.7.1 Post by non-member to a members-only list', 'the address you joined with'],
  ['550 Rejected by header based Anti-Spoofing policy', 'took it for a forgery'],
  ['550 5.7.1 rejecting spoofed message', 'took it for a forgery'],
  ['550 5.7.1 Message rejected by policy: spoofing attempt', 'took it for a forgery'],
  ['554 5.4.6 mail for fabrikam.example loops back to myself', 'points to that server'],
  ['553 5.3.5 config error: mail loops back to me (MX problem?)', 'points to that server'],
  ['554 5.4.6 I’m listed as a best-preference MX for that host. It loops back to itself', 'points to that server'],
])('%s', async (reason, words) => {
  expect(await allSteps(reason)).toContain(words);
});

test.each([
  ['550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', 'the address you joined with'],
  ['550 5.7.1 Message rejected due to local policy', 'took it for a forgery'],
  ['554 5.4.14 Hop count exceeded - possible mail loop', 'points to that server'],
])('nothing of the kind after %s', async (reason, words) => {
  const steps = await allSteps(reason);
  expect(steps).not.toBe('');
  expect(steps).not.toContain(words);
});
