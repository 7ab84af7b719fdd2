import type { RawKind } from '../../model/raw-bounce';
import { asBinaryString } from './text-decode';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TNEF = 0x223e9f78;
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:(?!\/\/)/;
// Names that open a mail's source. One of them must be there: "Error: 550 ..." is header-shaped too.
const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|content-type|x-[a-z0-9-]+|authentication-results|arc-seal|dkim-signature|auto-submitted):/im;

/**
 * What the bytes are, from their content alone, since file names can be wrong.
 * @returns `msg` for an OLE compound file, `mime` for a mail's source, `html` or `text` for a piece of one.
 */
export function sniffKind(bytes: Uint8Array): Exclude<RawKind, 'unknown'> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return 'msg';
  const head = asBinaryString(bytes.subarray(0, 16_384))
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '')
    .replace(/^\s+/, '')
    .replace(/^From [^\n\r]{0,200}[\n\r]+/, ''); // the separator line of an mbox
  if (/^(?:<!doctype html|<html|<head|<body|<table|<div|<p[ >])/i.test(head)) return 'html';
  return startsWithHeaders(head) ? 'mime' : 'text';
}

function startsWithHeaders(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/, 80);
  let count = 0;
  let hasBroken = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') break;
    if (HEADER_LINE.test(line)) count++;
    else if (!/^[ \t]/.test(line) || count === 0) {
      if (count >= 3) return MAIL_HEADER.test(head);
      // Relays break a field now and then. One such line between others of a source doesn't make it a pasted piece.
      if (hasBroken || count === 0 || !HEADER_LINE.test(lines[index + 1] ?? '')) return false;
      hasBroken = true;
    }
  }
  const block = head.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? '';
  // Two fields and a body can be a pasted "From: ... Subject: ..." of a forward; a source has a body behind a blank line.
  return (
    count >= (hasBroken ? 4 : 2) &&
    MAIL_HEADER.test(block) &&
    /^(?:from|received|return-path|content-type|mime-version|message-id):/im.test(block)
  );
}

/** Is it a winmail.dat (MS-OXTNEF 2.1.3.2)? */
export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === TNEF;
