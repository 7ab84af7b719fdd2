import { INLINE, unescape } from './css-declarations';

// Selectors by tag, class, id, attribute, and place, alone or inside others.

/** What selectors look at. */
export interface Styled {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  /** Its place among the elements of its parent, from 1. */
  readonly place: number;
}

interface AttributeTest {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly AttributeTest[];
  /** What it may not be, and what it must be one of. */
  readonly not: readonly Compound[];
  readonly oneOf: readonly (readonly Compound[])[];
  readonly isPlace: (place: number) => boolean;
  /** Must it be the parent of what stands behind it? */
  readonly isParent: boolean;
}

/** A compound while it is read. */
interface Draft extends Compound {
  tag: string | null;
  id: string | null;
  readonly classes: string[];
  readonly tests: AttributeTest[];
  readonly not: Compound[];
  readonly oneOf: (readonly Compound[])[];
  isPlace: (place: number) => boolean;
}

/** Characters of an attribute that selectors look at. */
const MAX_ATTRIBUTE = 300;
const ANYWHERE = (): boolean => true;

export const isSimple = (compounds: readonly Compound[]): boolean => {
  const [only, more] = compounds;
  if (only === undefined || more !== undefined || only.tests.length > 0) return false;
  if (only.not.length > 0 || only.oneOf.length > 0 || only.isPlace !== ANYWHERE) return false;
  return (only.tag === null ? 0 : 1) + (only.id === null ? 0 : 1) + only.classes.length <= 1;
};

export const keyOf = ({ tag, id, classes }: Compound): string => {
  const [name] = classes;
  if (id !== null) return `#${id}`;
  return name === undefined ? (tag ?? '*') : `.${name}`;
};

export const classesIn = (attributes: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    attributes
      .get('class')
      ?.split(/\s+/)
      .filter((name) => name !== ''),
  );

export function isCompound({ tag, id, classes, tests, not, oneOf, isPlace }: Compound, element: Styled): boolean {
  if (tag !== null && tag !== element.name) return false;
  if (id !== null && id !== element.attributes.get('id')) return false;
  if (!isPlace(element.place) || not.some((one) => isCompound(one, element))) return false;
  if (!oneOf.every((some) => some.some((one) => isCompound(one, element)))) return false;
  return classes.every((name) => element.classes.has(name)) && tests.every((test) => holds(test, element));
}

function holds({ name, operator, value }: AttributeTest, { attributes }: Styled): boolean {
  const actual = attributes.get(name)?.slice(0, MAX_ATTRIBUTE);
  if (actual === undefined || operator === '') return actual !== undefined;
  switch (operator) {
    case '=':
      return actual === value;
    case '^=':
      return value !== '' && actual.startsWith(value);
    case '$=':
      return value !== '' && actual.endsWith(value);
    case '*=':
      return value !== '' && actual.includes(value);
    case '~=':
      return actual.split(/\s+/).includes(value);
    default:
      return actual === value || actual.startsWith(`${value}-`);
  }
}

export const specificityOf = (compounds: readonly Compound[]): number =>
  Math.min(
    INLINE - 1,
    compounds.reduce(
      (sum, { tag, id, classes, tests }) =>
        sum + (id === null ? 0 : 10_000) + (classes.length + tests.length) * 100 + (tag === null ? 0 : 1),
      0,
    ),
  );

