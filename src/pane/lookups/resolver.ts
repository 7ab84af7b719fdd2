import { sendDns } from '../../host/browser/send-dns';
import type { AskDns } from '../../lookups/dns/ask-dns';
import { dnsOverHttps } from '../../lookups/dns/dns-over-https';
import { resolverFor } from '../../lookups/dns/resolver-address';

/** Who answers questions about DNS. */
export interface Resolver {
  /** As people read it: `cloudflare-dns.com`. */
  readonly name: string;
  readonly ask: AskDns;
}

/** @returns null where a deployer switched DNS off, or nobody can tell */
export function openResolver(settings: unknown): Resolver | null {
  const address = settings === null ? null : resolverFor(settings);
  return address === null ? null : { name: new URL(address).host, ask: dnsOverHttps(address, sendDns) };
}
