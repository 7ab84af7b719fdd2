// What list managers say in their own words when they keep a message off a list. No mail server rejected it, so there is no code.
import type { ReportedRecipient } from '../dialect';
import { domainOf } from '../../../text/domain';
import { MAX_PASSAGE_CHARS } from '../../limits';
import { header } from '../../mail/mail';
import type { Mail } from '../../mail/mail';
import { fold } from '../../mail/text-decode';
import { findAddress, isAddress, normalizeAddress } from '../../tokens/address';

export interface ListNotice {
  /** Sender of the notice, as its From has it. */
  readonly from: RegExp;
  /** Words that keep a message off the list. */
  readonly refusal: RegExp;
  /** Words that only this program writes, for a text without its headers. */
  readonly mark: RegExp;
  /** How subject and words name the list; a group each, an address or the list's name. */
  readonly list: RegExp;
}

const MAX_WORDS = 4000;
const MAX_REASON = 1200;
// The list's own address in those of its programs: "owner-soaring@", "soaring-bounces@".
const PROGRAM = /^(?:owner-([^@]{1,120})|([^@]{1,120}?)-(?:owner|bounces?|request|admin|help|editor))(?=@)/i;

/** The list as the recipient of a notice; empty where the text is none. */
export function readListNotice(
  text: string,
  mail: Mail,
  { from, refusal, mark, list }: ListNotice,
): readonly ReportedRecipient[] {
  const sender = header(mail, 'from') ?? '';
  // People tell each other what such a program wrote.
  if (mail.isWholeMail ? !from.test(sender) : !mark.test(fold(text.slice(0, MAX_WORDS)))) return [];
  // Below its own words stands the message that it kept off.
  const [words = ''] = text.slice(0, MAX_WORDS).split(/^-{5,}/m, 1);
  const said = words.split(/\n[ \t]*\n/);
  const at = said.findIndex((_, i) => refusal.test(fold(said.slice(i, i + 2).join(' '))));
  if (at === -1) return [];
  return [
    {
      who: listOf(fold(`${mail.subject} \n ${words}`), list, mail, sender),
      action: 'failed',
      status: null,
      host: null,
      reasons: [fold(said.slice(at).join(' ')).slice(0, Math.min(MAX_REASON, MAX_PASSAGE_CHARS))],
      isNotice: true,
    },
  ];
}

function listOf(words: string, list: RegExp, mail: Mail, sender: string): string | null {
  const named = list.exec(words)?.slice(1).find(Boolean) ?? '';
  if (isAddress(named)) return normalizeAddress(named);
  const posts = findAddress(header(mail, 'x-beenthere') ?? header(mail, 'list-post') ?? '');
  if (posts !== null) return posts;
  const program = findAddress(sender);
  if (program === null) return null;
  if (named !== '') return `${named}@${domainOf(program) ?? ''}`;
  const [, owned, own] = PROGRAM.exec(program) ?? [];
  const name = owned ?? own;
  return name === undefined ? null : `${name}@${domainOf(program) ?? ''}`;
}