const PIECE =
  /([.#]?)((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s{0,9}([\w:-]+)\s{0,9}(?:([~|^$*]?=)\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s\]"']+)))?[^\]"']{0,9}\]|:([a-z-]{1,20})(?:\(([^()]{0,80})\))?|\*/y;

/** @returns null where the selector has a part that is not understood, such as `:hover` */
export function readSelector(selector: string): readonly Compound[] | null {
  const compounds: Compound[] = [];
  // Who stands beside an element is not known, so a sibling's part of a selector is taken to hold.
  const own = selector.split(/[+~](?![=\d\s]*[\d)])/).at(-1) ?? '';
  let isParent = false;
  for (const word of wordsOf(own).reverse()) {
    if (word === '>') {
      isParent = true;
      continue;
    }
    const compound = readCompound(word, isParent);
    if (compound === null) return null;
    compounds.push(compound);
    isParent = false;
  }
  return compounds;
}

/** Cut at commas, but at none between parentheses. */
export function listOf(selectors: string): readonly string[] {
  const out: string[] = [];
  let isOpen = false;
  for (const piece of selectors.split(',')) {
    if (isOpen) out.push(`${out.pop() ?? ''},${piece}`);
    else out.push(piece);
    isOpen = piece.lastIndexOf('(') > piece.lastIndexOf(')') || (isOpen && !piece.includes(')'));
  }
  return out;
}

/** Cut at blanks, but at none between brackets. */
function wordsOf(selector: string): string[] {
  const out: string[] = [];
  let isOpen = false;
  for (const word of selector.replace(/>/g, ' > ').trim().split(/\s+/)) {
    if (isOpen) out.push(`${out.pop() ?? ''} ${word}`);
    else out.push(word);
    isOpen = isUnclosed(word, '[', ']') || isUnclosed(word, '(', ')') || (isOpen && !/[\])]/.test(word));
  }
  return out;
}

const isUnclosed = (word: string, open: string, close: string): boolean =>
  word.lastIndexOf(open) > word.lastIndexOf(close);

function readCompound(word: string, isParent: boolean): Compound | null {
  const compound: Draft = {
    tag: null,
    id: null,
    classes: [],
    tests: [],
    not: [],
    oneOf: [],
    isPlace: ANYWHERE,
    isParent,
  };
  PIECE.lastIndex = 0;
  const pieces: RegExpExecArray[] = [];
  while (PIECE.lastIndex < word.length) {
    const match = PIECE.exec(word);
    if (match === null) return null;
    pieces.push(match);
  }
  return pieces.every((piece) => addPiece(compound, piece)) ? compound : null;
}

/** @returns false where the piece is not understood */
function addPiece(compound: Draft, piece: RegExpExecArray): boolean {
  const [, mark, name = '', attribute, operator = '', quoted, single, bare, pseudo, inside = ''] = piece;
  if (pseudo !== undefined) return addPseudo(compound, pseudo, inside.trim());
  if (attribute !== undefined)
    compound.tests.push({ name: attribute.toLowerCase(), operator, value: quoted ?? single ?? bare ?? '' });
  else if (mark === '.') compound.classes.push(unescape(name));
  else if (mark === '#') compound.id = unescape(name);
  else if (name !== '') compound.tag = unescape(name).toLowerCase();
  return true;
}

function addPseudo(compound: Draft, pseudo: string, inside: string): boolean {
  if (pseudo === 'link' || pseudo === 'any-link') return true;
  if (pseudo === 'root') {
    compound.tag = 'html';
    return true;
  }
  if (pseudo === 'not' || pseudo === 'is' || pseudo === 'where') {
    const inner = inside.split(',').map((one) => readCompound(one.trim(), false));
    const known = inner.filter((one) => one !== null);
    if (pseudo === 'not') compound.not.push(...known);
    else compound.oneOf.push(known);
    return known.length === inner.length;
  }
  const place = placeOf(pseudo, inside);
  if (place !== null) compound.isPlace = place;
  return place !== null;
}

/** Which places a pseudo-class means (Selectors 4, section 13.3), as far as it counts from the start; null for others. */
function placeOf(pseudo: string, inside: string): ((place: number) => boolean) | null {
  if (pseudo === 'first-child') return (place) => place === 1;
  if (pseudo !== 'nth-child') return null;
  const text = inside === 'odd' ? '2n+1' : inside === 'even' ? '2n' : inside.replace(/\s/g, '');
  const [, step, sign = '', offset = '0'] = /^(?:([+-]?\d{0,6})n)?([+-]?)(\d{1,6})?$/.exec(text) ?? [];
  if (text === '') return null;
  const start = Number(`${sign}${offset}`);
  if (step === undefined) return (place) => place === start;
  const each = /\d/.test(step) ? Number(step) : Number(`${step}1`);
  return (place) => (each === 0 ? place === start : (place - start) % each === 0 && (place - start) / each >= 0);
}
