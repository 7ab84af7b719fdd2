import type { Bounce, RecipientReport } from '../model/bounce';
import type { CauseClues } from '../model/cause';
import type { Evidence } from '../model/evidence';
import type { Statement } from '../model/statement';
import { isConsumerProvider } from '../text/consumer-providers';
import { domainOf } from '../text/domain';
import { looksLikePerson } from '../text/person';
import { turnAt, turnsFrom } from '../text/turns';
import type { Certainty, Finding, RecipientFindings } from '../model/finding';
import { indexOf } from './clue-index';
import { contradictsCode, haveDifferentAuthors } from './contradiction';
import { matchCauses, toHaystack, toPassage } from './match';
import { isOutright } from './outright';
import { isRejectedByOwnServer } from './own-server';
import type { Match, Passage } from './match';

// How different kinds of evidence compare: text of rank 50 and more beats a decisive code, and text below 50 loses to it. A
// code that several causes share only decides between equals.
const DECISIVE = 49.5;
const SHARED_CODE = 3;
// An inner server's reply (behind "->") beats the wrapper when it says more. A vague one does not, nor one that is no clearer
// than a wrapper that names the cause by code and in words.
const INNER = 100;
const CLEARER = 55;
// The report's own prose ranks below all diagnostics.
const PROSE = -20;
const CLOSE = 2;
const SECOND_OPINION = 30;
const MAX_FINDINGS = 4;
const MAX_CAUSES_BY_SHARED_CODE = 4;

interface Scored {
  readonly match: Match;
  readonly score: number;
  readonly certainty: Certainty;
  readonly isForeign: boolean;
}

/**
 * Findings for every failed recipient: each cause's clues are tried on what the report says of that recipient, then, where
 * that names nothing, on the report's prose. Knows no cause by name; the last entry of `causes` is the last resort.
 */
export function classify(bounce: Bounce, causes: readonly CauseClues[]): readonly RecipientFindings[] {
  if (bounce.kind !== 'failure') return [];
  const prose = bounce.recipients.length === 1 ? bounce.passages.map(toOwnPassage) : [];
  const cache = new Map<string, readonly Finding[]>();
  return bounce.recipients.flatMap((recipient, index) => {
    if (recipient.action !== 'failed') return [];
    // 1,000 recipients rejected for one reason are classified once.
    const key = `${recipient.status ?? ''} ${recipient.otherStatus ?? ''}\n${recipient.refusedBy.speaker} ${isRejectedByOwnServer(recipient)} ${isConsumerProvider(domainOf(recipient.address) ?? '')} ${looksLikePerson(recipient.address, recipient.displayName)}\n${recipient.passages.map(({ quote }) => withoutAddress(quote, recipient.address)).join('\n')}`;
    const known = cache.get(key) ?? findCauses(recipient, prose, causes, !bounce.envelope.hasReportPart);
    cache.set(key, known);
    return [{ recipient: index, findings: known }];
  });
}

const withoutAddress = (quote: string, address: string | null): string =>
  address === null ? quote : quote.replaceAll(address, '');

function findCauses(
  recipient: RecipientReport,
  prose: readonly Passage[],
  causes: readonly CauseClues[],
  isLoose: boolean,
): readonly Finding[] {
  const own = recipient.passages.map(toOwnPassage);
  const isWrapped = recipient.passages.some(({ quote }) => GATEWAY.test(quote));
  const status = isWrapped ? codeIn(own) : recipient.status;
  let scored = tryCauses(causes, own, status, recipient, 0, true);
  if (isLoose && !own.some(({ text }) => isSpoken(text)))
    scored = scored.map((one) =>
      one.certainty === 'certain' && one.match.rank < 80 && !isOutright(one.match, recipient) ? lower(one) : one,
    );
  const wrapped = own.flatMap((passage) => behind(ARROW, passage) ?? []);
  const inner = own.flatMap((passage) => behind(ARROW, passage) ?? behind(LAST_ERROR, passage) ?? []);
  if (inner.length > 0) {
    const outer = tryCauses(causes, own.map(outerPassage), status, recipient, 0, true);
    const isOuterClear = outer.some(({ match }) => match.hasDecisiveCode && match.rank >= 50);
    if (isOuterClear) scored.push(...outer);
    const said = tryCauses(causes, inner, codeIn(inner), recipient, INNER, true, isOuterClear ? CLEARER : DECISIVE);
    // A wrapper sums up what it may have misread, so what it alone says is not certain.
    const isAgreed = ({ match }: Scored): boolean => said.some((other) => other.match.cause === match.cause);
    // One that gave up waiting knows that it did.
    const isSure = (one: Scored): boolean => wrapped.length === 0 || isAgreed(one) || one.certainty !== 'certain';
    scored = [...scored.map((one) => (isSure(one) ? one : lower(one))), ...said];
  }
  // With several recipients the prose can't be tied to any of them.
  if (prose.length > 0 && !scored.some(({ match }) => match.rank >= 50 || match.hasDecisiveCode)) {
    scored.push(...tryCauses(causes, prose, status, recipient, PROSE, false));
  }
  const best = withDisagreement(
    distinct(scored.filter(({ isForeign }) => !isForeign)),
    scored,
    recipient.otherStatus !== undefined,
  );
  const usable = best.length > 0 ? best : bySharedCode(causes, own, status, recipient);
  // What somebody says who cannot know it comes last, whatever it says.
  const foreign = distinct(scored.filter(({ isForeign }) => isForeign)).filter(
    ({ match }) => !usable.some((other) => other.match.cause === match.cause),
  );
  const found = [...usable, ...foreign].slice(0, MAX_FINDINGS).map(toFinding);
  const lastResort = causes.at(-1);
  if (usable.length > 0 || lastResort === undefined) return found;
  const evidence = whatItSays(recipient, prose);
  return [{ cause: lastResort, certainty: 'possible', evidence, isForeign: false }, ...found];
}

