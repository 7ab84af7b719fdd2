import type { GraphError } from '../host/graph/graph-request-error';
import type { ClientHints, Origin, RawBounce } from '../model/raw-bounce';
import { query } from '../text/odata';
import { fieldsOf, textIn } from '../text/untrusted-json';
import { askMailbox, extendedProperty, withProperty } from './mailbox-list';
import type { ListedReport, MailboxAccess } from './mailbox-list';
import type { IncomingMessage, ReadOptions, SourceProblem } from './source';

/** The message's headers as text (PidTagTransportMessageHeaders). */
export const HEADERS = 'String 0x007D';

export const graphProblem = (error: GraphError, { mailbox }: MailboxAccess): SourceProblem => ({
  reason: 'graph',
  error,
  scopes: [mailbox.scope],
});

/** One report of a mailbox, which is read when somebody wants it. */
export function listedMessage(report: ListedReport, access: MailboxAccess): IncomingMessage {
  const { id, subject, itemClass, from, received } = report;
  const origin: Origin = { door: 'mailbox', ...(subject === '' ? {} : { name: subject }) };
  const hints: ClientHints = {
    subject,
    ...(itemClass === null ? {} : { itemClass }),
    ...(from === null ? {} : { from }),
  };
  const { graph, mailbox } = access;
  const read = async ({ signal, isClick }: ReadOptions = {}): Promise<RawBounce | SourceProblem> => {
    const file = await graph.ask(
      {
        method: 'GET',
        path: `${query([...mailbox.path, 'messages', id])}/$value`,
        scopes: [mailbox.scope],
        wants: 'mime',
        // The click for a list is no click for a window at each of its messages.
        ...(isClick === true ? {} : { isSilent: true as const }),
      },
      signal,
    );
    if (file.ok) return { kind: 'mime', bytes: file.value as Uint8Array, origin, hints };
    // Some reports cannot be made into a file (ErrorContentConversionFailed): their parts are still there.
    if (!mayHaveParts(file.error)) return graphProblem(file.error, access);
    return (await readParts(report.id, access, origin, hints, signal)) ?? graphProblem(file.error, access);
  };
  return { id, origin, ...(received === null ? {} : { received }), read };
}

const mayHaveParts = ({ fault }: GraphError): boolean =>
  fault === 'unavailable' || fault === 'refused' || fault === 'bad-answer' || fault === 'not-found';

/** Body and headers of a message, as Outlook would give them. Null if Graph doesn't give them either. */
async function readParts(
  id: string,
  access: MailboxAccess,
  origin: Origin,
  hints: ClientHints,
  signal: AbortSignal | undefined,
): Promise<RawBounce | null> {
  const path = query([...access.mailbox.path, 'messages', id], {
    $select: 'subject,from,receivedDateTime,body',
    $expand: withProperty(HEADERS),
  });
  const answer = await askMailbox({ ...access, isSilent: true }, path, signal);
  if (!answer.ok) return null;
  const fields = fieldsOf(answer.value);
  const body = fieldsOf(fields['body']);
  const content = textIn(body, 'content');
  const headers = extendedProperty(fields, HEADERS);
  if (content === null && headers === null) return null;
  return {
    kind: textIn(body, 'contentType')?.toLowerCase() === 'text' ? 'text' : 'html',
    bytes: new TextEncoder().encode(content ?? ''),
    origin,
    hints: { ...hints, ...(headers === null ? {} : { headers }) },
  };
}
