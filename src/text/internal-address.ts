import { domainOf } from './domain';
import { isMicrosoftServer } from './organization';

/** `IMCEAEX-_O=ORG_OU=…@domain`: Exchange's internal address of an entry, in the shape of a mail address. */
export const isInternalAddress = (address: string | null | undefined): boolean => /^IMCEAEX-/i.test(address ?? '');

/**
 * The path in an internal address, such as `/o=ORG/ou=GROUP/cn=Recipients/cn=dana`. In the mail address, `_` stands for a slash and
 * `+` with two hex digits for one character.
 */
export const pathIn = (address: string | null | undefined): string | undefined =>
  /^IMCEAEX-([^@]{4,1024})/i
    .exec(address ?? '')?.[1]
    ?.replaceAll('_', '/')
    .replace(/\+([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The name at the end of the path, without the number that Exchange Online puts before it. Undefined where it's only a number. */
export const nameInPath = (address: string | null | undefined): string | undefined =>
  /^.*\/cn=(?![\da-f]{32}$)(?:[\da-f]{32}-)?([^"<>()@=/\p{Cc}]{2,64})$/iu.exec(pathIn(address) ?? '')?.[1];

/** A recipient as people know them: an internal address tells nobody who that is. */
export function calledIn({
  address,
  displayName,
}: {
  readonly address: string | null;
  readonly displayName?: string;
}): string | undefined {
  const name = isInternalAddress(address) ? (displayName ?? nameInPath(address)) : undefined;
  return name ?? address ?? displayName;
}

/** Whose mail an address is. An internal one at a server of Microsoft's was made where the message was sent. */
export function domainBehind(address: string | null | undefined, sender: string | null): string | null {
  const domain = domainOf(address);
  return isInternalAddress(address) && isMicrosoftServer(domain ?? '') ? domainOf(sender) : domain;
}
