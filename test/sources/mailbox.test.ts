import type { Graph } from '../../src/host/graph/graph-request';
import { mailboxOf, OWN_MAILBOX } from '../../src/host/graph/whose-mailbox';
import { diagnose } from '../../src/diagnose';
import { mailboxBounces } from '../../src/sources/mailbox';
import { isProblem } from '../../src/sources/source';
import type { Intake, IncomingMessage } from '../../src/sources/source';
import { fakeTimeLimits, openContract } from '../lookups/kit';
import { graphMessages } from '../outlook/graph-mail.mjs';
import { readMessages } from '../outlook/messages.mjs';
import { FAULTS, MORE_FAULTS } from '../outlook/graph-server.mjs';
import { MORE_TOLD, TOLD } from '../outlook/graph-told';

fakeTimeLimits();

const ALL_TOLD = { ...TOLD, ...MORE_TOLD };
const list = (graph: Graph): Promise<Intake> => mailboxBounces.read({ graph, mailbox: OWN_MAILBOX, now: Date.now });
const names = ({ messages }: Intake): readonly string[] => messages.map(({ origin }) => origin.name ?? '');
const headlineOf = async (message: IncomingMessage | undefined): Promise<string> => {
  const raw = await message?.read();
  if (raw === undefined || isProblem(raw)) return JSON.stringify(raw);
  return (await diagnose(raw))[0]?.headline ?? '';
};

describe('the mailbox', () => {
  it('lists its bounces, newest first, with one request that the contract allows, and reads none of them yet', async () => {
    const { server, graph, tokens } = await openContract();
    const intake = await list(graph);
    expect(intake.problems).toEqual([]);
    expect(intake.messages).toHaveLength(25);
    const dates = intake.messages.map(({ received }) => received ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(server.requests).toEqual(['me.ListMessages']);
    expect(server.refused).toEqual([]);
    expect(tokens).toEqual(['may-ask Mail.Read']);
  });

  it('gives each bounce as the file that Exchange makes of it, without a window in between', async () => {
    const { server, graph, tokens } = await openContract();
    const intake = await list(graph);
    const message = intake.messages.find(({ origin }) => origin.name === 'Undeliverable: Quarterly plan');
    const raw = await message?.read();
    expect(raw).toMatchObject({
      kind: 'mime',
      origin: { door: 'mailbox' },
      hints: { itemClass: 'REPORT.IPM.Note.NDR' },
    });
    expect(server.requests.at(-1)).toBe('me.GetMessagesContent');
    expect(tokens.at(-1)).toBe('silent Mail.Read');
  });

  it('opens a window for a message only where somebody clicks on it, and asks no more once it is stopped', async () => {
    const { server, graph, tokens } = await openContract();
    const [message] = (await list(graph)).messages;
    await message?.read({ isClick: true });
    expect(tokens.at(-1)).toBe('may-ask Mail.Read');
    const before = server.requests.length;
    const stopped = new AbortController();
    stopped.abort();
    expect(await message?.read({ signal: stopped.signal })).toMatchObject({ error: { fault: 'stopped' } });
    expect(server.requests).toHaveLength(before);
  });

  it('lists no receipts: they are reports, but not bounces', async () => {
    const { graph } = await openContract();
    const all: string[] = [];
    let intake: Intake | undefined = await list(graph);
    while (intake !== undefined) {
      all.push(...names(intake));
      intake = await intake.next?.();
    }
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((name) => /^(?:Read|Gelesen):/.test(name))).toEqual([]);
  });

  it('continues where the last page ended: no message twice, none left out, in the order of dates', async () => {
    const { server, graph } = await openContract();
    const paths: string[] = [];
    const watched: Graph = {
      ...graph,
      ask: (call, signal) => {
        if (call.wants === 'mime') paths.push(call.path);
        return graph.ask(call, signal);
      },
    };
    const pages: Intake[] = [];
    let page: Intake | undefined = await list(watched);
    while (page !== undefined) {
      pages.push(page);
      page = await page.next?.();
    }
    const listed = pages.flatMap((one) => one.messages);
    for (const message of listed) await message.read();
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(paths).size).toBe(listed.length);
    const dates = listed.map(({ received }) => received ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    const stored = graphMessages(await readMessages(), { newest: new Date() });
    const since = Date.now() - 90 * 86_400_000;
    const wanted = stored.filter(
      ({ itemClass, receivedDateTime }) => /^REPORT\..*\.N?DR$/.test(itemClass) && Date.parse(receivedDateTime) > since,
    );
    expect(listed).toHaveLength(wanted.length);
    expect(server.refused).toEqual([]);
  });

  it('follows no link that leads elsewhere: it would take the token along', async () => {
    const { graph } = await openContract();
    expect(graph.pathOf('https://graph.microsoft.com/v1.0/me/messages?$skip=25')).toBe('/me/messages?$skip=25');
    expect(graph.pathOf('https://graph.microsoft.com.evil.example/v1.0/me')).toBeNull();
    expect(graph.pathOf('https://evil.example/v1.0/me/messages')).toBeNull();
  });

  it.each([
    ['sorting is refused', { inefficient: true }, ['me.ListMessages', 'me.ListMessages']],
    [
      'the class cannot be asked for',
      { noClassFilter: true },
      ['me.ListMessages', 'me.ListMessages', 'me.mailFolders.ListMessages'],
    ],
  ])('is listed all the same where %s', async (_why, options, requests) => {
    const { server, graph } = await openContract();
    Object.assign(server, options);
    const intake = await list(graph);
    expect(server.requests).toEqual(requests);
    expect(server.refused).toEqual([]);
    const dates = intake.messages.map(({ received }) => received ?? '');
    expect(dates.length).toBeGreaterThan(10);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await headlineOf(intake.messages[0])).not.toBe('');
  });

  it('is listed by a shorter question where the first one gets no answer in time', async () => {
    const { server, graph } = await openContract();
    server.faults.set('me.ListMessages', 'silence');
    const intake = await list(graph);
    expect(intake.problems).toEqual([]);
    expect(names(intake)).toContain('Undeliverable: Quarterly plan');
    expect(server.requests).toEqual(['me.ListMessages', 'me.ListMessages', 'me.mailFolders.ListMessages']);
  });

  it('is the shared one that the open item is in, with the permission for those, in every way to list it', async () => {
    for (const options of [{}, { inefficient: true }, { noClassFilter: true }]) {
      const { server, graph, tokens } = await openContract();
      Object.assign(server, options);
      const mailbox = mailboxOf('sales@contoso.com');
      const intake = await mailboxBounces.read({ graph, mailbox, now: Date.now });
      expect(intake.messages.length).toBeGreaterThan(10);
      expect(await headlineOf(intake.messages[0])).not.toBe('');
      await intake.next?.();
      expect(server.requests.filter((name) => !name.startsWith('users.'))).toEqual([]);
      expect(tokens.filter((token) => !token.endsWith(' Mail.Read.Shared'))).toEqual([]);
      expect(server.refused).toEqual([]);
    }
  });

  it('is asked for its newest bounces again without a window', async () => {
    const { server, graph, tokens } = await openContract();
    const intake = await list(graph);
    const again = await intake.refresh?.();
    expect(again?.messages.map(({ id }) => id)).toEqual(intake.messages.map(({ id }) => id));
    expect(tokens).toEqual(['may-ask Mail.Read', 'silent Mail.Read']);
    expect(server.refused).toEqual([]);
  });

  it('is searched by subject where nothing else is taken', async () => {
    const { server, graph } = await openContract();
    server.noClassFilter = true;
    server.faults.set('me.mailFolders.ListMessages', '404');
    const intake = await list(graph);
    expect(names(intake)).toContain('Undeliverable: Quarterly plan');
    expect(server.refused).toEqual([]);
  });

  it('asks for the parts without a window, and for none once it is stopped', async () => {
    const { server, graph, tokens } = await openContract();
    const [message] = (await list(graph)).messages;
    server.faults.set('me.GetMessagesContent', 'wrong content type');
    expect(await message?.read({ isClick: true })).toMatchObject({ kind: 'html' });
    expect(tokens.slice(-2)).toEqual(['may-ask Mail.Read', 'silent Mail.Read']);
    const stopped = new AbortController();
    server.faults.set('me.GetMessages', 'offline');
    const before = server.requests.length;
    const reading = message?.read({ signal: stopped.signal });
    stopped.abort();
    await reading;
    expect(server.requests.slice(before)).not.toContain('me.GetMessages');
  });

  it('gives body and headers where a message cannot be made into a file', async () => {
    const { server, graph } = await openContract();
    server.faults.set('me.GetMessagesContent', 'conversion failed');
    const intake = await list(graph);
    const message = intake.messages.find(({ origin }) => origin.name === 'Undeliverable: Order 4711');
    const raw = await message?.read();
    expect(raw).toMatchObject({ kind: 'html', hints: { itemClass: 'REPORT.IPM.Note.NDR' } });
    expect(raw !== undefined && !isProblem(raw) ? raw.hints?.headers : '').toMatch(/^[\w-]+:/);
    expect(await headlineOf(message)).toMatch(/@contoso\.com|organization/);
    expect(server.refused).toEqual([]);
  });
});

