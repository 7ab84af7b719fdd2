import type { Graph } from '../../src/host/graph/graph-request';
import { traceMessage } from '../../src/lookups/message-trace';
import type { TracedMessage, TraceAnswer } from '../../src/lookups/message-trace';
import { MORE_TOLD, TOLD } from '../outlook/graph-told';
import { fakeTimeLimits, openContract } from './kit';
import type { Contract } from './kit';

fakeTimeLimits();

/** What sample 001 returns, and the day after. */
const MESSAGE: TracedMessage = {
  messageId: '<6035EA55A8C4AD6434322C613A680B993E28532D@AM0PR00MB0001.eurprd00.prod.outlook.com>',
  failed: ['AllHands@contoso.com'],
  sent: '2026-03-10T09:14:18Z',
};
const NEXT_DAY = Date.parse('2026-03-11T10:00:00Z');
const DAY_MS = 86_400_000;

async function openOn(now: number): Promise<Contract> {
  const contract = await openContract();
  contract.server.now = () => now;
  return contract;
}

const trace = (graph: Graph, more: Partial<TracedMessage> = {}, now = NEXT_DAY): Promise<TraceAnswer> =>
  traceMessage(graph, { ...MESSAGE, ...more }, now);

test('the message is traced: how it ended for each recipient, step by step for the one it did not reach', async () => {
  const { server, graph, tokens } = await openOn(NEXT_DAY);
  const { outcome, requests } = await trace(graph);
  expect(outcome).toMatchObject({
    kind: 'traced',
    left: 0,
    recipients: [
      {
        address: 'allhands@contoso.com',
        status: 'failed',
        events: [{ event: 'Receive' }, { event: 'Submit' }, { event: 'Fail' }],
      },
      {
        address: 'maria.ortega@contoso.com',
        status: 'delivered',
        events: [{ event: 'Receive' }, { event: 'Deliver' }],
      },
    ],
  });
  expect(JSON.stringify(outcome)).toContain('RESOLVER.RST.SenderNotInAllowedSendersList');
  expect(new Set(tokens.map((token) => token.split(' ')[1]))).toEqual(new Set(['ExchangeMessageTrace.Read.All']));
  expect(tokens[0]).toMatch(/^may-ask /);
  expect(tokens.slice(1).filter((token) => !token.startsWith('silent '))).toEqual([]);
  expect(requests.map(({ request }) => request)).toEqual([
    expect.stringMatching(
      /messageTraces\?\$filter=receivedDateTime ge 2026-03-09T09:14:18Z and .*and messageId eq '<6035/,
    ),
    expect.stringMatching(/getDetailsByRecipient\(recipientAddress='allhands@contoso\.com'\)$/),
    expect.stringMatching(/getDetailsByRecipient\(recipientAddress='maria\.ortega@contoso\.com'\)$/),
  ]);
  expect(server.refused).toEqual([]);
});

test('the steps may be missing: how it ended is still told', async () => {
  const { server, graph } = await openOn(NEXT_DAY);
  server.faults.set('admin.exchangeMessageTrace.getDetailsByRecipient', '503');
  const { outcome } = await trace(graph);
  expect(outcome).toMatchObject({ kind: 'traced', recipients: [{ status: 'failed', events: null }, { events: null }] });
});

test('no more than ten days are asked for, and none before the last ninety', async () => {
  const sent = Date.parse(MESSAGE.sent ?? '');
  for (const days of [0, 1, 5, 9, 10, 30, 88, 89]) {
    const now = sent + days * DAY_MS + 3_600_000;
    const { server, graph } = await openOn(now);
    expect((await trace(graph, {}, now)).outcome.kind).toBe('traced');
    expect(server.refused).toEqual([]);
  }
  const { server, graph } = await openOn(sent + 91 * DAY_MS);
  expect((await trace(graph, {}, sent + 91 * DAY_MS)).outcome).toEqual({ kind: 'too-old' });
  expect(server.requests).toEqual([]);
});

test('without a date, or with one to come, the last days are asked for', async () => {
  for (const sent of [null, 'some day', '2036-01-01T00:00:00Z']) {
    const { server, graph } = await openOn(NEXT_DAY);
    await trace(graph, { sent });
    expect(server.requests[0]).toBe('admin.ListMessageTraces');
    expect(server.refused).toEqual([]);
  }
});

test('a bounce without the id of its message asks nothing', async () => {
  const { server, graph } = await openOn(NEXT_DAY);
  for (const messageId of [null, '', ' ', `<${'a'.repeat(1_000)}@x>`])
    expect((await trace(graph, { messageId })).outcome).toEqual({ kind: 'no-message-id' });
  expect(server.requests).toEqual([]);
});

test('an id that the organization never saw is no fault, and ids stay in their place', async () => {
  const { server, graph } = await openOn(NEXT_DAY);
  for (const messageId of ['<other@example.org>', "<a'b@x>", "' or 1 eq 1 or messageId eq '", '<a&$top=1#/?@x>'])
    expect((await trace(graph, { messageId })).outcome).toEqual({ kind: 'not-found' });
  expect(server.refused).toEqual([]);
});

test('where nobody added Microsoft’s app for it, that is told as such, whatever the status', async () => {
  const { server, graph: told } = await openOn(NEXT_DAY);
  server.faults.set('*', 'not provisioned');
  expect((await trace(told)).outcome).toEqual({ kind: 'not-provisioned' });
  for (const status of [401, 403, 400]) {
    const { graph } = await openOn(NEXT_DAY);
    const message =
      'The service principal for App ID 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373 was not found. Create one in your tenant.';
    const refusing: Graph = {
      ...graph,
      ask: () =>
        Promise.resolve({
          ok: false,
          error: { fault: 'signed-out', where: 'GET messageTraces', code: status, message, canRetry: true },
        }),
    };
    expect((await trace(refusing)).outcome).toEqual({ kind: 'not-provisioned' });
  }
});

describe('each fault of the steps leaves the rest of the answer', () => {
  test.each(Object.keys({ ...TOLD, ...MORE_TOLD }))('%s', async (fault) => {
    const { server, graph } = await openOn(NEXT_DAY);
    server.faults.set('admin.exchangeMessageTrace.getDetailsByRecipient', fault);
    expect((await trace(graph)).outcome).toMatchObject({
      kind: 'traced',
      recipients: [
        { status: 'failed', events: null },
        { status: 'delivered', events: null },
      ],
    });
  });
});
