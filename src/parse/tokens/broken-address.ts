// A line break inside an address, as a copied window or a terminal leaves it.
const BROKEN = /^([a-z\d]{1,64}[._][a-z\d._+-]{1,64})\n([a-z\d][\w.+-]{0,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})/gm;
const BRACKETED = /(<[^\s<>@]{1,128}@[\w.-]{1,253})\n[ \t]*([\w.-]{1,253}>)/g;
const MAX_CHARS = 20_000;

/** Joins the two pieces of an address between brackets, which leave no doubt. */
export const joinBracketed = (text: string): string => text.replace(BRACKETED, '$1$2');

/** Joins the two pieces of an address where the text has it a second time: alone, a host may stand above an address. */
export function joinBrokenAddresses(text: string): string {
  const start = text.slice(0, MAX_CHARS);
  if (!start.includes('@')) return text;
  const pairs = [...start.matchAll(BROKEN)].slice(0, 20).map(([broken, first = '', second = '']) => ({
    broken,
    whole: first + second,
  }));
  if (pairs.length === 0) return text;
  const flat = start.replaceAll('\n', '');
  return pairs
    .filter(({ whole }) => flat.split(whole).length > 2)
    .reduce((joined, { broken, whole }) => joined.replaceAll(broken, whole), text);
}
