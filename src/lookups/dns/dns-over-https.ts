import { decode, encode } from '@dnsquery/dns-packet';
import type { Answer } from '@dnsquery/dns-packet';
import type { DnsFault, DnsRecord, DnsType } from '../../model/dns';
import { withTimeLimit } from '../../text/time-limit';
import type { AskDns, DnsAnswer } from './ask-dns';
import { plainName } from './names';

/** What came back over HTTP. */
interface DnsReply {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** Sends a GET; the room `host` and the command line know how. Rejects where nothing comes back. */
export type SendDns = (url: string) => Promise<DnsReply>;

const LIMIT_MS = 5_000;
/** A DNS message is no longer (RFC 1035 section 4.2.2). */
const MAX_MESSAGE = 65_535;

class TimeoutError extends Error {}

/** Asks a resolver by DNS over HTTPS (RFC 8484). By GET, which a browser sends without asking the resolver's leave first (CORS). */
export function dnsOverHttps(resolver: string, send: SendDns, limitMs: number = LIMIT_MS): AskDns {
  return async (name, type) => {
    try {
      const reply = await withTimeLimit(send(urlOf(resolver, name, type)), limitMs, () => new TimeoutError());
      return readReply(reply, name, type);
    } catch (error) {
      return failed(error instanceof TimeoutError ? 'timeout' : 'unreachable');
    }
  };
}

const failed = (fault: DnsFault): DnsAnswer => ({ kind: 'failed', fault });

/** With id 0, so that the same question has the same address and can be cached (RFC 8484 section 4.1). */
function urlOf(resolver: string, name: string, type: DnsType): string {
  const question = encode({ type: 'query', id: 0, flags: RECURSION_DESIRED, questions: [{ name, type }] });
  const url = new URL(resolver);
  url.searchParams.set('dns', base64Url(question));
  return url.href;
}
const RECURSION_DESIRED = 0x100;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');

/** Cloudflare's and Google's resolvers answer 504 where the domain's own servers are silent. */
const GATEWAY_TIMEOUT = 504;

function readReply({ status, contentType, body }: DnsReply, name: string, type: DnsType): DnsAnswer {
  if (status === GATEWAY_TIMEOUT) return failed('timeout');
  if (status !== 200) return failed('unreachable');
  if (!/^application\/dns-message\b/i.test(contentType ?? '') || body.length > MAX_MESSAGE) return failed('not-dns');
  try {
    return readMessage(body, name, type);
  } catch {
    return failed('not-dns');
  }
}

function readMessage(body: Uint8Array, name: string, type: DnsType): DnsAnswer {
  const message = decode(body);
  // The decoder reads on where a message was cut short, and says only afterwards how far it got.
  if (((decode as { readonly bytes?: number }).bytes ?? 0) > body.length) return failed('not-dns');
  const question = message.questions?.[0];
  if (message.type !== 'response' || question?.type !== type || plainName(question.name) !== name)
    return failed('not-dns');
  if (message.flag_tc) return failed('truncated');
  const code = String(message.rcode);
  if (code === 'NXDOMAIN') return { kind: 'no-name' };
  if (code === 'REFUSED') return failed('refused');
  if (code !== 'NOERROR') return failed('server-failure');
  const records = (message.answers ?? []).flatMap((answer) => recordOf(answer, type));
  return records.length === 0 ? { kind: 'none' } : { kind: 'records', records };
}

/** Records of another type are the aliases on the way (CNAME). */
function recordOf(answer: Answer, type: DnsType): readonly DnsRecord[] {
  if (answer.type !== type) return [];
  const name = plainName(answer.name);
  switch (answer.type) {
    case 'MX':
      return [{ name, type, value: `${answer.data.preference ?? 0} ${plainName(answer.data.exchange) || '.'}` }];
    case 'TXT':
      return [{ name, type, value: textOf(answer.data) }];
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'PTR':
      return [{ name, type, value: plainName(answer.data) }];
    default:
      return [];
  }
}

/** A long text comes in strings of up to 255 bytes, which are joined without a space (RFC 7208 section 3.3). */
function textOf(data: string | Uint8Array | readonly (string | Uint8Array)[]): string {
  const parts = Array.isArray(data) ? (data as readonly (string | Uint8Array)[]) : [data as string | Uint8Array];
  const bytes = parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]);
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
