import { TOLD } from '../causes/kit';
import { fill } from '../../src/advise/values';
import type { Values } from '../../src/advise/values';
import type { Cause } from '../../src/model/cause';

const WITH_VALUES: Values = {
  recipient: 'dana@fabrikam.com',
  group: 'dana@fabrikam.com',
  sender: 'kim@contoso.com',
  senderDomain: 'contoso.com',
  recipientDomain: 'fabrikam.com',
  ip: '192.0.2.10',
  server: 'mx.fabrikam.com',
  code: '5.7.1',
  subject: 'Plans',
  theirText: 'No thanks',
};
const MANY = 'dana@fabrikam.com, lee@fabrikam.com and 2 others';

/** What no sentence may hold, whatever is known. */
const FLAWS: readonly (readonly [string, RegExp])[] = [
  ['a double space', / {2}/],
  ['an unfilled placeholder', /[{}]/],
  [
    'a noun that stands twice',
    /\b(?:group|mailbox|server|address|domain|folder) (?:the (?:recipient|group|sender|sending|refusing)|this code|your message)/i,
  ],
  ['an article before another', /\b(?:the|a|an|your|this) (?:the|this|your) /i],
  ['a space before a mark', / [,.;:?](?=\s|$)/],
  ['two full stops', /\.\.(?!11)/],
  ['a missing value by name', /undefined|\bnull\b(?! MX)/i],
];
const flawsOf = (text: string): readonly string[] =>
  FLAWS.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => `${flaw}: ${text}`);

const stepsOf = ({ steps }: Cause): readonly string[] =>
  [...steps.sender, ...(steps.owner ?? []), ...(steps.recipientAdmin ?? []), ...(steps.senderAdmin ?? [])].map(
    ({ text }) => text,
  );
const sentencesOf = (cause: Cause): readonly string[] => [cause.meaning, ...stepsOf(cause), cause.retry.note];

describe('the texts of every cause', () => {
  test.each([
    ['with every value', WITH_VALUES],
    ['with no value', {}],
  ])('read well %s', (_, values) => {
    const texts = TOLD.flatMap((cause) => [cause.title, ...sentencesOf(cause)]);
    expect(texts.map((text) => fill(text, values)).flatMap(flawsOf)).toEqual([]);
  });

  test('read well about several recipients', () => {
    const filled = TOLD.flatMap(sentencesOf).map((text) =>
      fill(text, { ...WITH_VALUES, recipient: MANY, group: MANY }),
    );
    expect(filled.flatMap(flawsOf)).toEqual([]);
    // A list takes no verb in the singular.
    const verbs = /and 2 others (?:is|are|has|have|takes|exists|belongs|forwards|does|gets|was)\b/;
    expect(filled.filter((text) => verbs.test(text))).toEqual([]);
  });

  test('begin with a capital letter and end as sentences do', () => {
    const texts = TOLD.flatMap((cause) => [cause.title, ...sentencesOf(cause)]).map((text) => fill(text, {}));
    expect(texts.filter((text) => !/^[“A-Z]/.test(text))).toEqual([]);
    expect(texts.filter((text) => !/[.?!:”\])]$/.test(text) && !text.includes('reject_rbl_client'))).toEqual([]);
  });

  test('promise no prepared text: whether a button follows is not for a step to say', () => {
    const promises = /\b(?:is|are) (?:ready|prepared)\b|\bready text\b|\bprepared (?:text|report|message)\b/i;
    expect(TOLD.flatMap(stepsOf).filter((text) => promises.test(text))).toEqual([]);
  });
});

describe('the note on sending again', () => {
  test.each(TOLD.map((cause) => [cause.id, cause.retry] as const))(
    'of %s reads after the answer before it',
    (_, retry) => {
      expect(retry.note).toMatch(/^[A-Z].*\.$/);
      expect(retry.note).not.toMatch(/^(?:yes|no|not|only|never|mostly)\b/i);
      expect(retry.note).not.toMatch(/\bup to (?:an hour|\d+ hours) after\b|\bwithin an hour\b/i);
      if (retry.helps) expect(retry.note).not.toMatch(/^Send again (?:once|after|when)\b/);
    },
  );

  test('is the same for both of Microsoft’s blocklists', () => {
    const of = (id: string): unknown => TOLD.find((cause) => cause.id === id)?.retry;
    expect(of('ms-ip-banned')).toEqual(of('ms-legacy-blocklist'));
  });
});
