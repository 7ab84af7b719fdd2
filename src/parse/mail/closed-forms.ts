// Forms that hold a mail but aren't read here; the person can open them elsewhere.
import type { Warning } from '../../model/bounce';
import type { Mail, MailPart } from './mail';
import { header } from './mail';

const ARCHIVES: readonly (readonly number[])[] = [
  [0x1f, 0x8b], // gzip
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
];
// "BZh" may begin a text; an archive has bytes beyond ASCII right behind.
const isArchive = (bytes: Uint8Array): boolean =>
  ARCHIVES.some((mark) => startsWith(bytes, mark)) && bytes.subarray(0, 64).some((byte) => byte > 126 || byte < 9);

const TNEF = [0x78, 0x9f, 0x3e, 0x22];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Why the bytes of a file can't be read as a mail, or null. */
export function closedFile(bytes: Uint8Array): Warning | null {
  if (isArchive(bytes)) return 'archive';
  if (startsWith(bytes, TNEF)) return 'tnef';
  return startsWith(bytes, PDF) ? 'pdf' : null;
}

/** Why nothing in a whole mail can be read, or null: its only content is in a form of its own. */
export function closedMail(mail: Mail): Warning | null {
  if (mail.text.trim() !== '' || mail.html !== '' || mail.attached.length > 0 || mail.table.length > 0) return null;
  const [part] = mail.parts;
  if (/^multipart\/encrypted\b/i.test(header(mail, 'content-type') ?? '')) return 'encrypted';
  if (part === undefined || mail.parts.length > 1) return null;
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type))
    return /smime-type="?signed-data/i.test(header(mail, 'content-type') ?? '') ? 'signed' : 'encrypted';
  if (isTnefPart(part)) return 'tnef';
  if (part.type === 'application/pgp-encrypted') return 'encrypted';
  return closedFile(part.bytes().subarray(0, 64)) === 'archive' && isMailName(part.fileName) ? 'archive' : null;
}

const isMailName = (name: string | null): boolean => /\.(?:eml|msg|mbox)\.(?:gz|zip|7z)$/i.test(name ?? '');

export const isTnefPart = ({ type, fileName }: Pick<MailPart, 'type' | 'fileName'>): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(fileName ?? '');
