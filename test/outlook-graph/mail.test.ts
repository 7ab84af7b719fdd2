import { readFileSync } from 'node:fs';
import path from 'node:path';
import { query } from '../../src/text/odata';
import { graphMessages } from '../outlook/graph-mail.mjs';
import { createGraphServer, fetchFrom, type GraphServer } from '../outlook/graph-server.mjs';
import { graphContract } from '../outlook/kit';
import { readMessages } from '../outlook/messages.mjs';

const ROOT = 'https://graph.microsoft.com/v1.0';
const SAMPLES = path.join(__dirname, '../fixtures/samples');
const IS_REPORT = "singleValueExtendedProperties/any(ep:ep/id eq 'String 0x001A' and startswith(ep/value,'REPORT.'))";
const EXPAND = "singleValueExtendedProperties($filter=id eq 'String 0x001A')";
const EXPAND_HEADERS = "singleValueExtendedProperties($filter=id eq 'String 0x007D')";
const SELECT = 'id,subject,receivedDateTime,from';

const FORMS = {
  recent: query(['me', 'messages'], {
    $filter: `receivedDateTime ge 2026-03-01T00:00:00Z and ${IS_REPORT}`,
    $orderby: 'receivedDateTime desc',
    $select: SELECT,
    $expand: EXPAND,
    $top: '25',
  }),
  reports: query(['me', 'messages'], { $filter: IS_REPORT, $select: SELECT, $expand: EXPAND, $top: '25' }),
  newest: query(['me', 'mailFolders', 'inbox', 'messages'], {
    $top: '100',
    $orderby: 'receivedDateTime desc',
    $select: SELECT,
    $expand: EXPAND,
  }),
  search: query(['me', 'messages'], {
    $search: '"subject:undeliverable OR subject:unzustellbar OR subject:\\"delivery status\\""',
    $select: SELECT,
    $top: '100',
  }),
} as const;

interface Listed {
  readonly id: string;
  readonly subject: string;
  readonly receivedDateTime: string;
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[];
}
interface Answer {
  readonly status: number;
  readonly value: readonly Listed[];
  readonly next: string | undefined;
  readonly code: string | undefined;
}

let server: GraphServer;

beforeAll(async () => {
  server = await createGraphServer(graphContract(), { messages: graphMessages(await readMessages()) });
});
beforeEach(() => {
  server.reset();
});

const get = (address: string): Promise<Response> =>
  fetchFrom(server, ROOT)(address, {
    headers: { Authorization: 'Bearer stub-token-for:https://graph.microsoft.com/Mail.Read' },
  });

async function list(address: string): Promise<Answer> {
  const response = await get(address);
  const body = (await response.json()) as {
    value?: readonly Listed[];
    '@odata.nextLink'?: string;
    error?: { code: string };
  };
  return {
    status: response.status,
    value: body.value ?? [],
    next: body['@odata.nextLink'],
    code: body.error?.code,
  };
}

async function listAll(address: string): Promise<readonly Listed[]> {
  const { value, next } = await list(address);
  return next === undefined ? value : [...value, ...(await listAll(next))];
}

const classOf = (message: Listed): string | undefined => message.singleValueExtendedProperties?.[0]?.value;

