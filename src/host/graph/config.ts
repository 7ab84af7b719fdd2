import table from '../clouds.json';

/** What a deployer sets so that the pane can use Microsoft Graph. Without it, the pane offers no look-ups. */
export interface GraphConfig {
  /** The deployer's own app registration. */
  readonly clientId: string;
  /** The address for requests: Microsoft's service, or a stand-in on the pane's own host. No slash at the end. */
  readonly graph: string;
  /** What names of permissions begin with: the service a token is meant for. */
  readonly resource: string;
  /** The service that signs people in. */
  readonly login: string;
  /** The organization whose people may sign in: its id or one of its domains. Null for an app that accepts any. */
  readonly tenant: string | null;
}

/** Microsoft's clouds. The build reads the same table for office.js and the hosting kit. */
const { worldwide, ...national } = table.clouds;
const CLOUDS = [worldwide, ...Object.values(national)];

const VERSION = '/v1.0';
/** An id, or a domain. */
const TENANT = /^[\da-z][\da-z.-]{0,252}$/i;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it's the cloud that most organizations are in, and GCC with them. */
export const isWorldwide = ({ resource }: GraphConfig): boolean => resource === worldwide.graph;

/**
 * Reads a deployer's settings.
 * @param settings the content of redeliver.json: `{ "clientId": "GUID", "tenant": "GUID", "graph": "https://graph.microsoft.us" }`. `tenant` and
 * `graph` may be left out; besides Microsoft's clouds only a path on the page's own host is taken, since tokens are sent there.
 * @param page the address of the page that asks
 * @returns null where no look-ups are set up, or the settings are none we follow
 */
export function parseConfig(settings: unknown, page: string): GraphConfig | null {
  const {
    clientId,
    tenant = null,
    graph = worldwide.graph,
  } = (settings ?? {}) as {
    readonly clientId?: unknown;
    readonly tenant?: unknown;
    readonly graph?: unknown;
  };
  if (typeof clientId !== 'string' || !GUID.test(clientId) || typeof graph !== 'string') return null;
  if (tenant !== null && (typeof tenant !== 'string' || !TENANT.test(tenant))) return null;
  const cloud = CLOUDS.find((one) => one.graph === graph);
  if (cloud !== undefined)
    return { clientId, tenant, graph: cloud.graph + VERSION, resource: cloud.graph, login: cloud.signIn };
  if (!/^\/[\w./-]+$/.test(graph) || graph.startsWith('//')) return null;
  const address = new URL(graph, page);
  const { graph: resource, signIn: login } = worldwide;
  return { clientId, tenant, graph: address.href.replace(/\/$/, ''), resource, login };
}
