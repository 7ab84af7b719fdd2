import type { Bounce, RecipientReport } from '../model/bounce';
import { ADVICE_TEXTS } from '../locales/en-advice';

/** What placeholders of a cause's texts stand for. Missing ones are undefined and become words. */
export interface Values {
  readonly recipient?: string;
  readonly group?: string;
  readonly sender?: string;
  readonly senderDomain?: string;
  readonly recipientDomain?: string;
  readonly ip?: string;
  readonly server?: string;
  readonly code?: string;
  readonly subject?: string;
  readonly theirText?: string;
}

export type Placeholder = keyof Values;
export const PLACEHOLDER =
  /\{(recipient|group|sender|senderDomain|recipientDomain|ip|server|code|subject|theirText)\}/g;

// An address in brackets or behind «IP», «host», «from»; never a part of a longer number. Documented and private ones alike.
const IPV4 = /(?:^|[^\d.])((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\d.]*\d)/;
const IPV6 = /\[((?:IPv6:)?[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7})\]/i;

/** Values for one recipient of a bounce. Hostile text: it goes into text nodes, letters or quoted literals only. */
export function valuesOf(
  bounce: Bounce,
  recipient: RecipientReport | undefined,
  theirText: string | undefined,
): Values {
  const { original } = bounce;
  const address = recipient?.address ?? recipient?.displayName;
  const sender = original.from?.includes('@') ? original.from : undefined;
  const words = [recipient?.diagnostic ?? '', ...(recipient?.passages.map(({ quote }) => quote) ?? [])].join(' ');
  const ip = IPV4.exec(words)?.[1] ?? IPV6.exec(words)?.[1];
  return compact({
    recipient: address,
    group: address,
    sender,
    senderDomain: domainOf(sender),
    recipientDomain: domainOf(recipient?.address ?? undefined),
    ip,
    server: recipient?.remoteMta ?? undefined,
    code: recipient?.status ?? undefined,
    subject: original.subject ?? undefined,
    theirText,
  });
}

const domainOf = (address: string | undefined): string | undefined =>
  address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : undefined;

function compact(values: Readonly<Record<Placeholder, string | undefined>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}

/** Fills a sentence. A missing value becomes words («the recipient»), with a capital letter where it opens a sentence. */
export function fill(template: string, values: Values): string {
  return template.replace(PLACEHOLDER, (_, name: Placeholder, at: number) => {
    const value = values[name];
    if (value !== undefined) return value;
    const words = ADVICE_TEXTS.missing[name];
    const opensSentence = at === 0 || /[.!?:]\s$/.test(template.slice(0, at));
    return opensSentence ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}
