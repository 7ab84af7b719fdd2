// Sample mails as the simulated Outlook knows them: what a real one would answer to the pane's calls, worked out in advance.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';

const SAMPLES = path.join(import.meta.dirname, '../fixtures/samples');

/** Message classes that Exchange gives to reports (MS-OXCMAIL section 2.2.3.7), by the DSN's action. */
const REPORT_CLASS = {
  failed: 'REPORT.IPM.Note.NDR',
  delayed: 'REPORT.IPM.Note.Delayed',
  delivered: 'REPORT.IPM.Note.DR',
  relayed: 'REPORT.IPM.Note.Relayed',
  expanded: 'REPORT.IPM.Note.Expanded',
};
const READ_CLASS = 'REPORT.IPM.Note.IPNRN';

/** @returns every sample in the order of their names; `.msg` files only as files, since Outlook would have to import them. */
export async function readMessages() {
  const expected = JSON.parse(await readFile(path.join(SAMPLES, 'expected.json'), 'utf8'));
  const files = (await readdir(SAMPLES)).filter((file) => /\.(eml|msg)$/.test(file)).sort();
  return Promise.all(
    files.map((file) =>
      readSample(
        file,
        expected.find((each) => each.file === file),
      ),
    ),
  );
}

async function readSample(file, expected) {
  const bytes = await readFile(path.join(SAMPLES, file));
  const id = file.slice(0, 3);
  if (file.endsWith('.msg'))
    return { id, file, group: 'Saved .msg files', isFile: true, base64: bytes.toString('base64') };
  return { id, file, group: groupOf(expected), isFile: false, ...(await asItem(bytes)) };
}

function groupOf({ kind, authenticity }) {
  if (authenticity[0] === 'suspicious') return 'Careful';
  if (kind[0] === 'failure') return 'Bounces';
  return kind[0] === 'not-a-bounce' ? 'Ordinary mail' : 'Not failures';
}

/** @returns what Outlook shows and answers for one mail; `base64` is what getAsFileAsync gives. */
async function asItem(bytes) {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  const source = bytes.toString('latin1');
  const headers = source.slice(0, source.search(/\r?\n\r?\n/)).replace(/\r?\n/g, '\r\n');
  const text = mail.text ?? textOf(mail.html ?? '');
  return {
    subject: mail.subject ?? '',
    from: mailboxes(mail.from ? [mail.from] : [])[0] ?? { name: '', address: '' },
    to: mailboxes(mail.to),
    cc: mailboxes(mail.cc),
    date: Number.isNaN(Date.parse(mail.date ?? '')) ? null : mail.date,
    internetMessageId: mail.messageId ?? '',
    itemClass: itemClass(mail),
    text,
    html: mail.html ?? `<html><body><div>${escapeHtml(text).replace(/\n/g, '<br>\n')}</div></body></html>`,
    headers: `${headers}\r\n`,
    attachments: mail.attachments.filter(isShown).map(asAttachment),
    base64: bytes.toString('base64'),
  };
}

const mailboxes = (addresses = []) =>
  addresses.flatMap((each) => each.group ?? [each]).map(({ name, address }) => ({ name: name || address, address }));

function itemClass({ headers, attachments }) {
  const contentType = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (/report-type="?disposition-notification/i.test(contentType)) return READ_CLASS;
  const status = attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType));
  if (!/^multipart\/report/i.test(contentType) || !status) return 'IPM.Note';
  const action = /^action:\s*(\w+)/im.exec(Buffer.from(status.content).toString('latin1'))?.[1];
  return REPORT_CLASS[action?.toLowerCase()] ?? REPORT_CLASS.failed;
}

/** Outlook lists attached mails and files, not the machine-readable parts of a report. */
const isShown = ({ mimeType, disposition }) =>
  mimeType === 'message/rfc822' || (disposition === 'attachment' && !/delivery-status|rfc822-headers/.test(mimeType));

function asAttachment({ filename, mimeType, content }, index) {
  const isItem = mimeType === 'message/rfc822';
  const bytes = Buffer.from(content);
  return {
    id: `attachment-${index + 1}`,
    name: filename ?? (isItem ? 'Attached message' : 'Attached file'),
    contentType: mimeType,
    size: bytes.length,
    kind: isItem ? 'item' : 'file',
    format: isItem ? 'eml' : 'base64',
    content: bytes.toString(isItem ? 'utf8' : 'base64'),
  };
}

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Only for the reading view, which shows text: tags go, nothing is ever rendered. */
const textOf = (html) =>
  html
    .replace(/<(style|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
