// What labeled lines of Exchange Online's reports name: "Recipient Address: a@b", "Error: 550 ...".
import { findAddress, findAddresses } from '../../tokens/address';
import { MAX_PASSAGE_CHARS } from '../../limits';
import { fold } from '../../mail/text-decode';
import { allPhrases, patternOf } from '../../words/words';

const ERROR_LABELS = allPhrases('error');
const RECIPIENT_LABELS = allPhrases('recipientAddress');
const ADDRESS_HEADLINE = patternOf('addressHeadline');

/** Addresses that labeled lines name ("Recipient Address: a@b"), else the one in Exchange Online's newer headline. */
export function labelledRecipients(text: string): readonly string[] {
  const found = new Set<string>();
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trim();
    const label = /^([^:：\t]{3,60})\s*[:：\t](.*)$/.exec(line);
    if (!label || !RECIPIENT_LABELS.includes((label[1] ?? '').trim().toLowerCase())) continue;
    const rest = (label[2] ?? '').trim();
    for (const address of findAddresses(rest === '' ? (lines[i + 1] ?? '') : rest, 50)) found.add(address);
  }
  if (found.size === 0) {
    const named = ADDRESS_HEADLINE.exec(text)?.slice(1).find(Boolean);
    const address = named === undefined ? null : findAddress(named);
    if (address) found.add(address);
  }
  return [...found];
}

/**
 * The diagnostic behind "Error:" or "Reported error:" in Exchange Online's newer reports; the help text around it only
 * paraphrases it. Null where there is no such label.
 */
export function labelledError(text: string): string | null {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const label = /^([^:：\t]{3,40})[:：](.*)$/.exec((lines[i] ?? '').trim());
    if (!label || !ERROR_LABELS.includes((label[1] ?? '').trim().toLowerCase())) continue;
    const said = [label[2] ?? ''];
    for (const line of lines.slice(i + 1, i + 8)) {
      const isNext = line.trim() === '' || /^\s*[^:：\t]{3,40}[:：](?:\s|$)/.test(line);
      if (isNext && said.join('').trim() !== '') break;
      if (!isNext) said.push(line);
    }
    const error = fold(said.join(' ')).slice(0, MAX_PASSAGE_CHARS);
    if (/[245]\d\d|\d\.\d/.test(error)) return error;
  }
  return null;
}

/** A label, and what it names. */
const LABELED = /^\s*[^:：\t]{3,60}[:：\t]\s*(\S.*)$/;

/**
 * The sender and the subject that Exchange Online's page names around the recipient's address, in any language: the line above it and
 * the line below. Null where the line above names no single address.
 */
export function labelledOriginal(text: string): { readonly from: string; readonly subject: string | null } | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) =>
    RECIPIENT_LABELS.includes((/^([^:：\t]{3,60})\s*[:：\t]/.exec(line.trim())?.[1] ?? '').trim().toLowerCase()),
  );
  const senders = findAddresses(LABELED.exec(lines[at - 1] ?? '')?.[1] ?? '', 2);
  const [from] = senders;
  if (at < 1 || from === undefined || senders.length > 1) return null;
  return { from, subject: LABELED.exec(lines[at + 1] ?? '')?.[1]?.trim() ?? null };
}