describe('lists of messages', () => {
  it('hold the reports since a day, the newest first, over several pages that are followed as they are', async () => {
    const first = await list(ROOT + FORMS.recent);
    expect(first.value).toHaveLength(25);
    expect(first.next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/messages\?.*\$skip=25$/);
    const all = await listAll(ROOT + FORMS.recent);
    expect(all.every((each) => classOf(each)?.startsWith('REPORT.'))).toBe(true);
    expect(all.map(({ receivedDateTime }) => receivedDateTime >= '2026-03-01')).not.toContain(false);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all[0]).toEqual({
      id: '001',
      subject: 'Undeliverable: Quarterly plan',
      receivedDateTime: '2026-03-10T09:14:22Z',
      from: expect.objectContaining({ emailAddress: expect.anything() as unknown }) as unknown,
      singleValueExtendedProperties: [{ id: 'String 0x1a', value: 'REPORT.IPM.Note.NDR' }],
    });
    expect(server.refused).toEqual([]);
  });

  it('hold the reports of any age, or everything of a folder, or what a search in subjects finds', async () => {
    const reports = await listAll(ROOT + FORMS.reports);
    const recent = await listAll(ROOT + FORMS.recent);
    expect(reports.length).toBeGreaterThan(recent.length);
    const newest = await listAll(ROOT + FORMS.newest);
    expect(newest.filter((each) => classOf(each)?.startsWith('REPORT.'))).toHaveLength(reports.length);
    const found = await listAll(ROOT + FORMS.search);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ subject }) => !/undeliverable|unzustellbar|delivery status/i.test(subject))).toEqual([]);
    expect(found.map(classOf)).not.toContain('REPORT.IPM.Note.NDR');
    expect(server.refused).toEqual([]);
  });

  it('lead on to where they were asked from', async () => {
    const answer = await server.handle({
      method: 'GET',
      path: '/v1.0/me/messages',
      query: new URL(ROOT + FORMS.reports).search,
      headers: { Authorization: 'Bearer stub-token-for:Mail.Read' },
      root: 'https://localhost:3000/graph/v1.0',
    });
    const { '@odata.nextLink': next } = JSON.parse(String(answer.body)) as Record<string, string>;
    expect(next).toMatch(/^https:\/\/localhost:3000\/graph\/v1\.0\/me\/messages\?/);
  });

  const without = (form: keyof typeof FORMS, name: string): string => {
    const url = new URL(ROOT + FORMS[form]);
    url.searchParams.delete(name);
    return String(url);
  };
  const withOption = (form: keyof typeof FORMS, name: string, value: string): string => {
    const url = new URL(ROOT + FORMS[form]);
    url.searchParams.set(name, value);
    return String(url);
  };
  it.each([
    ['a date without an order', () => without('recent', '$orderby')],
    ['an order without a date', () => withOption('reports', '$orderby', 'receivedDateTime desc')],
    ['the oldest first', () => withOption('recent', '$orderby', 'receivedDateTime asc')],
    ['a filter that is not ours', () => withOption('reports', '$filter', "startswith(subject,'Undeliverable')")],
    ['a day that is none', () => withOption('recent', '$filter', `receivedDateTime ge yesterday and ${IS_REPORT}`)],
    ['a search beside a filter', () => withOption('search', '$filter', IS_REPORT)],
    ['a search without quotes', () => withOption('search', '$search', 'subject:undeliverable')],
    ['a field that does not exist', () => withOption('newest', '$select', 'id,subjekt')],
    ['another property', () => withOption('newest', '$expand', 'attachments')],
    ['a filter in a folder', () => withOption('newest', '$filter', IS_REPORT)],
    ['too many at once', () => withOption('newest', '$top', '5000')],
    ['a folder that is not read', () => ROOT + FORMS.newest.replace('inbox', 'deleteditems')],
  ])('cannot be asked with %s, and that is noted', async (_what, address) => {
    expect((await list(address())).status).toBe(400);
    expect(server.refused).toHaveLength(1);
  });

  it('may be too much for the mailbox, which is no mistake of the pane’s', async () => {
    server.inefficient = true;
    expect(await list(ROOT + FORMS.recent)).toMatchObject({ status: 400, code: 'InefficientFilter' });
    expect((await list(ROOT + FORMS.reports)).status).toBe(200);
    server.noClassFilter = true;
    expect(await list(ROOT + FORMS.recent)).toMatchObject({ status: 400, code: 'ErrorInvalidUrlQueryFilter' });
    expect(await list(ROOT + FORMS.reports)).toMatchObject({ status: 400, code: 'ErrorInvalidUrlQueryFilter' });
    expect((await list(ROOT + FORMS.newest)).status).toBe(200);
    expect((await list(ROOT + FORMS.search)).status).toBe(200);
    expect(server.refused).toEqual([]);
  });

  it('can be dated so that the newest came on a given day, at its own time', async () => {
    const shifted = graphMessages(await readMessages(), { newest: new Date('2026-11-25T20:00:00Z') });
    expect(shifted[0]?.receivedDateTime).toBe('2026-11-25T09:14:22Z');
    expect(Math.max(...shifted.map((each) => Date.parse(each.receivedDateTime)))).toBeLessThan(
      Date.parse('2026-11-26'),
    );
  });
});

describe('one message', () => {
  const one = (id: string): string =>
    ROOT + query(['me', 'messages', id], { $select: 'subject,from,receivedDateTime,body', $expand: EXPAND_HEADERS });

  it('comes with its body and its headers', async () => {
    const message = (await (await get(one('001'))).json()) as Record<string, unknown>;
    expect(message).toMatchObject({
      subject: 'Undeliverable: Quarterly plan',
      body: { contentType: 'html', content: expect.stringContaining('<') as unknown },
      singleValueExtendedProperties: [
        { id: 'String 0x7d', value: expect.stringContaining('Subject: Undeliverable') as unknown },
      ],
    });
  });

  it('comes as the very bytes of the mail, whatever their encoding', async () => {
    for (const file of ['001-exo-57124-internal-restricted-group.eml', '149-hostile-html-in-diagnostic.eml']) {
      const response = await get(ROOT + query(['me', 'messages', file.slice(0, 3), '$value']));
      expect(response.headers.get('content-type')).toBe('text/plain');
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(readFileSync(path.join(SAMPLES, file)))).toBe(true);
    }
  });

  it('lists its attachments, and gives them', async () => {
    const { value } = await list(`${ROOT}/me/messages/001/attachments?$select=id,name`);
    expect(value).toMatchObject([{ '@odata.type': '#microsoft.graph.itemAttachment', id: 'attachment-1' }]);
    const original = await (await get(`${ROOT}/me/messages/001/attachments/attachment-1/$value`)).text();
    expect(original).toMatch(/^Subject: /m);
  });

  it('may be gone, or fail to be converted', async () => {
    const gone = await list(one('999'));
    expect(gone).toMatchObject({ status: 404, code: 'ErrorItemNotFound' });
    server.faults.set('me.GetMessagesContent', 'conversion failed');
    const failed = await list(`${ROOT}/me/messages/001/$value`);
    expect(failed).toMatchObject({ status: 500, code: 'ErrorContentConversionFailed' });
    server.faults.set('me.GetMessagesContent', 'truncated');
    const whole = readFileSync(path.join(SAMPLES, '001-exo-57124-internal-restricted-group.eml')).length;
    const cut = await (await get(`${ROOT}/me/messages/001/$value`)).arrayBuffer();
    expect(cut.byteLength).toBe(whole - 3);
  });
});

test('how many requests are under way at a time is counted', async () => {
  server.hold(() => true);
  const answers = ['001', '002', '004'].map((id) => get(`${ROOT}/me/messages/${id}/$value`));
  while (server.held().length < 3) await new Promise((resolve) => setImmediate(resolve));
  expect(server.concurrent).toBe(3);
  server.letAllGo();
  await Promise.all(answers);
  expect(server.mostConcurrent).toBe(3);
  expect(server.concurrent).toBe(0);
});

test('without messages given, the mailbox is empty', async () => {
  server = await createGraphServer(graphContract());
  expect(await list(ROOT + FORMS.newest)).toMatchObject({ status: 200, value: [], next: undefined });
});
