import { readItemBody, readItemFile, readItemHeaders } from '../host/office/item-content';
import type { ItemSnapshot } from '../host/office/mailbox';
import type { HostError, Result } from '../host/office/office-call';
import { withTimeLimit } from '../host/office/time-limit';
import type { ClientHints, Origin, RawBounce } from '../model/raw-bounce';
import type { SourceProblem } from './source';

/** What the host gave of an item, and what it refused of what would have said more. */
export interface ReadItem {
  readonly raw: RawBounce | null;
  readonly refused: SourceProblem | null;
}

/** How long the whole file waits for the body, which usually arrives first. */
const BODY_GRACE_MS = 400;

/**
 * One item of Outlook, as a ladder run side by side: the whole message as a file, else headers with the body, else the body
 * alone. Where file and body both come, the file goes first and the body along with it: hosts make a new file, and may
 * leave out or round off what the body still says (MS-OXCMAIL, “Generating a report”).
 * @param onAnswer called at each answer of the host, before anything else happens
 */
export async function readItem(
  item: Office.MessageRead,
  origin: Origin,
  hints: ClientHints,
  onAnswer: () => void = () => undefined,
): Promise<ReadItem> {
  const look = <T>(answer: T): T => {
    onAnswer();
    return answer;
  };
  const body = readItemBody(item).then(look);
  const headers = readItemHeaders(item).then(look);
  const file = look(await readItemFile(item));
  if (file.ok && file.value.length > 0) {
    const html = textOf(await withTimeLimit<Result<string> | null>(body, BODY_GRACE_MS, () => null));
    const also = html === '' ? {} : { also: [{ kind: 'html' as const, bytes: new TextEncoder().encode(html) }] };
    return { raw: { kind: 'mime', bytes: file.value, origin, hints, ...also }, refused: null };
  }
  const [html, lines] = [await body, await headers];
  const refused: SourceProblem = { reason: 'host', errors: errorsOf(file, lines, html) };
  if (textOf(html) === '' && textOf(lines) === '') return { raw: null, refused };
  const bytes = new TextEncoder().encode(textOf(html));
  const told = textOf(lines) === '' ? hints : { ...hints, headers: textOf(lines) };
  // Headers without a body may show that it's a bounce, but rarely why.
  return { raw: { kind: 'html', bytes, origin, hints: told }, refused: textOf(html) === '' ? refused : null };
}

export const hintsOf = ({ itemClass, subject, from }: ItemSnapshot): ClientHints => ({
  ...(itemClass === null ? {} : { itemClass }),
  ...(subject === null ? {} : { subject }),
  ...(from === null ? {} : { from }),
});

const textOf = (result: Result<string> | null): string => (result?.ok === true ? result.value : '');

const errorsOf = (...results: readonly Result<unknown>[]): readonly HostError[] =>
  results.flatMap((result) => (result.ok ? [] : [result.error]));
