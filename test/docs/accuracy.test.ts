// npm run accuracy counts what is right, and what is not.
import { judge } from '../../scripts/judge-answers.mjs';

const want = (causes: readonly string[], more: object = {}): Readonly<Record<string, unknown>> => ({
  kind: ['failure'],
  recipients: [{ address: 'jo.tan@fabrikam.com', status: '5.7.1', causes }],
  ...more,
});
const answer = (id: string, certainty: string, more: object = {}): object => ({
  kind: 'failure',
  generator: 'postfix',
  language: 'en',
  groups: [],
  recipients: [
    { address: 'Jo.Tan@fabrikam.com', status: '5.7.1', diagnostic: 'no', causes: [{ id, certainty, evidence: [] }] },
  ],
  ...more,
});

test('a right answer counts for its generator, its language and its cause', () => {
  const { totals, tables, misses } = judge(
    [{ name: 'a', want: want(['spf-fail']) }],
    [[answer('spf-fail', 'certain')]],
  );
  expect(misses).toEqual([]);
  expect(totals.get('cause')).toEqual({ right: 1, all: 1 });
  expect(totals.get('certain is right')).toEqual({ right: 1, all: 1 });
  expect(tables.map(({ rows }) => rows.map(({ name, mails }) => [name, mails]))).toEqual([
    [['postfix', 1]],
    [['en', 1]],
    [['spf-fail', 1]],
  ]);
});

test('a wrong cause that is called certain is two misses, and spoils the row of the wanted cause', () => {
  const { totals, tables, misses } = judge(
    [{ name: 'a', want: want(['spf-fail']) }],
    [[answer('dkim-fail', 'certain')]],
  );
  expect(totals.get('cause')).toEqual({ right: 0, all: 1 });
  expect(totals.get('certain is right')).toEqual({ right: 0, all: 1 });
  expect(misses).toHaveLength(2);
  expect(tables[2]?.rows[0]?.counts.get('cause')).toEqual({ right: 0, all: 1 });
});

test('a failure that is not recognised, a recipient too many and a wrong language are misses', () => {
  const missed = judge([{ name: 'a', want: want(['spf-fail']) }], [[answer('x', 'likely', { kind: 'delay' })]]);
  expect(missed.totals.get('bounce or not')).toEqual({ right: 0, all: 1 });
  expect(missed.tables[0]?.rows[0]?.counts.get('recall')).toEqual({ right: 0, all: 1 });
  const twice = answer('spf-fail', 'likely', { language: 'de' }) as { recipients: object[] };
  const { totals } = judge(
    [{ name: 'a', want: want(['spf-fail'], { language: 'en' }) }],
    [[{ ...twice, recipients: [...twice.recipients, { address: 'x@y.z', causes: [] }] }]],
  );
  expect(totals.get('no recipient too many')).toEqual({ right: 0, all: 1 });
  expect(totals.get('language')).toEqual({ right: 0, all: 1 });
});
