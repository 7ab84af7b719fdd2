import { createGraph } from '../../../src/host/graph/graph-request';
import type { GraphCall, Environment } from '../../../src/host/graph/graph-request-send';
import type { SignIn } from '../../../src/host/graph/sign-in';
import type { TokenMode } from '../../../src/host/graph/sign-in-parts';

const BASE = 'https://graph.microsoft.com/v1.0';
const CALL: GraphCall = { method: 'GET', path: '/groups?$top=5', scopes: ['GroupMember.Read.All'] };

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const refusal = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ error: { code, message: 'no' } }, status, headers);

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}

/** A graph whose service gives these answers in turn; the last one stays. */
function stand(answers: readonly (() => Response | Promise<Response>)[], more: Partial<Environment> = {}) {
  const sent: Sent[] = [];
  const asked: TokenMode[] = [];
  const pauses: number[] = [];
  const distrusted: string[] = [];
  const signIn: SignIn = {
    token: (_scopes, asking) => {
      asked.push(asking);
      return Promise.resolve({ ok: true, value: `token-${asked.length}` });
    },
    account: () => null,
    requireNewSignIn: (scopes) => distrusted.push(scopes.join(' ')),
    signOut: () => undefined,
  };
  const graph = createGraph(BASE, signIn, {
    fetch: (address, init = {}) => {
      sent.push({ address: address as string, init });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (answer === undefined) throw new Error('no answer is prepared');
      return Promise.resolve(answer());
    },
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    random: () => 0,
    limitMs: 600_000,
    ...more,
  });
  return { graph, sent, asked, pauses, distrusted };
}

const never = (_address: unknown, init: RequestInit = {}): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });

test('a request carries the token, asks for JSON, sends no cookies, and follows no redirect with the token', async () => {
  const { graph, sent } = stand([() => json({ value: [] })]);
  expect(await graph.ask(CALL)).toEqual({ ok: true, value: { value: [] } });
  expect(sent[0]?.address).toBe(`${BASE}/groups?$top=5`);
  expect(sent[0]?.init).toMatchObject({
    method: 'GET',
    headers: { Accept: 'application/json', Authorization: 'Bearer token-1' },
    credentials: 'omit',
    redirect: 'error',
  });
  expect(sent[0]?.init.body).toBeUndefined();
});

describe('requests at a time', () => {
  it('are four at most, whoever asks; the others wait for their turn', async () => {
    const open: (() => void)[] = [];
    const { graph, sent } = stand([() => json({})], {
      fetch: () =>
        new Promise((resolve) => {
          sent.push({ address: '', init: {} });
          open.push(() => {
            resolve(json({}));
          });
        }),
    });
    const all = Array.from({ length: 10 }, () => graph.ask(CALL));
    const most: number[] = [];
    for (let done = 0; done < 10; done += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      most.push(open.length);
      open.shift()?.();
    }
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(most).toEqual([4, 4, 4, 4, 4, 4, 4, 3, 2, 1]);
    expect(sent).toHaveLength(10);
  });

  it('all wait when the service asks one of them to', async () => {
    let busy = 4;
    let wake: () => void = () => undefined;
    const pauses: number[] = [];
    const { graph, sent } = stand(
      [() => (busy-- > 0 ? refusal(429, 'TooManyRequests', { 'Retry-After': '10' }) : json({}))],
      {
        sleep: (ms) => {
          pauses.push(ms);
          return new Promise((resolve) => {
            const before = wake;
            wake = () => {
              before();
              resolve();
            };
          });
        },
      },
    );
    const all = Array.from({ length: 20 }, () => graph.ask(CALL));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([sent.length, pauses]).toEqual([4, [10_000, 10_000, 10_000, 10_000]]);
    wake();
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(sent).toHaveLength(24);
  });

  it('are not made at all where their turn comes after they were stopped', async () => {
    const sent: string[] = [];
    const { graph } = stand([], { fetch: (address, init) => (sent.push(address as string), never(address, init)) });
    const stopped = new AbortController();
    let told = 0;
    const onSent = (): void => {
      told += 1;
    };
    const all = Array.from({ length: 9 }, () => graph.ask({ ...CALL, onSend: onSent }, stopped.signal));
    await new Promise((resolve) => setImmediate(resolve));
    stopped.abort();
    expect((await Promise.all(all)).map((one) => (one.ok ? 'ok' : one.error.fault))).toEqual(Array(9).fill('stopped'));
    expect([sent.length, told]).toEqual([4, 4]);
  });
});

