import type { Bounce, RecipientReport } from '../../src/model/bounce';
import { mergeForms } from '../../src/parse/merge-forms';
import { parse } from '../../src/parse/parse';
import { statement, UNKNOWN } from '../statement-kit';

const [blank] = parse({ kind: 'text', bytes: new TextEncoder().encode('x'), origin: { door: 'command-line' } });

function bounce(recipients: readonly RecipientReport[], more: Partial<Bounce> = {}): Bounce {
  if (blank === undefined) throw new Error('nothing was read');
  return { ...blank, kind: 'failure', text: 'It bounced.', hops: [], recipients, ...more };
}
const recipient = (more: Partial<RecipientReport> = {}): RecipientReport => ({
  address: 'jo@contoso.com',
  action: 'failed',
  status: null,
  reply: null,
  diagnostic: null,
  remoteMta: null,
  refusedBy: UNKNOWN,
  passages: [],
  ...more,
});
const merge = (one: Bounce, other: Bounce): Bounce | undefined => mergeForms([one], [other])[0];
const mergeOne = (one: Partial<RecipientReport>, other: Partial<RecipientReport>): RecipientReport | undefined =>
  merge(bounce([recipient(one)]), bounce([recipient(other)]))?.recipients[0];

const FULL: RecipientReport = recipient({
  status: '5.7.1',
  reply: 550,
  diagnostic: '550 5.7.1 No',
  remoteMta: 'mx.contoso.com',
  passages: [statement('550 5.7.1 No')],
});

describe('a recipient that both forms name', () => {
  it('takes from the second what the first leaves out', () => {
    expect(mergeOne({}, FULL)).toEqual(FULL);
  });

  it('keeps what the first says where the second says less, or otherwise', () => {
    expect(mergeOne(FULL, {})).toEqual(FULL);
    const otherwise = { reply: 554, diagnostic: '554 5.7.0 Never', remoteMta: 'b.contoso.com' };
    expect(mergeOne(FULL, otherwise)).toEqual(FULL);
  });

  it.each([
    // The second is more specific.
    ['5.7.0', '5.7.134', '5.7.134'],
    ['5.7.1', '5.7.134', '5.7.134'],
    ['5.0.0', '5.1.10', '5.1.10'],
    ['5.0.0', '4.4.7', '4.4.7'],
    // It is not.
    ['5.7.134', '5.7.1', '5.7.134'],
    ['5.7.1', '5.7.2', '5.7.1'],
    ['5.7.1', '5.2.2', '5.7.1'],
    ['5.7.1', '5.1.10', '5.7.1'],
    ['5.7.1', '4.7.134', '5.7.1'],
    ['5.1.10', '5.0.0', '5.1.10'],
  ])('with %s in the first form and %s in the second has the status %s', (one, other, status) => {
    expect(mergeOne({ status: one }, { status: other })?.status).toBe(status);
  });

  it('has the passages of both, the first form’s first, and each once', () => {
    const said = (...quotes: readonly string[]): Partial<RecipientReport> => ({
      passages: quotes.map((quote) => statement(quote)),
    });
    const merged = mergeOne(said('a', 'b'), said('b', 'c'));
    expect(merged?.passages.map(({ quote }) => quote)).toEqual(['a', 'b', 'c']);
  });

  it('is known by its address, however many there are', () => {
    const one = bounce([recipient({ address: 'a@contoso.com' }), recipient({ address: 'B@contoso.com' })]);
    const other = bounce([
      recipient({ address: 'b@contoso.com', status: '5.1.10' }),
      recipient({ address: 'A@contoso.com', status: '5.2.2' }),
    ]);
    expect(merge(one, other)?.recipients.map(({ address, status }) => [address, status])).toEqual([
      ['a@contoso.com', '5.2.2'],
      ['B@contoso.com', '5.1.10'],
    ]);
  });
});

describe('a recipient that one form names only', () => {
  it.each<[string | null, string | null, string | null]>([
    [null, 'jo@contoso.com', 'jo@contoso.com'],
    ['jo@contoso.com', null, 'jo@contoso.com'],
    [null, null, null],
  ])(
    'with the address %s in the first and %s in the second is the same where it is the only one',
    (one, other, both) => {
      expect(mergeOne({ address: one }, { ...FULL, address: other })).toEqual({ ...FULL, address: both });
    },
  );

  it('takes nothing from another address', () => {
    expect(mergeOne({ address: 'kim@contoso.com' }, FULL)).toEqual(recipient({ address: 'kim@contoso.com' }));
  });

  it('takes nothing where there are several without an address', () => {
    const nobody = recipient({ address: null });
    const several = bounce([nobody, recipient({ address: 'kim@contoso.com' })]);
    expect(merge(several, bounce([FULL]))).toEqual(several);
    const single = bounce([nobody]);
    expect(merge(single, bounce([FULL, FULL]))).toEqual(single);
  });
});

describe('a form', () => {
  const second = bounce([FULL], { text: 'The body.' });

  it('that names no recipient has those of the other, and its own words', () => {
    expect(merge(bounce([]), second)).toEqual({ ...bounce([]), recipients: [FULL] });
  });

  it.each<[string, Bounce]>([
    ['cannot be read', bounce([recipient()], { kind: 'unreadable' })],
    ['holds neither a recipient nor a word', bounce([], { text: ' \n' })],
  ])('that %s gives way to the other', (_what, first) => {
    expect(merge(first, second)).toEqual({ ...second, hops: first.hops });
    for (const kind of ['unreadable', 'not-a-bounce'] as const) expect(merge(first, { ...second, kind })).toBe(first);
  });

  it('that gives way keeps its hops, and has those of the other where it has none', () => {
    const hops = (by: string) => [{ from: null, by, with: null, at: null, delaySeconds: null }];
    const withHops = { ...second, hops: hops('b.contoso.com') };
    expect(merge(bounce([], { text: '', hops: hops('a.contoso.com') }), withHops)?.hops).toEqual(hops('a.contoso.com'));
    expect(merge(bounce([], { text: '' }), withHops)?.hops).toEqual(hops('b.contoso.com'));
  });

  it('of another kind, or without a recipient, adds nothing', () => {
    const first = bounce([recipient()]);
    expect(merge(first, { ...second, kind: 'delay' })).toBe(first);
    expect(merge(first, bounce([]))).toBe(first);
  });

  it('with several bounces in it is not mixed with another', () => {
    const first = bounce([recipient()]);
    const two = [first, first];
    expect(mergeForms(two, [second])).toBe(two);
    const one = [first];
    expect(mergeForms(one, [second, second])).toBe(one);
    expect(mergeForms(one, [])).toBe(one);
    expect(mergeForms([], [second])).toEqual([]);
  });
});
