import type { Bounce, RecipientReport } from '../../../src/model/bounce';
import { delayOf } from '../../../src/pane/answer/delay';
import { pageHeadline } from '../../../src/pane/answer/page-headline';
import { statement } from '../../statement-kit';
import { advice, bounce, recipient } from './sample-advice';

const NOW = Date.parse('2026-03-12T12:00:00Z');

const delayed = (change: Partial<RecipientReport> = {}) =>
  recipient({ action: 'delayed', status: '4.7.1', diagnostic: null, passages: [], ...change });
const report = (others: readonly RecipientReport[], date = '2026-03-11T09:00:00Z', of: Partial<Bounce> = {}) => {
  const about = bounce({ kind: 'delay', ...of });
  return advice({
    kind: 'delay',
    causes: [],
    others,
    bounce: { ...about, envelope: { ...about.envelope, date } },
  });
};

describe('whether a delayed message is still tried', () => {
  test.each([
    ['until later', ['2026-03-12T12:00:01Z'], false, '2026-03-12T12:00:01Z'],
    ['until before now', ['2026-03-12T11:59:59Z'], true, '2026-03-12T11:59:59Z'],
    [
      'the next of several ends',
      ['2026-03-14T00:00:00Z', '2026-03-11T00:00:00Z', '2026-03-13T00:00:00Z'],
      false,
      '2026-03-13T00:00:00Z',
    ],
    ['the last of several ended', ['2026-03-11T00:00:00Z', '2026-03-12T00:00:00Z'], true, '2026-03-12T00:00:00Z'],
    ['no time is named', [], false, null],
  ])('%s', (_case, times, isOver, until) => {
    const others = times.length === 0 ? [delayed()] : times.map((time) => delayed({ willRetryUntil: time }));
    expect(delayOf(report(others), NOW)).toMatchObject({ isOver, until });
  });

  test('nobody tries for more than a week', () => {
    expect(delayOf(report([delayed()], '2026-03-05T11:00:00Z'), NOW)?.isOver).toBe(true);
    expect(delayOf(report([delayed()], 'no date'), NOW)?.isOver).toBe(false);
  });

  test('is left open while one recipient’s time isn’t known', () => {
    const others = [delayed({ willRetryUntil: '2026-03-11T00:00:00Z' }), delayed()];
    expect(delayOf(report(others, '2026-01-01T00:00:00Z'), NOW)?.isOver).toBe(false);
  });

  test('is nothing to say of other reports, and of one that isn’t to be trusted', () => {
    expect(delayOf(advice(), NOW)).toBeNull();
    expect(delayOf({ ...report([delayed()]), authenticity: { verdict: 'suspicious', reasons: [] } }, NOW)).toBeNull();
  });

  test('stands in the headline by the reader’s clock', () => {
    const of = report([delayed({ willRetryUntil: '2026-03-12T09:00:00Z' })]);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(NOW);
    expect(pageHeadline(of, 'sender')).toMatch(/^The server was trying until 12\u00A0Mar/);
    clock.mockReturnValue(Date.parse('2026-03-12T08:00:00Z'));
    expect(pageHeadline(of, 'sender')).not.toMatch(/was trying/);
    clock.mockRestore();
  });
});

describe('why it’s delayed', () => {
  const reasonFor = (...others: readonly RecipientReport[]) => delayOf(report(others), NOW)?.reason;
  const CERTIFICATE = 'Certificate validation failed because the certificate is expired';

  test.each([
    [
      'is the answer without its codes',
      { diagnostic: '451 4.7.1 <a@b.example>: Greylisting in effect, come back later' },
      'Greylisting in effect, come back later',
    ],
    [
      'ends before a sentence with a link',
      { diagnostic: '452 4.2.2 The inbox is out of space. Send them to https://b.example/help?p=1 4ab-7c2.9 - smtp' },
      'The inbox is out of space.',
    ],
    [
      'is looked for behind “Message delayed”',
      {
        diagnostic: '400 4.4.7 Message delayed',
        passages: [
          statement(
            `Server at a.example returned '400 4.4.7 Message delayed' Server at b.example (192.0.2.1) returned '450 4.7.320 ${CERTIFICATE} [Message=451 4.4.101 TLS failed] [SmtpSecurity=11;-1]'`,
            'report-text',
          ),
        ],
      },
      CERTIFICATE,
    ],
    [
      'may come without codes',
      { diagnostic: 'connect to mx.b.example[192.0.2.1]:25: Connection timed out' },
      'connect to mx.b.example[192.0.2.1]:25: Connection timed out',
    ],
    ['isn’t known from a code alone', { diagnostic: '451 4.7.1' }, null],
    ['isn’t known from “Message delayed”', { status: '4.4.7', diagnostic: '400 4.4.7 Message delayed' }, null],
  ])('%s', (_case, change, expected) => {
    expect(reasonFor(delayed(change))).toBe(expected);
  });

  test('isn’t told where recipients’ answers differ', () => {
    const [a, b] = [
      delayed({ diagnostic: '451 4.7.1 Come back later' }),
      delayed({ diagnostic: '452 4.2.2 Mailbox full now' }),
    ];
    expect(reasonFor(a, b)).toBeNull();
    expect(reasonFor(a, a)).toBe('Come back later');
  });
});