/** How often the list is asked for before it is given up: only a refused question leads on to the next form of it. */
const TRIES: Readonly<Record<string, number>> = {
  ...{ '400': 4, '401': 2, '404': 4, '410': 4, '429': 3, '503': 3, '504': 3 },
  ...{ 'busy until a date': 3, silence: 4 },
};
/** A message that does not come as a file is asked for in parts; only then is it given up. */
const CALLS = ['the list', 'one message'] as const;
const ROWS = CALLS.flatMap((what) => Object.keys({ ...FAULTS, ...MORE_FAULTS }).map((name) => ({ what, name })));

describe(`each of ${ROWS.length} combinations of a request to the mailbox and a fault`, () => {
  test.each(ROWS)('$what with $name', async ({ what, name }) => {
    const { server, graph } = await openContract();
    const told = { reason: 'graph', error: { fault: ALL_TOLD[name]?.fault }, scopes: ['Mail.Read'] };
    if (what === 'the list') {
      server.faults.set('*', name);
      const { messages, problems } = await list(graph);
      expect(messages).toEqual([]);
      expect(problems).toMatchObject([told]);
      expect(server.requests).toHaveLength(TRIES[name] ?? 1);
      return;
    }
    const { messages } = await list(graph);
    server.faults.set('*', name);
    // MIME that breaks off is still a message, and so is what nobody says the type of: what is there is read.
    if (name === 'truncated') expect(await headlineOf(messages[0])).not.toBe('');
    else if (name === 'no content type') expect(await messages[0]?.read()).toMatchObject({ kind: 'mime' });
    else expect(await messages[0]?.read()).toMatchObject(told);
  });
});
