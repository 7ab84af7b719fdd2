import { findInSentItems } from '../../src/lookups/sent-items';
import { openContract } from './kit';

test('a message that was sent is found by its number, with subject and time', async () => {
  const { server, graph } = await openContract();
  const { outcome, requests } = await findInSentItems(graph, '<sent+1@contoso.com>');
  expect(outcome).toEqual({ kind: 'found', subject: 'Autumn programme', sent: '2026-03-10T09:12:00Z' });
  expect(requests).toHaveLength(1);
  expect(server.refused).toEqual([]);
});

test.each(['<other@contoso.com>', "<it's@contoso.com>", '<a&$filter=x eq y@contoso.com>', '<%27 or true@contoso.com>'])(
  'a number that is not there, %s, is not found, and breaks no request',
  async (id) => {
    const { server, graph } = await openContract();
    expect((await findInSentItems(graph, id)).outcome).toEqual({ kind: 'not-found' });
    expect(server.refused).toEqual([]);
  },
);

test.each([null, '', '   ', `<${'x'.repeat(1000)}@contoso.com>`])(
  'without a usable number nothing is asked',
  async (id) => {
    const { server, graph } = await openContract();
    expect((await findInSentItems(graph, id)).outcome).toEqual({ kind: 'no-message-id' });
    expect(server.requests).toEqual([]);
  },
);