const toFinding = ({ match, certainty, isForeign }: Scored): Finding => ({
  cause: match.cause,
  certainty,
  evidence: match.evidence.slice(0, 4),
  isForeign,
});

function tryCauses(
  causes: readonly CauseClues[],
  passages: readonly Passage[],
  code: string | null,
  recipient: RecipientReport,
  bonus: number,
  isOwn: boolean,
  bonusFrom = 0,
): Scored[] {
  const scored: Scored[] = [];
  const isDoubtful = contradictsCode(code, passages);
  const matches = matchCauses(toHaystack(indexOf(causes), passages, recipient), code);
  for (const match of matches) {
    if (match.rank === 0 && !match.hasDecisiveCode) continue;
    const base = Math.max(match.rank, match.hasDecisiveCode ? DECISIVE : 0);
    const tier = base < bonusFrom ? 0 : bonus;
    const score = base + tier + (match.hasCode && match.rank > 0 ? SHARED_CODE : 0);
    // Where the code names another cause, its words aren't all that the server says.
    const isSaidOutright =
      isOutright(match, recipient) &&
      !matches.some(({ cause, hasDecisiveCode }) => hasDecisiveCode && cause !== match.cause);
    scored.push({ match, score, ...judge(match, certaintyOf(match, isOwn, isDoubtful, isSaidOutright)) });
  }
  return scored;
}

/** @param isDoubtful the words beside the code say something else than it does */
function certaintyOf(match: Match, isOwn: boolean, isDoubtful: boolean, isSaidOutright: boolean): Certainty {
  const { rank, hasDecisiveCode } = match;
  if (isOwn && (rank >= 80 || (hasDecisiveCode && (rank >= 50 || !isDoubtful)))) return 'certain';
  if (isOwn && !isDoubtful && isSaidOutright) return 'certain';
  return rank >= 50 || hasDecisiveCode ? 'likely' : 'possible';
}

/**
 * What a match is worth by who says it. Words whose server is not named may be anybody's: likely at most, as in
 * the mouth of somebody who may well know it. Said by somebody who cannot, no more than possible.
 */
function judge({ cause, evidence }: Match, certainty: Certainty): Pick<Scored, 'certainty' | 'isForeign'> {
  const { statedBy, likelyFrom = [] } = cause;
  if (statedBy === undefined || evidence.some(({ speaker }) => statedBy.includes(speaker)))
    return { certainty, isForeign: false };
  const mayKnow = evidence.some(
    ({ speaker, host }) =>
      speaker === 'unknown' || (speaker === 'remote' && host === null) || likelyFrom.includes(speaker),
  );
  if (!mayKnow) return { certainty: 'possible', isForeign: true };
  return { certainty: certainty === 'certain' ? 'likely' : certainty, isForeign: false };
}

/** Best first, each cause once; a second cause close behind lowers the certainty of the first. */
function distinct(scored: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>();
  const sorted = [...scored]
    .sort((a, b) => b.score - a.score)
    .filter(({ match }) => !seen.has(match.cause.id) && seen.add(match.cause.id));
  const [first, second] = sorted;
  if (!first) return [];
  const isClose = second !== undefined && first.score - second.score <= CLOSE;
  return [
    isClose ? { ...first, certainty: first.certainty === 'certain' ? 'likely' : 'possible' } : first,
    // Where the first is clear, a generic phrase that fits half of all rejections is no alternative.
    ...sorted
      .slice(1)
      .filter(({ match }) => first.certainty === 'possible' || match.rank >= SECOND_OPINION || match.hasDecisiveCode)
      .map(lower),
  ];
}

