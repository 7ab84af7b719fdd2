import type { Action } from '../../../src/model/bounce';

import { MAX_PASSAGE_CHARS, MAX_PASSAGES, MAX_UNEXPLAINED } from '../../../src/parse/limits';
import type { RecipientFacts } from '../../../src/parse/recipients/recipient-facts';
import { actionOf, toRecipients } from '../../../src/parse/recipients/recipients';
import type { Quote } from '../../../src/parse/recipients/recipients';
import type { Sides } from '../../../src/parse/speakers/speakers';
import { statement } from '../../statement-kit';
import { block, draft, row } from './kit';

const LATER = 'The server will keep trying.';

describe('what became of a recipient', () => {
  it.each<[string, Partial<RecipientFacts>, Action | null, string, Action]>([
    ['its own block says first', { block: block({ action: 'relayed' }) }, 'failed', '', 'relayed'],
    ['words that tell of success', { prose: ['See below.', '250 2.1.5 OK'] }, 'failed', '', 'delivered'],
    ['words that tell of a delay', { prose: [`451 4.4.1 ${LATER}`] }, 'failed', '', 'delayed'],
    ['the first code of the words', { prose: ['550 5.1.1 No', '250 2.1.5 OK'] }, 'failed', '', 'failed'],
    ['one word for a delay', { prose: ['4.4.1', 'delayed'] }, 'failed', '', 'delayed'],
    ['a code of a delay alone tells nothing', { prose: ['451 4.4.1 Timeout'] }, 'failed', '', 'failed'],
    ['nor do words of a delay beside a refusal', { prose: [`550 5.4.4 ${LATER}`] }, 'failed', '', 'failed'],
    ['words beside a block tell nothing', { block: block(), prose: ['250 2.1.5 OK'] }, 'failed', '', 'failed'],
    ['words beside a row tell nothing', { row: row(), prose: ['250 2.1.5 OK'] }, 'failed', '', 'failed'],
    ['else as the whole report says', {}, 'expanded', '', 'expanded'],
    ['else by the status: success', { block: block({ status: '2.1.5' }) }, null, '', 'delivered'],
    ['else by the status: delay, as the text says', { block: block({ status: '4.4.1' }) }, null, LATER, 'delayed'],
    ['else by the status: no delay, as the text says', { block: block({ status: '4.4.1' }) }, null, 'No.', 'failed'],
    ['else by the status: failure', { block: block({ status: '5.1.2' }) }, null, '', 'failed'],
    [
      'else by the status: failure, whatever the text says',
      { block: block({ status: '5.4.4' }) },
      null,
      LATER,
      'failed',
    ],
    ['else it failed', {}, null, LATER, 'failed'],
  ])('%s', (_what, parts, fallback, text, action) => {
    expect(actionOf(draft(parts), fallback, text)).toBe(action);
  });
});

const said = (...quotes: readonly string[]): readonly Quote[] =>
  quotes.map((quote) => ({ source: 'report-text', quote }));
const SIDES: Sides = { reportingMta: null, fromDomain: null, ownDomains: [], recipientDomains: [] };
const GENERAL = said('550 5.1.1 User unknown');
const statuses = (drafts: readonly RecipientFacts[]) =>
  toRecipients(drafts, 'failed', '', GENERAL, SIDES).map(({ status, passages }) => [status, passages.length]);

