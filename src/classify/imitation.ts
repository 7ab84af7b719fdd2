import { isPrivateHost } from '../text/organization';
import { isMicrosoft } from './domains';

/** Domains whose names forged links begin with. */
const TRUSTED =
  /(?:^|[.-])(?:microsoft(?:online)?|office(?:365)?|outlook|live|hotmail|google|gmail|googlemail|yahoo|apple|icloud)[.-](?:com|net|org|de|fr|co|us)[.-]/;
const MICROSOFTS = /microsoft|outlook|office-?365|m365|o365/;

/**
 * Does a foreign host begin as the name of a site that people trust, or of one of the parties: `sender.office.com.evil.example`,
 * `contoso.com.evil.example`?
 */
export function imitates(host: string, parties: readonly string[]): boolean {
  if (TRUSTED.test(host)) return true;
  return parties.some((party) => party.includes('.') && `.${host}`.includes(`.${party}.`));
}

/**
 * Does it look like a host of Microsoft, letter by letter (`0utlook`, `rnicrosoft`), or is it written so that it may (`xn--`), or so
 * that nobody can tell (an IP address)? Networks of an organization have addresses of their own.
 */
export const resemblesMicrosoft = (host: string): boolean =>
  !isMicrosoft(host) &&
  (MICROSOFTS.test(host) ||
    MICROSOFTS.test(asRead(host)) ||
    /(?:^|\.)xn--/.test(host) ||
    (/^[\d.]+$|^\[/.test(host) && !isPrivateHost(host)));

/** As somebody in a hurry reads it. */
const asRead = (host: string): string =>
  host.replace(/0/g, 'o').replace(/1/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w');