test('of an answer without end no more is taken than a mail may have', async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      given += 1;
      controller.enqueue(new Uint8Array(8 * 1024 * 1024));
    },
  });
  const { graph } = stand([() => new Response(endless, { headers: { 'Content-Type': 'text/plain' } })]);
  const answer = await graph.ask({ ...CALL, wants: 'mime' });
  expect(answer.ok ? (answer.value as Uint8Array).length : 0).toBe(64 * 1024 * 1024);
  expect(given).toBeLessThan(12);
});

test('a body goes as JSON', async () => {
  const { graph, sent } = stand([() => json({})]);
  await graph.ask({ ...CALL, method: 'POST', body: { EmailAddresses: ['a@contoso.com'] } });
  expect(sent[0]?.init.body).toBe('{"EmailAddresses":["a@contoso.com"]}');
  expect(sent[0]?.init.headers).toMatchObject({ 'Content-Type': 'application/json' });
});

test('a token the service does not take is renewed once, without a window, and the request made again with the new one', async () => {
  const { graph, sent, asked } = stand([() => refusal(401, 'InvalidAuthenticationToken'), () => json({})]);
  expect((await graph.ask(CALL)).ok).toBe(true);
  expect(asked).toEqual(['may-ask', 'fresh']);
  expect(sent[1]?.init.headers).toMatchObject({ Authorization: 'Bearer token-2' });
});

test('a renewed token that is refused too is not trusted any more, so that the next click signs in again', async () => {
  const { graph, asked, distrusted } = stand([() => refusal(401, 'InvalidAuthenticationToken')]);
  expect(await graph.ask(CALL)).toMatchObject({ ok: false, error: { fault: 'signed-out' } });
  expect(asked).toEqual(['may-ask', 'fresh']);
  expect(distrusted).toEqual(['GroupMember.Read.All']);
});

test('a sent request is reported once, however often it is tried, and not if signing in failed', async () => {
  const onSent = jest.fn();
  const { graph } = stand([() => refusal(503, 'ServiceNotAvailable'), () => json({})]);
  await graph.ask({ ...CALL, onSend: onSent });
  expect(onSent).toHaveBeenCalledTimes(1);
  const error = { where: 'sign-in', code: null, message: '', canRetry: true, fault: 'cancelled' } as const;
  const signIn: SignIn = {
    token: () => Promise.resolve({ ok: false, error }),
    account: () => null,
    requireNewSignIn: () => undefined,
    signOut: () => undefined,
  };
  await createGraph(BASE, signIn).ask({ ...CALL, onSend: onSent });
  expect(onSent).toHaveBeenCalledTimes(1);
});

test('a silent question asks silently for its token', async () => {
  const { graph, asked } = stand([() => json({})]);
  await graph.ask({ ...CALL, isSilent: true });
  expect(asked).toEqual(['silent']);
});

test.each([
  ['2.128', 2128],
  ['0', 0],
  ['17', 17_000],
])('a busy service is left alone as long as it says: Retry-After %s', async (header, wait) => {
  const { graph, pauses } = stand([() => refusal(429, 'TooManyRequests', { 'Retry-After': header }), () => json({})]);
  expect((await graph.ask(CALL)).ok).toBe(true);
  expect(pauses).toEqual([wait]);
});

test('without a word on how long, pauses grow, and after three tries it is given up', async () => {
  const { graph, sent, pauses } = stand([() => refusal(503, 'ServiceNotAvailable')]);
  expect(await graph.ask(CALL)).toMatchObject({
    ok: false,
    error: { fault: 'unavailable', code: 503, canRetry: true },
  });
  expect(sent).toHaveLength(3);
  expect(pauses).toHaveLength(2);
  expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Infinity);
});

