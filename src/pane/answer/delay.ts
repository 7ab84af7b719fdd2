import type { Advice } from '../../model/advice';
import type { RecipientReport } from '../../model/bounce';
import { hasWords } from './wording';

/** A delay as far as the report tells, at the time of reading. */
export interface Delay {
  /** The time that it was to be tried until has passed: the report can't know what happened then. */
  readonly isOver: boolean;
  /** Until when it's tried; of several times the next one, or, where all have passed, the last one. */
  readonly until: string | null;
  /** Why, in the words of the report. */
  readonly reason: string | null;
}

const DAY = 86_400_000;
/** Servers give up after 4 to 5 days (RFC 5321 section 4.5.4.1); some take a week. */
const LONGEST = 7 * DAY;

/** Null for a message that reports no mere delay, or isn't to be trusted. */
export function delayOf({ kind, causes, others, bounce, authenticity }: Advice, now = Date.now()): Delay | null {
  if (kind !== 'delay' || causes.length > 0 || authenticity.verdict === 'suspicious') return null;
  const delayed = others.filter(({ action }) => action === 'delayed');
  const times = delayed.flatMap(({ willRetryUntil = [] }) => willRetryUntil).sort(byTime);
  const isTimed = times.length > 0 && times.length === delayed.length;
  const written = Date.parse(bounce.envelope.date ?? '');
  const isOver = isTimed ? delayed.every((one) => isPast(one, now)) : times.length === 0 && written + LONGEST < now;
  const until = isOver ? times.at(-1) : times.find((time) => Date.parse(time) >= now);
  return { isOver, until: until ?? null, reason: reasonOf(delayed) };
}

/** Whether the time has passed that a recipient's copy was to be tried until. */
export const isPast = ({ willRetryUntil }: RecipientReport, now = Date.now()): boolean =>
  willRetryUntil !== undefined && Date.parse(willRetryUntil) < now;

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const MAX_REASON = 300;
const REPLY = /\b4\d\d[ -](4\.\d{1,3}\.\d{1,3})[ -]/g;
/** Where an answer ends: Exchange's own notes, its quotation mark, Postfix's remark. */
const END = /\[\w{1,40}=|'(?:\s|$)|\(in reply to /;
/** A sentence with a link, which can't be followed here, and what stands behind it: an ID. */
const LINK = /(?<=[.!?])\s[^.!?]*https?:\/\/[^]*$/;
/** “Message delayed” says no more than the headline. */
const SAYS_NOTHING = '4.4.7';

/** The first answer that says why, without its codes. Of several recipients, their answers may differ: then none is told. */
function reasonOf(delayed: readonly RecipientReport[]): string | null {
  const reasons = new Set(delayed.map(answerTo));
  const [only = null] = reasons;
  return reasons.size === 1 ? only : null;
}

function answerTo({ diagnostic, status, passages }: RecipientReport): string | null {
  for (const text of [diagnostic ?? '', ...passages.map(({ quote }) => quote)]) {
    for (const match of text.matchAll(REPLY)) {
      const words = wordsOf(text.slice(match.index + match[0].length));
      if (match[1] !== SAYS_NOTHING && hasWords(words)) return words;
    }
  }
  const plain = wordsOf(diagnostic ?? '');
  return status !== SAYS_NOTHING && !/\b4\.\d{1,3}\.\d{1,3}(?!\.\d)/.test(plain) && hasWords(plain) ? plain : null;
}

function wordsOf(answer: string): string {
  const end = answer.search(END);
  const words = (end === -1 ? answer : answer.slice(0, end)).replace(/^<[^>]{1,320}>:?\s*/, '').trim();
  const short = words.length <= MAX_REASON ? words : `${words.slice(0, MAX_REASON)}…`;
  const withoutLink = short.replace(LINK, '');
  return hasWords(withoutLink) ? withoutLink : short;
}
