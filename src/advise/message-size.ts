/** In bytes. */
interface MessageSizes {
  readonly limit: number;
  readonly size: number;
}

const AMOUNT = String.raw`(\d{1,12}(?:[.,]\d{1,3}){0,3}) ?(bytes|octets|ki?b|mi?b|gi?b|mega ?bytes)?\b`;
const LIMIT = new RegExp(
  String.raw`(?:\b250[- ]SIZE|\blimit(?:ed|s)?|\bmax(?:imum|imal)?|\bfixed|\ballow(?:ed|s)|\bpermitted|\baccepts?)\b[^\d.;\n]{0,60}\(?${AMOUNT}`,
  'i',
);
const SIZE = new RegExp(
  String.raw`(?:\bmessage size:?|\bmessage is|\bmessage was|\bmessage has|\bsize of|\bsize is|\bgr(?:ö|oe)(?:ß|ss)e (?:dieser|der|ihrer) nachricht|\bSIZE=)\b[^\d.;\n]{0,20}${AMOUNT}`,
  'gi',
);

/** A number without a unit counts bytes where it's large enough to. */
const FEWEST_BYTES = 100_000;
const MOST_BYTES = 10 * 1024 ** 3;
const POWERS: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3 };

/** Null where it's no size that a message may have. */
function bytesIn(found: RegExpMatchArray | null): number | null {
  const [, digits = '', unit = ''] = found ?? [];
  // 26,214,400 and 26.214.400 group their digits; 1.5 MB doesn't.
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const amount = Number(isGrouped ? digits.replaceAll(/[.,]/g, '') : digits.replace(',', '.'));
  const bytes = amount * 1024 ** (POWERS[unit.charAt(0).toLowerCase()] ?? 0);
  return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES ? bytes : null;
}

/** The server whose limit Postfix names: “exceeds size limit 26214400 of server mx.contoso.com[192.0.2.1]”. */
export const limitingServer = (words: string): string | undefined =>
  /\bexceeds size limit \d{1,12} of server ([a-z\d.-]{1,255})\[/i.exec(words)?.[1]?.toLowerCase();

/** The limit that a rejection names. Null where the number behind “maximum” and the like is the message's own size. */
export function sizeLimitIn(words: string): number | null {
  const found = LIMIT.exec(words);
  return found === null || /\byour\b|\bmessage (?:is|was|has)\b/i.test(found[0]) ? null : bytesIn(found);
}

/**
 * The limit that a rejection names, and the size of the message: “size 41938772 exceeds size limit 26214400”. Null where it doesn't
 * name both, or the message doesn't exceed the limit.
 */
export function messageSizes(words: string): MessageSizes | null {
  const limit = bytesIn(LIMIT.exec(words));
  if (limit === null) return null;
  // “The maximum message size is 25 MB”: the limit can look like the message's size.
  const size = [...words.matchAll(SIZE)].map(bytesIn).find((bytes) => bytes !== null && bytes > limit);
  return size == null ? null : { limit, size };
}