/**
 * Where somebody else is as clear about another cause, the first is not certain.
 * @param hasOtherStatus the report's own field names another fault than the words do
 */
function withDisagreement(
  best: readonly Scored[],
  scored: readonly Scored[],
  hasOtherStatus: boolean,
): readonly Scored[] {
  const [first, ...rest] = best;
  if (first?.certainty !== 'certain') return best;
  const isDisputed = scored.some(
    ({ match, certainty, isForeign }) =>
      certainty === 'certain' &&
      !isForeign &&
      match.cause !== first.match.cause &&
      haveDifferentAuthors(first.match, match),
  );
  return isDisputed || hasOtherStatus ? [lower(first), ...rest] : best;
}

const lower = (scored: Scored): Scored => ({
  ...scored,
  certainty: scored.certainty === 'certain' ? 'likely' : 'possible',
});

/** Where there is only a code that a few causes share, all of them are possible; the one that lists it first leads. */
function bySharedCode(
  causes: readonly CauseClues[],
  passages: readonly Passage[],
  code: string | null,
  recipient: RecipientReport,
): readonly Scored[] {
  if (code === null) return [];
  const sharing = causes.filter((cause) => cause.codes.includes(code));
  if (sharing.length > MAX_CAUSES_BY_SHARED_CODE) return [];
  const place = (cause: CauseClues): number => cause.codes.indexOf(code);
  return matchCauses(toHaystack(indexOf(causes), passages, recipient), code)
    .filter(({ cause }) => sharing.includes(cause))
    .sort((a, b) => place(a.cause) - place(b.cause))
    .map((match) => ({ match, score: 0, ...judge(match, 'possible') }))
    .filter(({ isForeign }) => !isForeign);
}

// Cisco's gateways write the same words before every rejection: "5.1.0 - Unknown address error 550-'...'".
const GATEWAY = /(?:\d\.\d\.\d - )?Unknown address error (?=[245]\d\d[ -])/;
const ARROW = /\s->\s*/;
// What the other server last said to a message that waited until it expired: the true reason. LED is message trace's field of it.
const LAST_ERROR =
  /\b(?:last (?:remote |smtp |server )?(?:error|answer|response|attempt|reply|failure|result)\b[^\d{]{0,40}|LED=\s?)(?=[45]\d\d[ -])/i;

/** The words behind a wrapper, which are those of the server that rejected the message. Null where there is no wrapper. */
function behind(wrapper: RegExp, { text, statement: { source, quote, turns } }: Passage): Passage | null {
  const match = wrapper.exec(text);
  if (match === null) return null;
  const at = match.index + match[0].length;
  return toPassage({ source, quote: quote.slice(at), turns: turnsFrom(turns, at) });
}

function toOwnPassage(statement: Statement): Passage {
  const passage = toPassage(statement);
  return behind(GATEWAY, passage) ?? passage;
}

// In pasted text, a number may be a room number; a code is labeled or follows a reply, and stands beside words.
const isSpoken = (text: string): boolean =>
  /(?:[45]\d\d[ -]#?|#|smtp; ?|stat[a-z]{0,3}:? ?|code:? ?)[245]\.\d/i.test(text) && /\p{L}{3}/u.test(text);

const outerPassage = (passage: Passage): Passage => {
  const at = ARROW.exec(passage.text) ?? LAST_ERROR.exec(passage.text);
  return at ? toPassage({ ...passage.statement, quote: passage.statement.quote.slice(0, at.index) }) : passage;
};

const codeIn = (inner: readonly Passage[]): string | null =>
  /(?:^|[^\w.])([245]\.\d{1,3}\.\d{1,3})(?![\w.])/.exec(inner[0]?.text ?? '')?.[1] ?? null;

function whatItSays(recipient: RecipientReport, prose: readonly Passage[]): readonly Evidence[] {
  const first = recipient.passages[0] ?? prose.find(({ statement }) => statement.source === 'report-text')?.statement;
  if (first === undefined) return [];
  const { source, quote, turns } = first;
  const { speaker, host } = turnAt(turns, quote.length);
  return [{ source, quote: recipient.passages.length > 0 ? quote : quote.slice(0, 260), speaker, host }];
}