test('pauses are jittered between half and whole', async () => {
  const waits = await Promise.all(
    [0, 0.999].map(async (chance) => {
      const { graph, pauses } = stand([() => refusal(504, 'x'), () => json({})], { random: () => chance });
      await graph.ask(CALL);
      return pauses[0] ?? 0;
    }),
  );
  expect(waits[0]).toBe(500);
  expect(waits[1]).toBeGreaterThan(990);
  expect(waits[1]).toBeLessThanOrEqual(1000);
});

test('a long wait is the person’s decision: it is shown, not waited for', async () => {
  const { graph, sent, pauses } = stand([() => refusal(429, 'TooManyRequests', { 'Retry-After': '120' })]);
  expect(await graph.ask(CALL)).toMatchObject({ ok: false, error: { fault: 'throttled', retryAfter: 120 } });
  expect(sent).toHaveLength(1);
  expect(pauses).toEqual([]);
});

test('an answer that does not come ends at the limit', async () => {
  const { graph } = stand([], { fetch: never, limitMs: 5 });
  expect(await graph.ask(CALL)).toMatchObject({ ok: false, error: { fault: 'timeout', canRetry: true } });
});

test('a body that stops half-way ends at the limit, too', async () => {
  const half = (_address: unknown, init: RequestInit = {}): Promise<Response> => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"value":['));
        init.signal?.addEventListener('abort', () => {
          controller.error(new DOMException('aborted', 'AbortError'));
        });
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  };
  const { graph } = stand([], { fetch: half, limitMs: 5 });
  expect(await graph.ask(CALL)).toMatchObject({ ok: false, error: { fault: 'timeout' } });
});

test('what a person stops is stopped: the request on its way, and the next one', async () => {
  const stop = new AbortController();
  const stopOnceSent = (address: unknown, init?: RequestInit): Promise<Response> => {
    const answer = never(address, init);
    stop.abort();
    return answer;
  };
  const { graph } = stand([], { fetch: stopOnceSent });
  expect(await graph.ask(CALL, stop.signal)).toMatchObject({ ok: false, error: { fault: 'stopped' } });
  const { graph: other, sent } = stand([() => json({})]);
  expect(await other.ask(CALL, stop.signal)).toMatchObject({ ok: false, error: { fault: 'stopped' } });
  expect(sent).toHaveLength(0);
});

test('the error tells where, the status, and the service’s own words, but no value that was asked for', async () => {
  const { graph } = stand([() => refusal(400, 'BadRequest')]);
  expect(await graph.ask({ ...CALL, path: '/groups?$filter=secret' })).toEqual({
    ok: false,
    error: { where: 'GET /groups', code: 400, message: 'BadRequest: no', canRetry: false, fault: 'refused' },
  });
});

test.each([
  ['text/html', '<html>'],
  ['', '{}'],
  ['application/json', '{"value":[{"id":'],
  ['application/json', ''],
])('an answer of type «%s» with %j is not taken for Graph’s', async (type, body) => {
  const { graph } = stand([() => new Response(body, { headers: type === '' ? {} : { 'Content-Type': type } })]);
  expect(await graph.ask(CALL)).toMatchObject({ ok: false, error: { fault: 'bad-answer' } });
});

test('a refused sign-in is handed on, and nothing is asked', async () => {
  const error = { where: 'sign-in', code: null, message: '', canRetry: true, fault: 'cancelled' } as const;
  const ask = jest.fn();
  const graph = createGraph(
    BASE,
    {
      token: () => Promise.resolve({ ok: false, error }),
      account: () => null,
      requireNewSignIn: () => undefined,
      signOut: () => undefined,
    },
    { fetch: ask, sleep: () => Promise.resolve(), random: () => 0, limitMs: 10 },
  );
  expect(await graph.ask(CALL)).toEqual({ ok: false, error });
  expect(ask).not.toHaveBeenCalled();
});
