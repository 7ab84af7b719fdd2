import { anyOf, patternOf } from '../words/words';

// Until when a server keeps trying, as a report without a field for it says in words: "for the next 0 days, 19 hours and 56
// minutes" (Exchange), "until it is 5 days old" (Postfix, Sendmail), "for 45 more hours" (Gmail).

const MAX_CHARS = 20_000;
const MINUTE = 60_000;
/** Servers give up after 4 to 5 days (RFC 5321 section 4.5.4.1); some take weeks, none takes longer. */
const LONGEST = 30 * 24 * 60;

const KEEPS_TRYING = patternOf('keepsTrying');
const PART = new RegExp(
  String.raw`(?<![\d月])(\d{1,3})\s{0,2}(?:more |weitere )?(?:(${anyOf('day')})|(${anyOf('hour')})|(${anyOf('minute')}))`,
  'giu',
);
/** Between "19 hours" and "56 minutes". */
const JOINT = /^\p{L}{0,8}[.,、\s]{0,3}(?:\p{L}{1,3}\s)?\s?$/u;
/** How long it took, or how often it's tried: neither is an end. */
const OTHER_TIME =
  /(?:^|\s)(?:after|since|than|every|each|in|nach|seit|als|alle|après|depuis|que|dans|toutes les|tras|desde|cada|en|dopo|da|ogni|tra|fra|na|sinds|dan|om|elke|over|por|há|após|efter|sedan|än|siden|enn|end|przez|od|po|za|после|через|каждые)\s$/iu;
const AGE = /\buntil (?:it|(?:the |your )?message) (?:is|has been queued for) (\d{1,2}) (days?|hours?)\b/i;

interface Span {
  readonly at: number;
  readonly minutes: number;
  readonly parts: number;
}

/**
 * @param written when the report was written
 * @param arrived when the server got the message, where that's known
 * @returns ISO 8601; null where the words don't tell
 */
export function retryEndIn(text: string, written: string | null, arrived: string | null): string | null {
  const said = text.slice(0, MAX_CHARS).replace(/\s+/g, ' ');
  const age = AGE.exec(said);
  if (age !== null)
    return later(arrived, Number(age[1]) * (age[2]?.toLowerCase().startsWith('d') === true ? 1440 : 60));
  for (const sentence of said.split(/(?<=[.!?])\s|(?<=。)/)) {
    const minutes = minutesIn(sentence);
    if (minutes !== null) return later(written, minutes);
  }
  return null;
}

function later(from: string | null, minutes: number): string | null {
  const start = Date.parse(from ?? '');
  if (Number.isNaN(start) || minutes === 0 || minutes > LONGEST) return null;
  return new Date(start + minutes * MINUTE).toISOString().replace('.000Z', 'Z');
}

/** Of several times that a sentence names, the longest: the others say how often it's tried. */
function minutesIn(sentence: string): number | null {
  const trying = KEEPS_TRYING.exec(sentence);
  // Days, hours, and minutes together are Exchange's remaining time, in any of its languages.
  const spans = spansIn(sentence).filter(({ parts }) => trying !== null || parts === 3);
  const behind = spans.filter(({ at }) => trying !== null && at > trying.index);
  const told = (behind.length > 0 ? behind : spans).map(({ minutes }) => minutes);
  return told.length === 0 ? null : Math.max(...told);
}

function spansIn(sentence: string): readonly Span[] {
  const spans: Span[] = [];
  let end = -1;
  for (const match of sentence.matchAll(PART)) {
    const [all, count, days, hours] = match;
    const minutes = Number(count) * (days !== undefined ? 1440 : hours !== undefined ? 60 : 1);
    const last = spans.at(-1);
    const isMore = last !== undefined && JOINT.test(sentence.slice(end, match.index));
    if (isMore) spans[spans.length - 1] = { at: last.at, minutes: last.minutes + minutes, parts: last.parts + 1 };
    else if (!OTHER_TIME.test(sentence.slice(Math.max(0, match.index - 20), match.index)))
      spans.push({ at: match.index, minutes, parts: 1 });
    end = match.index + all.length;
  }
  return spans;
}
