import type { Link, NamedList, StepTemplate } from '../model/cause';
import { SPAMHAUS_ADDRESS } from './links-sender-trust';

// Lists of bad senders that bounces name, with the page where an address is looked up. The pages as known in November 2026; none was opened to check.

interface ListWithPage extends NamedList {
  readonly page: Link;
}

/** The address that Proofpoint's own answers print. */
export const PROOFPOINT: Link = {
  title: 'Proofpoint IP lookup',
  url: 'https://ipcheck.proofpoint.com/',
  filled: 'https://ipcheck.proofpoint.com/?ip={ip}',
};
export const TALOS: Link = {
  title: 'Cisco Talos reputation center',
  url: 'https://talosintelligence.com/reputation_center',
};

export const LISTS: readonly ListWithPage[] = [
  { name: 'Proofpoint', words: /\b(?:ipcheck|prs)\.proofpoint\.com/i, page: PROOFPOINT },
  { name: 'Spamhaus', words: /spamhaus|\bAS(?:3130|16012611)\b/i, page: SPAMHAUS_ADDRESS },
  {
    name: 'Barracuda',
    words: /barracudacentral|barracuda ?reputation|barracudanetworks\.com\/reputation/i,
    page: { title: 'Barracuda reputation lookup', url: 'https://www.barracudacentral.org/lookups' },
  },
  {
    name: 'SpamCop',
    words: /spamcop/i,
    page: { title: 'SpamCop blocking list', url: 'https://www.spamcop.net/bl.shtml' },
  },
  {
    name: 'Cloudmark',
    words: /cloudmark/i,
    page: { title: 'Cloudmark reset request', url: 'https://csi.cloudmark.com/en/reset/' },
  },
  {
    name: 'UCEPROTECT',
    words: /uceprotect/i,
    page: { title: 'UCEPROTECT blocklist check', url: 'https://www.uceprotect.net/en/rblcheck.php' },
  },
  {
    name: 'Cisco Talos',
    words: /senderbase|\btalos/i,
    page: TALOS,
  },
];

/** Words of any of them. */
export const NAMES_LIST = new RegExp(LISTS.map(({ words }) => words.source).join('|'), 'i');

/** The same step for each list, with its page; only the one that the bounce names is shown. */
export const atNamedList = (text: string): readonly StepTemplate[] =>
  LISTS.map(({ words, page }) => ({ text, onlyFor: { words }, link: page }));
