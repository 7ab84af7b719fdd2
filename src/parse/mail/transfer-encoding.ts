// The two transfer encodings that change a body (RFC 2045 section 6). Both take and return a binary string, one character per
// byte, and read broken input as far as possible, since relays cut and rewrap bodies.

/** Decodes a body by its Content-Transfer-Encoding; 7bit, 8bit, binary, and unknown encodings return it unchanged. */
export function decodeTransfer(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}

/** Characters outside the alphabet are skipped, as section 6.8 says; padding in the middle ends one run, not the body. */
export function decodeBase64(body: string): string {
  return body
    .replace(/[^A-Za-z0-9+/=]+/g, '')
    .split(/=+/)
    .map((run) => atob(run.length % 4 === 1 ? run.slice(0, -1) : run))
    .join('');
}

/** An equals sign that is followed by neither two hexadecimal digits nor a line end stays, as section 6.7 advises. */
export function decodeQuotedPrintable(body: string): string {
  if (!body.includes('=')) return body;
  return body
    .replace(/=[ \t]{0,80}(?:\r\n|\n|\r)/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
