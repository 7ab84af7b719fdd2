// The message that a bounce returns, as it lies in Sent Items: an ordinary message in the bounce's conversation.

const decode = (base64) => new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
const headerIn = (headers, name) => new RegExp(`^${name}: *(.*)$`, 'im').exec(headers)?.[1].trim() ?? '';

/** @returns an item as the host keeps it, or undefined where the bounce returns no message with an id */
export function sentMessage(bounce) {
  const source = decode(bounce.base64);
  const id = /^in-reply-to: *(<[^>]+>)/im.exec(source)?.[1];
  if (id === undefined) return undefined;
  const start = source.indexOf('message/rfc822') + 1 || source.indexOf('text/rfc822-headers') + 1;
  const headers = source.slice(start);
  const from = headerIn(headers, 'From');
  const subject = headerIn(headers, 'Subject');
  const text = 'The message as it was sent.';
  return {
    id: `sent-${bounce.id}`,
    conversationId: `conversation-${bounce.id}`,
    file: 'sent.eml',
    group: 'Sent',
    isFile: false,
    subject,
    from: { name: from, address: /<([^>]+)>/.exec(from)?.[1] ?? from },
    to: [],
    cc: [],
    date: bounce.date,
    internetMessageId: id,
    itemClass: 'IPM.Note',
    text,
    html: `<html><body><div>${text}</div></body></html>`,
    headers: `Message-ID: ${id}\r\nSubject: ${subject}\r\nFrom: ${from}\r\n`,
    attachments: [],
    base64: btoa(`Message-ID: ${id}\r\nSubject: ${subject}\r\nFrom: ${from}\r\n\r\n${text}\r\n`),
  };
}
