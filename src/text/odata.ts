import { wellFormed } from './characters';

/** A text as an OData literal, in quotes, with quotes in it doubled (OData 4.01 URL conventions, section 5.1.1.11). Not encoded yet. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * A path with its query, ready for the address line: every value is percent-encoded as a whole, so that nothing in it ends
 * the literal, the option or the query. Half a surrogate pair, which cannot be encoded, becomes U+FFFD.
 * @param segments each one part of the path, so that an id cannot bring a slash along
 */
export function query(segments: readonly string[], options: Readonly<Record<string, string>> = {}): string {
  const path = segments.map((segment) => `/${encode(segment)}`).join('');
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encode(value)}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

const encode = (value: string): string =>
  // encodeURIComponent leaves quotes, brackets and the asterisk; a literal's own quotes are encoded with the rest.
  encodeURIComponent(wellFormed(value)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A request in readable form, for the person who wants to see it. */
export const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A function at the end of a path, with one text as its argument. Its own quotes and brackets stay as they are. */
export const calling = (name: string, parameter: string, value: string): string =>
  `/${name}(${parameter}='${encode(value.replaceAll("'", "''"))}')`;
