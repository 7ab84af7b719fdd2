import { diagnosticOf, remoteMtaOf, statusOf } from '../../../src/parse/recipients/reported-status';
import { block, draft, row } from './kit';

describe('the status of a recipient', () => {
  it.each<[string, Parameters<typeof block>[0], string]>([
    [
      'its diagnostic beats the field, which a mailbox rounds',
      { status: '5.7.0', diagnostic: '550 5.7.133 No' },
      '5.7.133',
    ],
    ['the field beats a coarser diagnostic', { status: '5.1.10', diagnostic: '550 5.1.0 No' }, '5.1.10'],
    [
      'of two that say as much, what the server said counts',
      { status: '5.1.1', diagnostic: '550 5.2.2 Full' },
      '5.2.2',
    ],
    [
      'what Outlook adds counts before the diagnostic',
      { supplementaryInfo: '550 5.7.134 No', diagnostic: '550 5.7.1 No' },
      '5.7.134',
    ],
    ['the field alone is enough', { status: '4.4.7' }, '4.4.7'],
  ])('%s', (_what, fields, code) => {
    expect(statusOf(draft({ block: block(fields) }), [])).toBe(code);
  });

  it('is what the words say where nothing else tells', () => {
    expect(statusOf(draft(), ['host said: 550 5.1.1 User unknown'])).toBe('5.1.1');
    expect(statusOf(draft(), ['User unknown'])).toBeNull();
  });

  it.each<[string, string, readonly string[], string]>([
    ['a longer detail of the same class and subject is finer', '5.7.0', ['see 550 5.7.134 No'], '5.7.134'],
    ['5.7.1 is the coarse code of an older server', '5.7.1', ['see 550 5.7.134 No'], '5.7.134'],
    ['the first finer one counts', '5.7.1', ['550 5.7.12', '550 5.7.134'], '5.7.12'],
    ['another class is another matter', '5.7.1', ['451 4.7.134 Later'], '5.7.1'],
    ['another subject is another matter', '5.7.1', ['550 5.1.10 Unknown'], '5.7.1'],
    ['as long a detail is no finer', '5.7.1', ['550 5.7.2 No'], '5.7.1'],
    ['a field that says nothing gives way to any other code', '5.0.0', ['550 5.1.1 Unknown'], '5.1.1'],
    ['what went well in a transcript is no failure', '5.0.0', ['250 2.1.5 Ok', '550 5.1.1 Unknown'], '5.1.1'],
    ['what went well alone changes nothing', '5.0.0', ['250 2.1.5 Ok'], '5.0.0'],
  ])('is refined by the words beside a field: %s', (_what, status, words, code) => {
    expect(statusOf(draft({ block: block({ status }) }), words)).toBe(code);
  });

  it('is not refined by words where the server itself gave a code', () => {
    const own = draft({ block: block({ diagnostic: '550 5.7.1 No' }) });
    expect(statusOf(own, ['550 5.7.134 No'])).toBe('5.7.1');
  });

  it('is refined by words where the server’s code says nothing', () => {
    const own = draft({ block: block({ diagnostic: '550 5.0.0 No' }) });
    expect(statusOf(own, ['550 5.1.1 Unknown'])).toBe('5.1.1');
  });

  it('is not looked for behind the eighth code of a passage', () => {
    const many = `${'550 5.7.1 '.repeat(8)}550 5.7.134`;
    expect(statusOf(draft({ block: block({ status: '5.7.0' }) }), [many])).toBe('5.7.1');
    expect(statusOf(draft(), [many])).toBe('5.7.1');
  });

  it('is the number of an Outlook row only where the row’s words have none', () => {
    expect(statusOf(draft({ row: row({ statusNumber: 511 }) }), [])).toBe('5.1.1');
    expect(statusOf(draft({ row: row({ statusNumber: 570, supplementaryInfo: '550 5.7.134 No' }) }), [])).toBe(
      '5.7.134',
    );
    expect(statusOf(draft({ row: row() }), [])).toBeNull();
  });
});

describe('the diagnostic of a recipient', () => {
  const DSN = '550 5.1.1 Unknown';
  const INFO = '550 5.7.134 No';

  it('is what Outlook adds, else what the server said, else the words', () => {
    const words = ['550 5.2.2 Full'];
    expect(diagnosticOf(draft({ block: block({ supplementaryInfo: INFO, diagnostic: DSN }) }), words)).toBe(INFO);
    expect(diagnosticOf(draft({ row: row({ supplementaryInfo: INFO }) }), words)).toBe(INFO);
    expect(diagnosticOf(draft({ block: block({ diagnostic: DSN }) }), words)).toBe(DSN);
    expect(diagnosticOf(draft(), words)).toBe('550 5.2.2 Full');
  });

  it('is the words with a reply, else those with a code, else the first ones said of the recipient', () => {
    expect(diagnosticOf(draft({ prose: ['No.'] }), ['No.', 'Status 5.1.1', '550 Unknown'])).toBe('550 Unknown');
    expect(diagnosticOf(draft({ prose: ['No.'] }), ['No.', 'Status 5.1.1'])).toBe('Status 5.1.1');
    expect(diagnosticOf(draft({ prose: ['No.', 'Never.'] }), ['No.', 'Never.'])).toBe('No.');
    expect(diagnosticOf(draft(), ['No.'])).toBeNull();
  });

  it.each([
    ['host mx.contoso.com[192.0.2.1] said: 550 5.1.1 <jo@contoso.com>: Unknown', '550 5.1.1 <jo@contoso.com>: Unknown'],
    ["Remote Server returned '550 5.7.134 It's closed'", "550 5.7.134 It's closed"],
    ['Remote Server returned ‘550 5.7.134 Closed’', '550 5.7.134 Closed'],
    ['<mx.contoso.com #5.7.133 smtp;550 5.7.133 Closed>', '550 5.7.133 Closed'],
    ['<mx.contoso.com #5.7.133 smtp;550 5.7.133 Closed> #SMTP#', '550 5.7.133 Closed'],
    [
      '#550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##rfc822;jo@contoso.com',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
    ],
  ])('of the words «%s» is the reply itself', (words, reply) => {
    expect(diagnosticOf(draft({ prose: [words] }), [words])).toBe(reply);
  });
});

test.each([
  ['<MX.contoso.com #5.7.1 smtp;550 5.7.1 No>', 'mx.contoso.com'],
  ['host mx.contoso.com[192.0.2.1] said: 550 No', 'mx.contoso.com'],
  ['host mx.contoso.com (192.0.2.1) said: 550 No', 'mx.contoso.com'],
  ['host mx.contoso.com: 550 No', 'mx.contoso.com'],
  ['550 5.7.1 No', null],
  ['ghost mx.contoso.com: 550 No', null],
])('the server that «%s» names is %s', (words, server) => {
  expect(remoteMtaOf(words)).toBe(server);
});
