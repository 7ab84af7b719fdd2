import headerParser from '@protontech/jsmimeparser/lib/headerParser';
import type { Headers } from './mail';

/** A header block as text to fields: unfolded (RFC 5322 section 2.2.3), names in lower case. */
export function readHeaders(block: string): Headers {
  const fields: { name: string; value: string }[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value = `${last.value} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 80 || /\s/.test(line.slice(0, colon))) continue;
    fields.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** Encoded words (RFC 2047) to text; what is broken stays as it is. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  try {
    return headerParser.decodeRFC2047Words(value);
  } catch {
    return value;
  }
}
