// What Google Groups says when somebody may not post. Gmail sends it, and its fields name the group's address; the words alone
// name the group, and the domain only in the link to its help.
import type { Dialect } from './dialect';
import { fold } from '../mail/text-decode';
import { header } from '../mail/mail';
import { findAddress, isAddress, normalizeAddress } from '../tokens/address';

const REFUSAL =
  /\bthe group you tried to contact \(([^\s()]{1,320})\) may not exist, or you may not have permission to post messages to the group\.?/i;
const DOMAIN = /\b(?:support|groups)\.google\.com\/a\/([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8})\b/i;

export const googleGroups: Dialect = {
  id: 'google-groups',
  title: 'Google Groups',
  read(text, mail) {
    const words = fold(text.slice(0, 20_000));
    const match = REFUSAL.exec(words);
    // A server's reply says more.
    if (match === null || /\b5\d\d[ -]/.test(words)) return [];
    const [reason, group = ''] = match;
    const domain = DOMAIN.exec(words)?.[1];
    const address = group.includes('@') || domain === undefined ? group : `${group}@${domain}`;
    const who = isAddress(address) ? normalizeAddress(address) : findAddress(header(mail, 'x-failed-recipients') ?? '');
    return [{ who, action: 'failed', status: null, host: null, reasons: [reason] }];
  },
};
