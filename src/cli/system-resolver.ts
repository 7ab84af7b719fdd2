import { Resolver } from 'node:dns/promises';
import type { AskDns, DnsAnswer } from '../lookups/dns/ask-dns';
import { plainName } from '../lookups/dns/names';
import type { DnsFault, DnsType } from '../model/dns';
import { codeOf } from './errors';

const LIMIT_MS = 5_000;

const FAULTS: Readonly<Record<string, DnsFault>> = {
  ETIMEOUT: 'timeout',
  ESERVFAIL: 'server-failure',
  EREFUSED: 'refused',
  EBADRESP: 'not-dns',
};

/** This computer's own DNS servers. */
export function systemResolver(): { readonly servers: readonly string[]; readonly ask: AskDns } {
  const resolver = new Resolver({ timeout: LIMIT_MS, tries: 2 });
  const ask: AskDns = async (name, type) => {
    try {
      return answerOf(name, type, await valuesFrom(resolver, name, type));
    } catch (error) {
      return failureOf(codeOf(error));
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

function failureOf(code: unknown): DnsAnswer {
  if (code === 'ENODATA') return { kind: 'none' };
  if (code === 'ENOTFOUND') return { kind: 'no-name' };
  return { kind: 'failed', fault: FAULTS[String(code)] ?? 'unreachable' };
}
