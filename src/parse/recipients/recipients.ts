import type { Action, RecipientReport } from '../../model/bounce';
import type { Evidence } from '../../model/evidence';
import { isoDate } from '../tokens/dates';
import type { Draft } from './drafts';
import { codeOf, findCodes, replyOf } from '../tokens/enhanced-status';
import { MAX_PASSAGES, MAX_PASSAGE_CHARS, MAX_UNEXPLAINED } from '../limits';
import { isDelayText } from '../kind/kind-in-words';
import { diagnosticOf, remoteMtaOf, statusOf } from './reported-status';
import { fold } from '../mail/text-decode';

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
  general: readonly Evidence[],
): readonly RecipientReport[] {
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
    return {
      address: draft.address,
      ...(draft.displayName === null ? {} : { displayName: draft.displayName }),
      action: actionOf(draft, fallback, text),
      status: statusOf(draft, telling),
      reply: telling.map(replyOf).find((reply) => reply !== null) ?? null,
      diagnostic,
      remoteMta: draft.block?.remoteMta ?? draft.row?.remoteMta ?? remoteMtaOf(telling[0] ?? ''),
      ...(willRetryUntil === null ? {} : { willRetryUntil }),
      passages: (passages.length > 0 || !isOnly ? passages : diagnosticPassages(general)).slice(0, MAX_PASSAGES),
    };
  });
}

/** A report's help text is full of misleading words: where some paragraphs hold a reply or a code, those are meant. */
function diagnosticPassages(general: readonly Evidence[]): readonly Evidence[] {
  const telling = general.filter(
    ({ source, quote }) => source !== 'subject' && (findCodes(quote).length > 0 || replyOf(quote) !== null),
  );
  return telling.length > 0 ? telling : general;
}

function passagesOf(draft: Draft): readonly Evidence[] {
  const { block, row } = draft;
  const out: Evidence[] = [];
  const add = (source: Evidence['source'], quote: string | null | undefined): void => {
    const text = fold(quote ?? '').slice(0, MAX_PASSAGE_CHARS);
    if (text !== '' && !out.some((passage) => passage.quote === text)) out.push({ source, quote: text });
  };
  add('supplementary-info', block?.supplementaryInfo);
  add('recipient-table', row?.supplementaryInfo);
  add('delivery-status', block?.diagnostic);
  for (const reason of draft.prose) add('report-text', reason);
  return out;
}
