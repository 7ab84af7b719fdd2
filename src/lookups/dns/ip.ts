import { isIpAddress } from '../../text/addresses';
import { isPrivateHost } from '../../text/organization';

/** An IP address as its bytes: four or sixteen. */
export interface Ip {
  readonly text: string;
  readonly bytes: readonly number[];
}

/** @returns null for what is no IP address. An IPv4 address mapped into IPv6 is the IPv4 address (RFC 7208 section 5). */
export function parseIp(text: string): Ip | null {
  if (!isIpAddress(text)) return null;
  const bytes = text.includes(':') ? ipv6Bytes(text) : text.split('.').map(Number);
  const isMapped = bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
  if (isMapped && bytes[11] === 255) return { text: bytes.slice(12).join('.'), bytes: bytes.slice(12) };
  return { text: text.toLowerCase(), bytes };
}

function ipv6Bytes(text: string): number[] {
  const [left = '', right] = text.split('::');
  const head = groupBytes(left);
  const tail = groupBytes(right ?? '');
  const gap = right === undefined ? 0 : 16 - head.length - tail.length;
  return [...head, ...Array<number>(gap).fill(0), ...tail];
}

const groupBytes = (side: string): number[] =>
  side === ''
    ? []
    : side.split(':').flatMap((group) => {
        if (group.includes('.')) return group.split('.').map(Number);
        const value = Number.parseInt(group, 16);
        return [value >> 8, value & 255];
      });

export const isIpv4 = ({ bytes }: Ip): boolean => bytes.length === 4;

/** Are the first `prefix` bits the same? Never between IPv4 and IPv6. */
export function isInNetwork(ip: Ip, network: Ip, prefix: number): boolean {
  if (ip.bytes.length !== network.bytes.length) return false;
  return ip.bytes.every((byte, at) => {
    const bits = Math.min(8, Math.max(0, prefix - at * 8));
    return byte >> (8 - bits) === (network.bytes[at] ?? 0) >> (8 - bits);
  });
}

export const isSameIp = (ip: Ip, text: string): boolean => {
  const other = parseIp(text);
  return other !== null && isInNetwork(ip, other, other.bytes.length * 8);
};

const nibbles = (ip: Ip): string[] => ip.bytes.flatMap((byte) => [(byte >> 4).toString(16), (byte & 15).toString(16)]);

/** As the SPF macro `%{i}` writes it: four numbers, or thirty-two nibbles. */
export const dottedIp = (ip: Ip): string => (isIpv4(ip) ? ip.bytes : nibbles(ip)).join('.');

/** The name whose PTR records are the address's names. */
export const reverseName = (ip: Ip): string =>
  isIpv4(ip) ? `${[...ip.bytes].reverse().join('.')}.in-addr.arpa` : `${nibbles(ip).reverse().join('.')}.ip6.arpa`;

/** An address of somebody's own network, which DNS can't say anything about. */
export const isPrivateIp = ({ text }: Ip): boolean => isPrivateHost(text);
