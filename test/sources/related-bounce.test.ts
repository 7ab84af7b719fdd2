import type { Graph } from '../../src/host/graph/graph-request';
import { mailboxOf, OWN_MAILBOX } from '../../src/host/graph/whose-mailbox';
import { relatedBounce } from '../../src/sources/related-bounce';
import type { RelatedQuestion } from '../../src/sources/related-bounce';
import type { Intake } from '../../src/sources/source';
import { fakeTimeLimits, openContract } from '../lookups/kit';
import { FAULTS, MORE_FAULTS } from '../outlook/graph-server.mjs';
import { MORE_TOLD, TOLD } from '../outlook/graph-told';

fakeTimeLimits();

/** Sample 001 is the bounce of this message, and has an id of its own. */
const SENT = '<6035EA55A8C4AD6434322C613A680B993E28532D@AM0PR00MB0001.eurprd00.prod.outlook.com>';
const BOUNCE = '<6035ea55-a8c4-ad64-3432-2c613a680b99@AM0PR00MB0001.eurprd00.prod.outlook.com>';
const SUBJECT = 'Undeliverable: Quarterly plan';

const find = (graph: Graph, question: Partial<RelatedQuestion>): Promise<Intake> =>
  relatedBounce.read({
    graph,
    mailbox: OWN_MAILBOX,
    now: Date.now(),
    messageId: null,
    conversationId: null,
    isForwarded: false,
    ...question,
  });
const names = ({ messages }: Intake): readonly string[] => messages.map(({ origin }) => origin.name ?? '');

describe('the bounce of a message', () => {
  it('is found by the id that it answers, with one request', async () => {
    const { server, graph, tokens } = await openContract();
    const intake = await find(graph, { messageId: SENT, conversationId: 'conversation-001' });
    expect(names(intake)).toEqual([SUBJECT]);
    expect(server.requests).toEqual(['me.ListMessages']);
    expect(tokens).toEqual(['may-ask Mail.Read']);
    expect(await intake.messages[0]?.read()).toMatchObject({
      kind: 'mime',
      hints: { itemClass: 'REPORT.IPM.Note.NDR' },
    });
    expect(server.refused).toEqual([]);
  });

  it('is found in its conversation where the message has no id', async () => {
    const { server, graph } = await openContract();
    expect(names(await find(graph, { conversationId: 'conversation-001' }))).toEqual([SUBJECT]);
    expect(server.refused).toEqual([]);
  });

  it('is the forwarded message itself, where a draft forwards the bounce', async () => {
    const { server, graph } = await openContract();
    expect(names(await find(graph, { messageId: BOUNCE, isForwarded: true }))).toEqual([SUBJECT]);
    expect(server.requests).toHaveLength(1);
    expect(server.refused).toEqual([]);
  });

  it('is found where a draft forwards the sent message instead', async () => {
    const { server, graph } = await openContract();
    expect(names(await find(graph, { messageId: SENT, isForwarded: true }))).toEqual([SUBJECT]);
    expect(server.requests).toHaveLength(2);
  });

  it('is found in the headers of recent bounces where the mailbox refuses every shorter way', async () => {
    const { server, graph } = await openContract();
    server.noRelated = true;
    const intake = await find(graph, { messageId: SENT, conversationId: 'conversation-001', isForwarded: true });
    expect(names(intake)).toEqual([SUBJECT]);
    expect(server.requests).toHaveLength(4);
    expect(server.refused).toEqual([]);
  });

  it('is no other message of the conversation, and no message that only answers', async () => {
    const { graph, server } = await openContract();
    const ordinary = await find(graph, { conversationId: 'conversation-126' });
    expect(ordinary).toEqual({ messages: [], problems: [] });
    expect(server.refused).toEqual([]);
  });

  it('may not be there: that is no fault', async () => {
    const { server, graph } = await openContract();
    const intake = await find(graph, { messageId: '<nobody@example.org>', conversationId: 'none' });
    expect(intake).toEqual({ messages: [], problems: [] });
    expect(server.requests).toHaveLength(3);
  });

  it('is looked for with ids that try to break out of their place', async () => {
    const { server, graph } = await openContract();
    for (const id of ["<'@x> or id ne '", "'&$top=1000", '<a/../b?#%27@x>', '\ud800', "''"]) {
      expect((await find(graph, { messageId: id, conversationId: id, isForwarded: true })).problems).toEqual([]);
    }
    expect(server.refused).toEqual([]);
  });

  it('is looked for in the shared mailbox that the message is in, with the permission for those', async () => {
    const { server, graph, tokens } = await openContract();
    const intake = await find(graph, { messageId: SENT, mailbox: mailboxOf('sales@contoso.com') });
    expect(names(intake)).toEqual([SUBJECT]);
    await intake.messages[0]?.read();
    expect(server.requests).toEqual(['users.ListMessages', 'users.GetMessagesContent']);
    expect(new Set(tokens.map((token) => token.split(' ')[1]))).toEqual(new Set(['Mail.Read.Shared']));
    expect(server.refused).toEqual([]);
  });

  it('is refused in a mailbox that nobody shared', async () => {
    const { graph } = await openContract();
    const { problems } = await find(graph, { messageId: SENT, mailbox: mailboxOf('board@contoso.com') });
    expect(problems).toMatchObject([{ error: { fault: 'consent' }, scopes: ['Mail.Read.Shared'] }]);
  });
});

const ROWS = Object.entries({ ...TOLD, ...MORE_TOLD }).map(([name, told]) => ({ name, told }));

test('every fault of the contract server is in the tables', () => {
  expect(ROWS.map(({ name }) => name).sort()).toEqual(Object.keys({ ...FAULTS, ...MORE_FAULTS }).sort());
});

describe.each(['conversation', 'shared mailbox'])(`each of ${ROWS.length} faults of a question about a %s`, (what) => {
  const question = what === 'conversation' ? {} : { mailbox: mailboxOf('sales@contoso.com') };

  test.each(ROWS)('is told: $name', async ({ name, told }) => {
    const { server, graph } = await openContract();
    server.faults.set('*', name);
    const { messages, problems } = await find(graph, { ...question, conversationId: 'conversation-001' });
    expect(messages).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'graph', error: { fault: told.fault, canRetry: told.canRetry } }]);
    expect(server.requests).toHaveLength(told.tries);
  });
});
