import type { Bounce } from '../model/bounce';
import { LURE } from './lure-words';

const CODE = /\b[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b|\b[245]\.\d{1,3}\.\d{1,3}\b/g;
/** What reports say in English, and their fields in any language. */
const REPORT =
  /\bundeliver(?:able|ed)|\b(?:couldn't|could not|can't|cannot) be delivered|\bdelivery (?:has |to .{1,80} )?fail|\bmailbox (?:is )?full|\b(?:user|recipient) (?:is )?unknown|\bunknown user|\bno such user|\bpermanent(?:ly)? (?:error|fail)|\b(?:was|been) rejected|\baccess denied|\brelay(?:ing)? denied|\bfinal-recipient\b|\bdiagnostic-code\b/i;

/**
 * Does a report hide words of a report or a lure that it does not show? Newsletters hide the line that an inbox shows, and pages
 * have titles: what repeats what is seen, or is no report, hides nothing.
 */
export function hidesWords({ envelope, text, recipients }: Bounce): boolean {
  const hidden = envelope.hiddenText;
  if (hidden === undefined) return false;
  const seen = `${text}\n${envelope.otherText ?? ''}`;
  const known = [seen, ...recipients.map(({ status, diagnostic }) => `${status ?? ''} ${diagnostic ?? ''}`)].join('\n');
  const codes = new Set(known.match(CODE) ?? []);
  return (
    (hidden.match(CODE) ?? []).some((code) => !codes.has(code)) ||
    (REPORT.test(hidden) && !REPORT.test(`${seen}\n${envelope.subject ?? ''}`)) ||
    (LURE.test(hidden) && !LURE.test(seen))
  );
}