describe('what a report says of nobody alone', () => {
  it('is said of the only recipient', () => {
    expect(statuses([draft()])).toEqual([['5.1.1', 1]]);
    // Of whom there is a block, too; but its own words stand alone among the passages.
    const own = draft({ block: block({ diagnostic: 'No.' }) });
    expect(statuses([own])).toEqual([['5.1.1', 1]]);
    expect(toRecipients([own], 'failed', '', GENERAL, SIDES)[0]?.passages).toEqual([
      statement('No.', 'delivery-status'),
    ]);
  });

  it('is said of all where nothing is said of any', () => {
    expect(statuses([draft(), draft()])).toEqual([
      ['5.1.1', 1],
      ['5.1.1', 1],
    ]);
  });

  it.each<[string, Partial<RecipientFacts>]>([
    ['words', { prose: ['No.'] }],
    ['a block', { block: block() }],
    ['a row', { row: row() }],
  ])('is said of none of several where one has %s of its own', (_what, own) => {
    expect(statuses([draft(), draft(own)]).map(([status]) => status)).toEqual([null, null]);
  });

  it('is said of none where there are very many', () => {
    const many = (count: number) => statuses(Array.from({ length: count }, () => draft()));
    expect(many(MAX_UNEXPLAINED)[0]).toEqual(['5.1.1', 1]);
    expect(many(MAX_UNEXPLAINED + 1)[0]).toEqual([null, 0]);
  });

  it('counts as far as it holds a reply or a code, and its subject does not', () => {
    const general = [
      ...said('Your message bounced.', '550 No', 'Code 5.1.1'),
      { source: 'subject', quote: '550' } as const,
    ];
    const [first] = toRecipients([draft()], 'failed', '', general, SIDES);
    expect(first?.passages.map(({ quote }) => quote)).toEqual(['550 No', 'Code 5.1.1']);
  });

  it('counts as a whole where nothing in it holds one', () => {
    const general = said('Your message bounced.', 'Sorry.');
    expect(toRecipients([draft()], 'failed', '', general, SIDES)[0]?.passages).toEqual(
      general.map(({ quote }) => statement(quote)),
    );
  });
});

describe('a recipient', () => {
  const only = (parts: Partial<RecipientFacts>, general: readonly Quote[] = []) =>
    toRecipients([draft(parts)], 'failed', '', general, SIDES)[0];

  it('is made up where the report names none, unless the report tells of nothing', () => {
    expect(toRecipients([], 'failed', '', GENERAL, SIDES)).toMatchObject([
      { address: null, action: 'failed', status: '5.1.1' },
    ]);
    expect(toRecipients([], null, '', GENERAL, SIDES)).toEqual([]);
  });

  it('has a display name and a time of the last try where they are told', () => {
    expect(only({})).not.toHaveProperty('displayName');
    expect(only({ displayName: 'Jo' })?.displayName).toBe('Jo');
    expect(only({})).not.toHaveProperty('willRetryUntil');
    const willRetryUntil = 'Thu, 12 Mar 2026 10:00:00 +0100';
    expect(only({ block: block({ willRetryUntil }) })?.willRetryUntil).toBe('2026-03-12T09:00:00Z');
    expect(only({ block: block({ willRetryUntil: 'soon' }) })).not.toHaveProperty('willRetryUntil');
  });

  it('was refused by the server of its block, else of its row, else of its words', () => {
    const prose = ['host c.contoso.com: 550 No'];
    const ofBlock = block({ remoteMta: 'a.contoso.com' });
    const ofRow = row({ remoteMta: 'b.contoso.com' });
    expect(only({ block: ofBlock, row: ofRow, prose })?.remoteMta).toBe('a.contoso.com');
    expect(only({ block: block(), row: ofRow, prose })?.remoteMta).toBe('b.contoso.com');
    expect(only({ prose })?.remoteMta).toBe('c.contoso.com');
    expect(only({})?.remoteMta).toBeNull();
  });

  it('has the passages of all sources, the most telling first, folded, each once', () => {
    const parts = {
      block: block({ supplementaryInfo: '550  info', diagnostic: '550\r\n said' }),
      row: row({ supplementaryInfo: '550 row' }),
      prose: ['550 said', '550 words', ' '],
    };
    expect(only(parts)?.passages).toEqual([
      statement('550 info', 'supplementary-info'),
      statement('550 row', 'recipient-table'),
      statement('550 said', 'delivery-status'),
      statement('550 words', 'report-text'),
    ]);
    expect(only(parts)?.reply).toBe(550);
  });

  it('has no more passages, and none longer, than are read', () => {
    const prose = Array.from({ length: MAX_PASSAGES + 5 }, (_, number) => `${number} ${'x'.repeat(MAX_PASSAGE_CHARS)}`);
    const passages = only({ prose })?.passages ?? [];
    expect(passages).toHaveLength(MAX_PASSAGES);
    expect(passages[0]?.quote).toHaveLength(MAX_PASSAGE_CHARS);
    expect(only({}, said(...prose))?.passages).toHaveLength(MAX_PASSAGES);
  });
});
