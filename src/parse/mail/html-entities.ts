// Named character references that mail programs write in reports, and those that hide what a link is. The full table of HTML
// has 2,231 names and weighs more than the rest of the reader; names we do not know stay as they are.
const LETTERS =
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml';
const SIGNS =
  'nbsp \u00a0 amp & lt < gt > quot " apos \' lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ndash – mdash — hellip … middot · bull • iquest ¿ colon : sol / bsol \\ period . commat @ num # quest ? percnt % equals = semi ; comma , excl ! lpar ( rpar ) lowbar _ hyphen \u2010 shy \u00ad zwj \u200d zwnj \u200c';

const ENTITIES = new Map<string, string>(LETTERS.split(' ').map((name, i) => [name, String.fromCharCode(0xdf + i)]));
const signs = SIGNS.split(' ');
for (let i = 0; i < signs.length; i += 2) ENTITIES.set(signs[i] ?? '', signs[i + 1] ?? '');
ENTITIES.set('tab', '\t').set('newline', '\n').set('zerowidthspace', '\u200b');

/** The character of a name; a capital where the name of its letter begins with one (`Auml`, `OElig`). */
function entity(name: string): string | undefined {
  const small = ENTITIES.get(name.toLowerCase());
  return /^[A-Z]/.test(name) ? small?.toUpperCase() : small;
}

/** Decodes character references (HTML 13.2.5.72) of the kinds that mail programs write. Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#0{0,20}(\d{1,7})|#[xX]0{0,20}([0-9a-fA-F]{1,6})|([A-Za-z]{2,14}[0-9]{0,2}));?/g,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entity(name) ?? whole;
      const point = dec !== undefined ? Number(dec) : parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
