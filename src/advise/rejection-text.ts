import type { Bounce, RecipientReport } from '../model/bounce';
import type { Cause } from '../model/cause';
import { keptWords } from '../text/kept-words';

const RULE_PROSE = /custom mail flow rule|mail flow rule created|règle de flux|nachrichtenflussregel/i;
// Exchange's own text if an admin gave none, or gave it elsewhere.
const STOCK = /^(?:delivery not authorized, message refused|the message was rejected by organization policy)\.?$/i;
const STOCK_PROSE =
  /^(?:your message (?:wasn't|was not) delivered because of security policies|your message (?:couldn't|can't) be delivered(?: to\b|\.|$)|.{0,60}mail flow rule.{0,80}$)/i;
// "Diagnostic information for administrators:", "Generating server: mail.contoso.com".
const LABEL = /^[^:：]{3,60}[:：](?: ?\S+)?$/;
const MAX = 600;

/**
 * The refusal's own words, where a person wrote them or where we know no better: an admin's text in a rule, a server's
 * sentence behind an unlisted code. Without reply, code and token.
 */
export function rejectionText(
  cause: Cause,
  recipient: RecipientReport | undefined,
  bounce: Bounce,
): string | undefined {
  if (!cause.quotesAdmin && cause.clues.length > 0) return undefined;
  const all = strip(recipient?.diagnostic ?? '');
  const own = recipient?.refusedBy.speaker === 'remote' ? all.replace(ADDED_PAGE, '') : all;
  if (own !== '' && !STOCK.test(own)) return keptWords(own, MAX);
  const prose = proseOfRule(bounce, recipient) ?? own;
  return prose === '' ? undefined : keptWords(prose, MAX);
}

/** What Exchange Online writes in front of another server's answer. */
const WRAPPER = /^[^>]{0,80}\bRemote server returned [^>]{0,80}->\s*/i;
/** A page that a filter adds behind a dash: not for the sender, and not to be opened. */
const ADDED_PAGE = /\s[-–—]\s+https?:\/\/\S+/gi;

const strip = (diagnostic: string): string =>
  diagnostic
    .replace(WRAPPER, '')
    .replace(/^(?:smtp;)?\s*\d{3}[ -]#?(?:\d\.\d{1,3}\.\d{1,3}(?:_\w+)?[ :;-]*)?/i, '')
    .replace(/^<[^<>\s]{3,320}>[:,]?\s*/, '')
    .replace(/\b[A-Z]{2,}(?:\.[A-Za-z]{2,}){1,4};\s*/g, '')
    .trim()
    .replace(/^the message was rejected by organization policy;\s*/i, '')
    .replace(/\[[^\]]{10,120}\d{4}-\d\d-\d\dT[^\]]{0,200}\]$/, '')
    .trim();

/**
 * The admin's sentence in the report's prose: in the new design on the lines below Exchange Online's own one about the
 * rule, in the classic one as the explanation of the recipient.
 */
function proseOfRule(bounce: Bounce, recipient: RecipientReport | undefined): string | undefined {
  const all = bounce.text.split('\n').map((line) => line.trim());
  const lines = all.filter((line) => line !== '');
  const at = lines.findIndex((line) => RULE_PROSE.test(line));
  if (at !== -1) {
    // Below are the three columns of the diagram: the sender's name, the service, and the recipient's name.
    const end = lines.findIndex((line, i) => i > at && /office 365|action required|how to fix it|\t/i.test(line));
    const own = (end === -1 ? paragraphBelow(all) : lines.slice(at + 1, end)).filter(
      (line) => !/^[\w.+-]{1,64}$/.test(line),
    );
    if (own.length > 0) return own.join(' ');
  }
  return recipient?.passages.find(
    ({ source, quote }) =>
      source === 'report-text' && !/\d\.\d\.\d/.test(quote) && !LABEL.test(quote) && !STOCK_PROSE.test(quote),
  )?.quote;
}

/** Where no diagram follows, the admin's text is one paragraph. */
function paragraphBelow(lines: readonly string[]): readonly string[] {
  const rule = lines.findIndex((line) => RULE_PROSE.test(line));
  const start = lines.findIndex((line, i) => i > rule && line !== '');
  const end = lines.indexOf('', start);
  return start === -1 ? [] : lines.slice(start, end === -1 ? undefined : end);
}
