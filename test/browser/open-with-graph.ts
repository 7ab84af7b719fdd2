import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { graphMessages } from '../outlook/graph-mail.mjs';
import { createGraphServer, type GraphServer } from '../outlook/graph-server.mjs';
import { graphContract } from '../outlook/kit';
import { readMessages } from '../outlook/messages.mjs';
import { openOutlook, type Outlook, type OutlookOptions } from './open-outlook';

const OUTLOOK = path.join(__dirname, '../outlook');
export const GRAPH = 'https://graph.microsoft.com';
export const SETTINGS = { clientId: '00000000-0000-4000-8000-00000000c11e' };

/** As Graph sends them: without the second, a page doesn't see how long it's asked to wait. */
const CROSS_ORIGIN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After, request-id' };

export interface Broker {
  readonly silent?: string;
  readonly popup?: string;
  readonly description?: string;
}

export interface WithGraph extends Outlook {
  readonly server: GraphServer;
  /** What the pane fetched: files of its own, by name. */
  readonly files: readonly string[];
}

/** Read once for all tests of a file: nobody changes them. */
let samples: ReturnType<typeof readMessages> | undefined;

/** Outlook with its broker in the pane's frame, and Graph behind its real name, answered by the contract server. */
export async function openWithGraph(
  options: OutlookOptions,
  settings: object = SETTINGS,
  broker: Broker = {},
): Promise<WithGraph> {
  const server = await createGraphServer(graphContract(), {
    // Lists look some months back.
    messages: graphMessages(await (samples ??= readMessages()), { newest: new Date() }),
  });
  const files: string[] = [];
  const prepare = async (context: BrowserContext): Promise<void> => {
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === 'https://addin.example') files.push(pathname.slice(1));
    });
    await context.route('https://addin.example/redeliver.json', (route) => route.fulfill({ json: settings }));
    await context.route(`${GRAPH}/**`, async (route) => {
      const request = route.request();
      const { pathname, search } = new URL(request.url());
      const answer = await server.handle({
        method: request.method(),
        path: pathname,
        query: search,
        headers: await request.allHeaders(),
        body: request.postData() ?? undefined,
      });
      if (answer.isOffline === true) return route.abort('internetdisconnected');
      return route.fulfill({
        status: answer.status ?? 200,
        headers: { ...answer.headers, ...CROSS_ORIGIN },
        body: answer.body ?? '',
      });
    });
    await context.addInitScript((given) => {
      Object.assign(window, { brokerSettings: given });
    }, broker);
    await context.addInitScript({ path: path.join(OUTLOOK, 'graph-bridge.js') });
    await options.prepare?.(context);
  };
  const outlook = await openOutlook({ ...options, prepare });
  // Without a selection it is the welcome page.
  const isAnswered = options.select !== undefined || options.parameters?.['forward'] !== undefined;
  await outlook.pane.getByText(isAnswered ? 'Explaining:' : 'Everything happens on this device.').waitFor();
  return { ...outlook, server, files };
}
