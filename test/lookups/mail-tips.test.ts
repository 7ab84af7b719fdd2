import type { MailTips } from '../../src/lookups/mail-tips';
import { readMailTips, TIPS_ON_DELIVERY } from '../../src/lookups/mail-tips';
import { prospectOf, sizeIn } from '../../src/lookups/recheck';

const MB = 1_048_576;

/** The tips for one address, out of what Graph tells of it. */
async function tipsOf(told: Readonly<Record<string, unknown>>): Promise<MailTips | undefined> {
  const value = [{ emailAddress: { address: 'a@contoso.com' }, deliveryRestricted: false, ...told }];
  const asker = {
    requests: [],
    account: () => null,
    ask: () => Promise.resolve({ ok: true as const, value: { value } }),
  };
  const answer = await readMailTips(asker, ['a@contoso.com'], TIPS_ON_DELIVERY);
  return answer.ok ? answer.value[0] : undefined;
}

describe('a size limit, whose unit Graph does not name', () => {
  it.each([
    // Limits lie between 1 and 150 MB.
    [1, 1 * MB],
    [150, 150 * MB],
    [999, 999 * MB],
    // The same in kilobytes.
    [1_024, 1 * MB],
    [153_600, 150 * MB],
    [999_999, 999_999 * 1_024],
    // And in bytes.
    [1_048_576, 1 * MB],
    [157_286_400, 150 * MB],
  ])('of %i is %i bytes', async (maxMessageSize, bytes) => {
    expect((await tipsOf({ maxMessageSize }))?.maxBytes).toBe(bytes);
  });

  it.each([0, -1])('of %i is none', async (maxMessageSize) => {
    expect((await tipsOf({ maxMessageSize }))?.maxBytes).toBeNull();
  });

  it('of 150 MB lets through what was too large for 25 MB, however it is told', async () => {
    const bytes = sizeIn(['552 5.3.4 message size 35882577 exceeds size limit 26214400']);
    for (const maxMessageSize of [150, 153_600, 157_286_400])
      expect(prospectOf((await tipsOf({ maxMessageSize })) ?? null, { bytes, wasTooLarge: true })).toBe('clear');
    for (const maxMessageSize of [25, 25_600, 26_214_400])
      expect(prospectOf((await tipsOf({ maxMessageSize })) ?? null, { bytes, wasTooLarge: true })).toBe('too-large');
  });
});

test('of several sizes the largest is the message’s', () => {
  expect(sizeIn(['message size 20000 exceeds 10000', 'no size', 'message size 30000 exceeds 10000'])).toBe(30_000);
});
