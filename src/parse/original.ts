import type { OriginalMessage } from '../model/bounce';
import { findAddress, findAddresses } from './tokens/address';
import { isoDate } from './tokens/dates';
import { MAX_ORIGINAL_HEADER_CHARS } from './limits';
import type { Headers, Mail } from './mail/mail';
import { decodeWords, readHeaders } from './mail/mail-headers';
import { decodeText } from './mail/text-decode';

export interface ReturnedMessage {
  readonly message: OriginalMessage;
  readonly headers: Headers;
  /** Its headers go on beyond what was read. */
  readonly wasCut: boolean;
}

const NOTHING: ReturnedMessage = {
  message: { messageId: null, subject: null, from: null, to: [], date: null, headers: '' },
  headers: [],
  wasCut: false,
};

/** Is a media type that of a returned message or of its headers (RFC 3462, RFC 6533)? */
const isReturnedType = (type: string): boolean =>
  /^(?:message\/(?:rfc822|global|partial|rfc822-headers)|text\/(?:x-)?(?:rfc822|global)-?headers?|message\/global-headers)$/.test(
    type,
  );

/**
 * What is known about the original message: from the part that returns it, else from the copy of its headers in the
 * report's text.
 * @param returnedText the human text below the report's own words
 */
export function readOriginal(mail: Mail, returnedText: string): ReturnedMessage {
  for (const { headerText } of mail.attached) {
    const found = fromHeaders(headerText);
    if (found) return found;
  }
  for (const part of mail.parts) {
    if (!isReturnedType(part.type)) continue;
    const source = decodeText(part.bytes().subarray(0, MAX_ORIGINAL_HEADER_CHARS * 2)).replace(/^[\r\n]+/, '');
    const found = fromHeaders(headerBlock(source));
    if (found) return found;
  }
  const start = /^(?:[A-Za-z][A-Za-z0-9-]{1,40}):(?: |\t|$)/m.exec(returnedText);
  const found = start ? fromHeaders(headerBlock(returnedText.slice(start.index))) : null;
  if (found) return found;
  if (!mail.returned) return NOTHING;
  const { subject, date } = mail.returned;
  return { ...NOTHING, message: { ...NOTHING.message, subject, date: isoDate(date) } };
}

const headerBlock = (source: string): string => source.split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';

function fromHeaders(all: string): ReturnedMessage | null {
  const block = all.slice(0, MAX_ORIGINAL_HEADER_CHARS);
  const headers = readHeaders(block);
  const get = (name: string): string | undefined => headers.find((field) => field.name === name)?.value;
  const from = get('from') ?? get('sender');
  const subject = get('subject');
  const id = get('message-id');
  if (from === undefined && subject === undefined && id === undefined && get('received') === undefined) return null;
  return {
    headers,
    wasCut: all !== block,
    message: {
      messageId: id === undefined ? null : (/<[^<>\s]{1,998}>/.exec(id)?.[0] ?? (id.slice(0, 998) || null)),
      subject: subject === undefined ? null : decodeWords(subject).slice(0, 998),
      from: from === undefined ? null : (findAddress(from) ?? (decodeWords(from).slice(0, 320) || null)),
      to: findAddresses(`${get('to') ?? ''}, ${get('cc') ?? ''}`, 200),
      date: isoDate(get('date')),
      headers: block,
    },
  };
}
