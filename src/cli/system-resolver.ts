import { Resolver } from 'node:dns/promises';
import type { AskDns, DnsAnswer } from '../lookups/dns/ask-dns';
import { plainName } from '../lookups/dns/names';
import type { DnsFault, DnsType } from '../model/dns';

const LIMIT_MS = 5_000;

const FAULTS: Readonly<Record<string, DnsFault>> = {
  ETIMEOUT: 'timeout',
  ESERVFAIL: 'server-failure',
  EREFUSED: 'refused',
  EBADRESP: 'not-dns',
};

/**
 * This computer's own DNS servers.
 * @param servers others, with a port: `127.0.0.1:8053`
 */
export function systemResolver(servers: readonly string[] = []): {
  readonly servers: readonly string[];
  readonly ask: AskDns;
} {
  const resolver = new Resolver({ timeout: LIMIT_MS, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const ask: AskDns = async (name, type) => {
    try {
      return answerOf(name, type, await valuesFrom(resolver, name, type));
    } catch (error) {
      return failureOf(error);
    }
  };
  return { servers: resolver.getServers(), ask };
}

async function valuesFrom(resolver: Resolver, name: string, type: DnsType): Promise<readonly string[]> {
  switch (type) {
    case 'A':
      return resolver.resolve4(name);
    case 'AAAA':
      return resolver.resolve6(name);
    case 'CNAME':
      return resolver.resolveCname(name);
    case 'PTR':
      return resolver.resolvePtr(name);
    case 'TXT':
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    case 'MX':
      return (await resolver.resolveMx(name)).map(
        ({ priority, exchange }) => `${priority} ${plainName(exchange) || '.'}`,
      );
  }
}

const answerOf = (name: string, type: DnsType, values: readonly string[]): DnsAnswer =>
  values.length === 0
    ? { kind: 'none' }
    : {
        kind: 'records',
        records: values.map((value) => ({
          name,
          type,
          value: type === 'TXT' || type === 'MX' ? value : plainName(value),
        })),
      };

function failureOf(error: unknown): DnsAnswer {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENODATA') return { kind: 'none' };
  if (code === 'ENOTFOUND') return { kind: 'no-name' };
  return { kind: 'failed', fault: FAULTS[String(code)] ?? 'unreachable' };
}
