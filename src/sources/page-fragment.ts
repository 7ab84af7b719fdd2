/** What a link to the pane's page asks to explain, for knowledge bases and ticket systems. */
export type PageFragment =
  { readonly kind: 'code'; readonly code: string } | { readonly kind: 'text'; readonly text: string };

/** A link is longer than this only by mistake or by malice; browsers take far more. */
const MAX_FRAGMENT = 40_000;
/** An enhanced status code (RFC 3463): class, subject, detail. */
const CODE = /^[245]\.\d{1,3}\.\d{1,3}$/;

/**
 * Reads `#code=5.7.124` or `#text=…`. Only the fragment counts: no host ever sees it. Whoever made the link is a stranger, so its
 * text is as hostile as a bounce: it's pasted text, and nothing else in it is followed.
 * @param fragment with or without its `#`
 * @returns null if it asks for nothing that we know, or is damaged
 */
export function parsePageFragment(fragment: string): PageFragment | null {
  const body = fragment.replace(/^#/, '');
  if (body.length > MAX_FRAGMENT) return null;
  const [key, value] = split(body);
  if (key !== 'code' && key !== 'text') return null;
  const text = decode(value)?.trim() ?? '';
  if (text === '') return null;
  if (key === 'text') return { kind: 'text', text };
  return CODE.test(text) ? { kind: 'code', code: text } : null;
}

/** One key and all that follows: a text may hold an ampersand that its author didn't encode. */
function split(body: string): readonly [key: string, value: string] {
  const at = body.indexOf('=');
  return at === -1 ? [body, ''] : [body.slice(0, at), body.slice(at + 1)];
}

/** `+` stays: it's part of addresses, and a fragment isn't a form. */
function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
