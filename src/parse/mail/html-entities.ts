// Named character references that mail programs write in reports: letters of Western Europe and common signs. The full
// table of HTML has 2,231 names and weighs more than the rest of the reader; names we do not know stay as they are.
const LETTERS =
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml';
const SIGNS =
  'nbsp \u00a0 amp & lt < gt > quot " apos \' lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ndash – mdash — hellip … middot · bull • iquest ¿';

const ENTITIES = new Map<string, string>(LETTERS.split(' ').map((name, i) => [name, String.fromCharCode(0xdf + i)]));
const signs = SIGNS.split(' ');
for (let i = 0; i < signs.length; i += 2) ENTITIES.set(signs[i] ?? '', signs[i + 1] ?? '');

/** The character of a name; a capital where the name of its letter begins with one (`Auml`, `OElig`). */
export function entity(name: string): string | undefined {
  const small = ENTITIES.get(name.toLowerCase());
  return /^[A-Z]/.test(name) ? small?.toUpperCase() : small;
}
