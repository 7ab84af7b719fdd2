import type { Bounce, RecipientReport } from '../model/bounce';
import type { NamedList } from '../model/cause';
import { capital, megabytes } from '../locales/format';
import { words } from '../locales/engine-words';
import { missingNoun } from '../locales/missing-noun';
import { oneLine } from '../text/plain-text';
import { domainOf } from '../text/domain';
import { domainBehind, isInternalAddress, nameInPath } from '../text/internal-address';
import { withoutDot } from '../text/organization';
import { contactIn } from './contact';
import { fileNameIn } from './file-name';
import { PLACEHOLDER } from './placeholder';
import { limitingServer, messageSizes, sizeLimitIn } from './message-size';
import { newAddressIn } from './new-address';
import { sendingIp } from './sending-ip';
import { sendingServer } from './sending-server';
import type { Placeholder } from './placeholder';
import { vouchesForAddress } from './trust';
import { nameBeside, x500Of } from './x500';

/** Values of the placeholders in a cause's texts. Missing ones are undefined and become a noun. */
export interface Values {
  readonly recipient?: string | undefined;
  readonly group?: string | undefined;
  readonly sender?: string | undefined;
  readonly senderDomain?: string | undefined;
  readonly recipientDomain?: string | undefined;
  readonly ip?: string | undefined;
  /** The same for commands that change settings: missing where a stranger named it. */
  readonly vouchedIp?: string | undefined;
  readonly server?: string | undefined;
  /** The server that sent the message to that one. */
  readonly sendingServer?: string | undefined;
  readonly code?: string | undefined;
  readonly subject?: string | undefined;
  readonly theirText?: string | undefined;
  /** “25 MB”. The message’s size is known only beside its limit. */
  readonly sizeLimit?: string | undefined;
  readonly messageSize?: string | undefined;
  /** The attachment that was the reason. */
  readonly file?: string | undefined;
  /** The sending server's address as a term of an SPF record. */
  readonly spfEntry?: string | undefined;
  /** The list of bad senders that the rejection names. */
  readonly list?: string | undefined;
  /** An address or a page of the recipient's side for the sender's admin. */
  readonly contact?: string | undefined;
  /** Where the recipient has gone, by the server that rejected the message. */
  readonly newAddress?: string | undefined;
  /** The recipient's name, without an address. */
  readonly person?: string | undefined;
  /** An outdated entry's internal address, as a proxy address. */
  readonly x500?: string | undefined;
}

/** What the bounce says about a recipient. */
export const wordsAbout = (recipient: RecipientReport | undefined): string =>
  [recipient?.diagnostic ?? '', ...(recipient?.passages.map(({ quote }) => quote) ?? [])].join(' ');

/** The sending server's address, where the rejection names it. */
export const ipNamedFor = (
  { text }: Pick<Bounce, 'text'>,
  recipient: RecipientReport | undefined,
): string | undefined => sendingIp(wordsAbout(recipient), text);

const inMegabytes = (bytes: number | null | undefined): string | undefined =>
  bytes == null ? undefined : megabytes(bytes);

/** Values for one recipient of a bounce. Hostile text: it goes into text nodes, letters or quoted literals only. */
export function valuesOf(
  bounce: Bounce,
  recipient: RecipientReport | undefined,
  theirText: string | undefined,
  lists: readonly NamedList[] = [],
): Values {
  const { original } = bounce;
  const person = nameOf(bounce, recipient);
  // An internal address means nothing to people; the name beside it does.
  const address = isInternalAddress(recipient?.address) ? person : (recipient?.address ?? person);
  const sender = original.from?.includes('@') ? original.from : undefined;
  return {
    recipient: orNone(address),
    group: orNone(address),
    sender,
    senderDomain: orNone(domainOf(sender)),
    recipientDomain: orNone(domainBehind(recipient?.address, original.from)),
    // Computed only if a text needs it.
    get ip() {
      return ipNamedFor(bounce, recipient);
    },
    get vouchedIp() {
      return recipient !== undefined && vouchesForAddress(recipient) ? ipNamedFor(bounce, recipient) : undefined;
    },
    server: serverFor(recipient),
    get sendingServer() {
      return recipient && sendingServerFor(bounce, recipient);
    },
    code: orNone(recipient?.status),
    subject: orNone(original.subject),
    theirText: orNone(theirText),
    get sizeLimit() {
      return inMegabytes(sizeLimitIn(wordsAbout(recipient)));
    },
    get messageSize() {
      return inMegabytes(messageSizes(wordsAbout(recipient))?.size);
    },
    get file() {
      return fileNameIn(wordsAbout(recipient));
    },
    get spfEntry() {
      const ip = ipNamedFor(bounce, recipient);
      return ip === undefined ? undefined : `${ip.includes(':') ? 'ip6' : 'ip4'}:${ip}`;
    },
    get list() {
      const said = wordsAbout(recipient);
      return lists.find(({ words }) => words.test(said))?.name;
    },
    get contact() {
      return recipient && contactIn(wordsAbout(recipient), recipient);
    },
    get newAddress() {
      return newAddressIn(wordsAbout(recipient), recipient?.address ?? null);
    },
    person: orNone(person),
    x500: x500Of(recipient?.address),
  };
}

/** The server that sent the message to the one that rejected it for this recipient, where the report names it. */
export const sendingServerFor = (bounce: Bounce, recipient: RecipientReport): string | undefined =>
  sendingServer(bounce, recipient, ipNamedFor(bounce, recipient));

// Some name it as DNS does, with a dot behind.
const serverFor = (recipient: RecipientReport | undefined): string | undefined =>
  orNone(recipient?.remoteMta && withoutDot(recipient.remoteMta)) ?? limitingServer(wordsAbout(recipient));

function nameOf({ text, original: { headers } }: Bounce, recipient: RecipientReport | undefined): string | undefined {
  const { address = null, displayName } = recipient ?? {};
  if (displayName !== undefined || address === null || !isInternalAddress(address)) return displayName;
  return nameBeside(address, text) ?? nameBeside(address, headers) ?? nameInPath(address);
}

const orNone = (value: string | null | undefined): string | undefined =>
  value === '' ? undefined : (value ?? undefined);

/** Whether a sentence's placeholders all have values. */
export const canFill = (template: string, values: Values): boolean =>
  [...template.matchAll(PLACEHOLDER)].every(([, name]) => values[name as Placeholder] !== undefined);

/** Enough for a rule's own text; a sentence with more is none. */
const MAX_FILLED = 2000;

/** Fills a sentence. A missing value becomes a noun («the recipient»), capitalized at the start of a sentence. Each value is one line. */
export function fill(template: string, values: Values): string {
  const filled = template.replace(PLACEHOLDER, (_, name: Placeholder, at: number) => {
    const value = values[name];
    if (value !== undefined) return oneLine(value, MAX_FILLED);
    const before = template.slice(0, at);
    const missing = missingNoun(words.advice.missing[name], before);
    if (missing === null) return MISSING;
    const opensSentence = at === 0 || /[.!?]\s$/.test(before);
    return opensSentence ? capital(missing) : missing;
  });
  return filled.replaceAll(` ${MISSING}`, '');
}

// A character that no text holds: private use.
const MISSING = '\uf8ff';
