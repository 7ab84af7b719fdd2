import type { Action, RecipientReport } from '../../model/bounce';
import type { EvidenceSource } from '../../model/evidence';
import type { Statement } from '../../model/statement';
import { isoDate } from '../tokens/dates';
import type { Draft } from './drafts';
import { codeOf, findCodes, replyOf } from '../tokens/enhanced-status';
import { MAX_PASSAGES, MAX_PASSAGE_CHARS, MAX_UNEXPLAINED } from '../limits';
import { isDelayText } from '../kind/kind-in-words';
import { diagnosticOf, remoteMtaOf, statusOf } from './reported-status';
import { fold } from '../mail/text-decode';
import type { Author } from '../../model/author';
import { authorOfHost, introducedIn, reporterOf, turnsIn } from '../speakers/speakers';
import type { Sides } from '../speakers/speakers';

/** What became of a recipient: by its own block, by what was said of it, else as the whole report says. */
export function actionOf(draft: Draft, fallback: Action | null, text: string): Action {
  if (draft.block?.action) return draft.block.action;
  // Pasted text tells of those who got it, too: «Remote Server returned '250 2.1.5 OK'».
  const said = draft.block || draft.row ? undefined : draft.prose.map(codeOf).find((code) => code !== null);
  if (said?.startsWith('2')) return 'delivered';
  if (said?.startsWith('4') && draft.prose.some((reason) => isDelayText(reason) || /\bdelayed\b/i.test(reason)))
    return 'delayed';
  if (fallback) return fallback;
  const status = draft.block?.status ?? '';
  if (status.startsWith('2')) return 'delivered';
  return status.startsWith('4') && isDelayText(text) ? 'delayed' : 'failed';
}

/**
 * Drafts to recipients of the report, each with its own code and words.
 * @param general what the report says that belongs to nobody alone; counts where there is one recipient.
 */
export function toRecipients(
  drafts: readonly Draft[],
  fallback: Action | null,
  text: string,
  general: readonly Quote[],
  sides: Sides,
): readonly RecipientReport[] {
  const reporter = reporterOf(sides);
  // What is said of none alone is said of all.
  const isOnly =
    drafts.length <= 1 ||
    (drafts.length <= MAX_UNEXPLAINED &&
      drafts.every(({ block, row, prose }) => block === null && row === null && prose.length === 0));
  const list: readonly Draft[] =
    drafts.length > 0
      ? drafts
      : fallback === null
        ? []
        : [{ address: null, displayName: null, block: null, row: null, prose: [] }];
  return list.map((draft) => {
    const passages = passagesOf(draft);
    const all = isOnly ? [...passages, ...general] : passages;
    const telling = all.map((passage) => passage.quote);
    const willRetryUntil = isoDate(draft.block?.willRetryUntil);
    const diagnostic = diagnosticOf(draft, telling);
    const remoteMta = draft.block?.remoteMta ?? draft.row?.remoteMta ?? null;
    const answering = remoteMta === null ? introducedIn(telling, sides) : authorOfHost(remoteMta, sides);
    const own = passages.length > 0 || !isOnly ? passages : diagnosticPassages(general);
    return {
      address: draft.address,
      ...(draft.displayName === null ? {} : { displayName: draft.displayName }),
      action: actionOf(draft, fallback, text),
      status: statusOf(draft, telling),
      reply: telling.map(replyOf).find((reply) => reply !== null) ?? null,
      diagnostic,
      remoteMta: remoteMta ?? remoteMtaOf(telling[0] ?? ''),
      ...(willRetryUntil === null ? {} : { willRetryUntil }),
      refusedBy: whoRefused(diagnostic ?? telling[0] ?? '', reporter, answering, sides),
      passages: own.slice(0, MAX_PASSAGES).map((quote) => toStatement(quote, reporter, answering, sides)),
    };
  });
}

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

/** A report's help text is full of misleading words: where some paragraphs hold a reply or a code, those are meant. */
function diagnosticPassages(general: readonly Quote[]): readonly Quote[] {
  const telling = general.filter(
    ({ source, quote }) => source !== 'subject' && (findCodes(quote).length > 0 || replyOf(quote) !== null),
  );
  return telling.length > 0 ? telling : general;
}

function passagesOf(draft: Draft): readonly Quote[] {
  const { block, row } = draft;
  const out: Quote[] = [];
  const add = (source: EvidenceSource, quote: string | null | undefined): void => {
    const text = fold(quote ?? '').slice(0, MAX_PASSAGE_CHARS);
    if (text !== '' && !out.some((passage) => passage.quote === text)) out.push({ source, quote: text });
  };
  add('supplementary-info', block?.supplementaryInfo);
  add('recipient-table', row?.supplementaryInfo);
  add('delivery-status', block?.diagnostic);
  for (const reason of draft.prose) add('report-text', reason);
  return out;
}
