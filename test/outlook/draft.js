// The draft that Outlook on the web makes when a message is forwarded: what the pane finds in it, and what it does not.

const FORMAT = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' };
/** `Tuesday, March 10, 2026 9:14 AM`, as the header of a quoted message has it. */
const sentWords = (date) =>
  new Intl.DateTimeFormat('en-US', { ...FORMAT, timeZone: 'UTC' })
    .format(new Date(date))
    .replace(' at ', ' ')
    .replace(/\u202f/g, ' ');

const EMPTY_LINE =
  '<div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"><br></div>';
const page = (content) =>
  `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>\r\n<body dir="ltr">\r\n${content}\r\n</body>\r\n</html>\r\n`;

const person = ({ name, address }) => (name === address ? address : `${name} <${address}>`);
const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** What Outlook takes for the subject of a conversation. */
export const withoutPrefix = (subject) => subject.replace(/^((re|fw|fwd):\s*)+/i, '');

/**
 * @param message the selected one
 * @param options.asAttachment the message travels as a file of its own, and nothing is quoted
 * @returns an item as the host keeps it, for `host.compose()`
 */
export function forwardDraft(message, { asAttachment = false } = {}) {
  return {
    isDraft: true,
    subject: `FW: ${withoutPrefix(message.subject)}`,
    conversationId: `conversation-${message.id}`,
    inReplyTo: message.internetMessageId,
    ...(asAttachment ? attaching(message) : quoting(message)),
  };
}

const attaching = ({ subject, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const content = new TextDecoder().decode(bytes);
  const kind = { contentType: 'message/rfc822', kind: 'item', format: 'eml' };
  const attached = { id: 'attachment-forwarded', name: subject, size: bytes.length, ...kind, content };
  return { html: page(EMPTY_LINE), text: '\r\n', attachments: [attached] };
};

/** What was attached to the message stays attached. */
const quoting = (message) => {
  const facts = [
    ['From', person(message.from)],
    ...(message.date === null ? [] : [['Sent', sentWords(message.date)]]),
    ['To', message.to.map(person).join('; ')],
    ...(message.cc.length === 0 ? [] : [['Cc', message.cc.map(person).join('; ')]]),
    ['Subject', message.subject],
  ];
  const inHtml = facts.map(([name, value]) => `<b>${name}:</b>&nbsp;${escapeHtml(value)}`).join('<br>\r\n');
  const header = `<div id="divRplyFwdMsg" dir="ltr"><span style="font-family: Calibri, Arial, Helvetica, sans-serif; color: rgb(0, 0, 0);">${inHtml}</span><div>&nbsp;</div></div>`;
  const inText = facts.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return {
    html: page(
      [
        EMPTY_LINE,
        '<div id="appendonsend"></div>',
        '<hr style="display:inline-block;width:98%" tabindex="-1">',
        header,
        `<div>${bodyOf(message.html)}</div>`,
      ].join('\r\n'),
    ),
    text: `\r\n${'_'.repeat(32)}\r\n${inText}\r\n\r\n${message.text}`,
    attachments: message.attachments,
  };
};

/** Outlook renames classes and ids of what it quotes, so that they do not meet its own. */
const bodyOf = (html) =>
  (/<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html).replace(
    /(\s(?:class|id)=")([^"]+)"/g,
    (_all, start, names) =>
      `${start}${names
        .split(/\s+/)
        .map((name) => `x_${name}`)
        .join(' ')}"`,
  );
