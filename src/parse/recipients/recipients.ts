import type { Action, RecipientReport } from '../../model/bounce';
import type { EvidenceSource } from '../../model/evidence';
import type { Statement } from '../../model/statement';
import { isoDate } from '../tokens/dates';
import type { RecipientFacts } from './recipient-facts';
import { codeOf, findCodes, replyOf } from '../tokens/enhanced-status';
import { MAX_PASSAGES, MAX_PASSAGE_CHARS, MAX_UNEXPLAINED } from '../limits';
import { isDelayText } from '../kind/kind-in-words';
import { diagnosticOf, otherStatusOf, remoteMtaOf, statusOf } from './reported-status';
import { fold } from '../mail/text-decode';
import type { Author } from '../../model/author';
import { authorOfHost, introducedIn, reporterOf, turnsIn } from '../speakers/speakers';
import type { Sides } from '../speakers/speakers';

/** What happened to a recipient: by its own status block, by its own reasons, else as the whole report says. */
export function actionOf(facts: RecipientFacts, fallback: Action | null, text: string): Action {
  const known = facts.block?.action ?? facts.said?.action;
  if (known) return known;
  // Pasted text also names recipients who received the message: "Remote Server returned '250 2.1.5 OK'".
  const said = facts.block || facts.row ? undefined : facts.prose.map(codeOf).find((code) => code !== null);
  if (said?.startsWith('2')) return 'delivered';
  if (said?.startsWith('4') && facts.prose.some((reason) => isDelayText(reason) || /\bdelayed\b/i.test(reason)))
    return 'delayed';
  if (fallback) return fallback;
  const status = facts.block?.status ?? '';
  if (status.startsWith('2')) return 'delivered';
  return status.startsWith('4') && isDelayText(text) ? 'delayed' : 'failed';
}

/**
 * The recipients of the report, each with its own code and diagnostic.
 * @param general text tied to no recipient; it counts where there is one recipient, or where none has a reason
 */
export function toRecipients(
  gathered: readonly RecipientFacts[],
  fallback: Action | null,
  text: string,
  general: readonly Quote[],
  sides: Sides,
): readonly RecipientReport[] {
  const maker = reporterOf(sides);
  const isOnly = appliesToAll(gathered);
  const unnamed = fallback === null ? [] : [UNNAMED];
  return (gathered.length > 0 ? gathered : unnamed).map((facts) => {
    const passages = passagesOf(facts);
    const all = isOnly && facts.said === undefined ? [...passages, ...general] : passages;
    const telling = all.map((passage) => passage.quote);
    const willRetryUntil = isoDate(facts.block?.willRetryUntil);
    const diagnostic = diagnosticOf(facts, telling);
    const remoteMta = reportedMta(facts);
    const status = statusOf(facts, telling);
    const otherStatus = otherStatusOf(facts, status);
    // A list keeps messages off by rules that its owner made; no server rejected them.
    const isLists = facts.said?.isNotice === true;
    const reporter: Author = isLists ? { speaker: 'rule-author', host: sides.fromDomain } : maker;
    const answering = isLists ? null : answeringOf(remoteMta, telling, sides, facts.said);
    const own = passages.length > 0 || !isOnly || facts.said !== undefined ? passages : diagnosticPassages(general);
    return {
      address: facts.address,
      ...(facts.displayName === null ? {} : { displayName: facts.displayName }),
      action: actionOf(facts, fallback, text),
      status,
      ...(otherStatus === null ? {} : { otherStatus }),
      reply: [diagnostic ?? '', ...telling].map(replyOf).find((reply) => reply !== null) ?? null,
      diagnostic,
      remoteMta: remoteMta ?? remoteMtaOf(telling[0] ?? ''),
      ...(willRetryUntil === null ? {} : { willRetryUntil }),
      refusedBy: isLists ? reporter : whoRefused(diagnostic ?? telling[0] ?? '', reporter, answering, sides),
      passages: own.slice(0, MAX_PASSAGES).map((quote) => toStatement(quote, reporter, answering, sides)),
    };
  });
}

/** How programs introduce another server's answer without its name. */
const PASSED_ON = /\bSMTP error(?: code)?:? [45]\d\d\b/i;

/** What the sender's own service passes on isn't its own answer, even if it names nobody. */
function answeringOf(
  remoteMta: string | null,
  telling: readonly string[],
  sides: Sides,
  said: RecipientFacts['said'],
): Author | null {
  if (remoteMta !== null) return authorOfHost(remoteMta, sides);
  const named = introducedIn(telling, sides);
  if (named !== null || reporterOf(sides).speaker !== 'own-service') return named;
  const isPassedOn = said?.isAnswer === true || telling.some((quote) => PASSED_ON.test(quote));
  return isPassedOn ? authorOfHost(null, sides) : null;
}

/** Where a report names nobody, it still speaks of somebody. */
const UNNAMED: RecipientFacts = { address: null, displayName: null, block: null, row: null, prose: [] };

/** Whether text tied to no recipient applies to every recipient. */
const appliesToAll = (gathered: readonly RecipientFacts[]): boolean =>
  gathered.length <= 1 ||
  (gathered.length <= MAX_UNEXPLAINED &&
    gathered.every(({ block, row, prose }) => block === null && row === null && prose.length === 0));

/** The server that answered, where the report says it in a field or a sentence of its own. */
const reportedMta = ({ block, row, said }: RecipientFacts): string | null =>
  block?.remoteMta ?? row?.remoteMta ?? said?.host ?? null;

/** Words of a report before it is known who says them. */
export type Quote = Pick<Statement, 'source' | 'quote'>;

/** @param answering who answered, where somebody else than the reporter did */
export const toStatement = (
  { source, quote }: Quote,
  reporter: Author,
  answering: Author | null,
  sides: Sides,
): Statement => ({ source, quote, turns: turnsIn(quote, reporter, answering, sides) });

/** Who says the end of the diagnostic, where the innermost answer stands; a rule's author refused nothing himself. */
function whoRefused(diagnostic: string, reporter: Author, answering: Author | null, sides: Sides): Author {
  const servers = turnsIn(diagnostic, reporter, answering, sides).filter(
    ({ speaker }) => speaker !== 'rule-author' && speaker !== 'client',
  );
  const { speaker, host } = servers.at(-1) ?? answering ?? reporter;
  return { speaker, host };
}

/** A report's help text can mislead: where some paragraphs hold a reply or a code, only those count. */
function diagnosticPassages(general: readonly Quote[]): readonly Quote[] {
  const telling = general.filter(
    ({ source, quote }) => source !== 'subject' && (findCodes(quote).length > 0 || replyOf(quote) !== null),
  );
  return telling.length > 0 ? telling : general;
}

function passagesOf(facts: RecipientFacts): readonly Quote[] {
  const { block, row } = facts;
  const out: Quote[] = [];
  const add = (source: EvidenceSource, quote: string | null | undefined): void => {
    const text = fold(quote ?? '').slice(0, MAX_PASSAGE_CHARS);
    if (text !== '' && !out.some((passage) => passage.quote === text)) out.push({ source, quote: text });
  };
  add('supplementary-info', block?.supplementaryInfo);
  add('recipient-table', row?.supplementaryInfo);
  add('delivery-status', block?.diagnostic);
  for (const reason of facts.prose) add('report-text', reason);
  return out;
}
