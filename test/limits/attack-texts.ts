// Texts made to be slow for a pattern. Each is a head, a piece many times over, and an end that fits nothing, so that a pattern has to
// give up everything it took.
import type { AST } from '@eslint-community/regexpp';
import { fitsOf, isFitting, treeOf, type Fits } from './step-program';

export interface Attack {
  readonly head: string;
  readonly piece: string;
}

export const textOf = ({ head, piece }: Attack, times: number): string => `${head}${piece.repeat(times)}\u0001`;

/** One of each kind that patterns tell apart, and what they most often stumble over. */
const PALETTE = [
  ...['a', 'A', 'z', '1', '0', ' ', '\t', '\n', '.', '-', '_', '=', '<', '>', '"', "'", ':', ';', ',', '@', '[', ']', '(', ')'],
  ...['/', '\\', '#', '&', '{', '}', '?', '!', '+', '*', '$', '%', '|', '\u00a0', '\u00e9', '\u2019', '\u9000'],
] as const; // prettier-ignore
const COMMON = ['a ', '1.', '5.7.1 ', '550 ', 'a@', 'a.', 'a.b '] as const;

/**
 * The pattern's own words repeated, from its start up to each of its places; each repeat of it fed with what fits, after what leads
 * there; and what most patterns stumble over.
 */
export function attacksOn(pattern: RegExp): readonly Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (head: string, piece: string): void => {
    if (piece !== '') attacks.set(`${head}\0${piece}`, { head, piece });
  };

  const visitAll = (choice: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of choice) {
      let led = before;
      for (const [index, element] of elements.entries()) {
        visit(element, led);
        led += example(element, pattern);
        // Half a word is as good as the whole.
        if (elements[index + 1]?.type === 'Character') continue;
        add('', led);
        add('', `${led} `);
      }
    }
  };
  const visit = (element: AST.Element, before: string): void => {
    if (element.type === 'Quantifier') {
      for (const piece of foodOf(element.element, pattern)) add(before, piece);
      visit(element.element, before);
    } else if ('alternatives' in element) visitAll(element.alternatives, before);
  };

  visitAll(treeOf(pattern).alternatives, '');
  for (const piece of [...PALETTE, ...COMMON]) add('', piece);
  return [...attacks.values()];
}

/** What a repeat takes round after round: each kind of character that fits, or an example of each of its alternatives. */
function foodOf(element: AST.QuantifiableElement, pattern: RegExp): readonly string[] {
  if ('alternatives' in element)
    return element.alternatives.map(({ elements }) => elements.map((each) => example(each, pattern)).join(''));
  return PALETTE.filter((one) => isFitting(fitsOf(element.raw, pattern), one.charCodeAt(0)));
}

/** A short text that an element of a pattern takes, its optional parts included. */
function example(element: AST.Element, pattern: RegExp): string {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return '';
    case 'Quantifier':
      return element.max === 0 ? '' : example(element.element, pattern).repeat(Math.max(1, element.min));
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map((each) => example(each, pattern)).join('');
    case 'Character':
      return String.fromCodePoint(element.value);
    default: {
      const fits = fitsOf(element.raw, pattern);
      return PALETTE.find((one) => isFitting(fits, one.charCodeAt(0))) ?? firstThat(fits);
    }
  }
}

function firstThat(fits: Fits): string {
  for (let unit = 1; unit < 0x1_0000; unit += 1) if (isFitting(fits, unit)) return String.fromCharCode(unit);
  return '';
}
