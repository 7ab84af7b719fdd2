import { lastFrameOf, readBlocks, withoutComments } from './css-blocks';
import type { Block } from './css-blocks';
import {
  addDeclarations,
  hasVariables,
  INLINE,
  NO_VARIABLES,
  readDeclarations,
  variablesIn,
  withVariables,
} from './css-declarations';
import type { Declarations, Variables } from './css-declarations';
import { and, keyOf, MAYBE, NO, readSelectors, SelectorMatcher, specificityOf, YES } from './css-selectors';
import type { Selector, Styled, Truth } from './css-selectors';
import { isSeen, lookOf, PAGE } from './html-look';

// Style sheets as far as they hide text.

interface Rule {
  readonly selector: Selector;
  readonly declarations: Declarations;
  readonly truth: Truth;
  /** Its number among all rules. */
  readonly id: number;
}

export interface Style {
  readonly declared: Declarations;
  readonly variables: Variables;
}

const MAX_RULES_OF_A_KEY = 40;
const MAX_LOOKS = 50_000;
const PLAIN = { name: 'p', attributes: new Map<string, string>() };
const HIDDEN: Declarations = new Map([['display', { value: 'none', rank: Infinity }]]);

/** The rules of all style elements of a page, by the tag, class, or id that they look for. */
export class StyleSheet {
  private readonly rules = new Map<string, Rule[]>();
  private readonly matcher = new SelectorMatcher();
  /** Animations that end with text nobody sees. */
  private readonly fadeOuts = new Set<string>();
  private readonly hiding = new Map<Declarations, boolean>();
  /** What several rules come to, by their numbers: most elements of a page are meant by the same ones. */
  private readonly merged = new Map<string, Declarations>();
  private lookedAt = 0;
  private count = 0;
  private order = 0;

  get isEmpty(): boolean {
    return this.rules.size === 0;
  }

  add(css: string, truth: Truth = YES): void {
    readBlocks(css, (block) => {
      this.order++;
      if (block.selectors.startsWith('@')) this.addKeyframes(block);
      else this.addRule({ ...block, truth: and(block.truth, truth) });
    });
  }

  private addKeyframes({ selectors, declarations }: Block): void {
    const name = selectors.split(/\s+/)[1]?.replace(/["']/g, '').toLowerCase();
    const hides = doHide(readDeclarations(lastFrameOf(declarations), 0, 0), NO_VARIABLES);
    if (name !== undefined && hides) this.fadeOuts.add(name);
  }

  private addRule({ selectors, declarations, truth }: Block): void {
    for (const selector of readSelectors(selectors)) {
      const read = readDeclarations(declarations, specificityOf(selector), this.order);
      if (read.size === 0) continue;
      const key = keyOf(selector);
      const known = this.rules.get(key);
      const rule = { selector, declarations: read, truth, id: this.count++ };
      if (known === undefined) this.rules.set(key, [rule]);
      else if (known.length < MAX_RULES_OF_A_KEY) known.push(rule);
      else this.join(known, rule);
    }
  }

  /** In a crowd that only an attacker writes, what hides counts for whatever has the class or tag. */
  private join(known: Rule[], { declarations }: Rule): void {
    const last = known.pop();
    const joined = new Map(last?.declarations);
    if (doHide(declarations, NO_VARIABLES)) addDeclarations(joined, declarations);
    known.push({ selector: [], declarations: joined, truth: MAYBE, id: this.count++ });
  }

  /** What holds for an element, and the variables that hold inside it. */
  styleOf(element: Styled, inherited: Variables): Style {
    const matching = this.matching(element, inherited);
    const own = element.attributes.get('style');
    if (own === undefined && matching.size === 0) return { declared: matching, variables: inherited };
    const out = own === undefined ? matching : withInline(matching, own);
    const variables = variablesIn(out, inherited);
    const declared = withVariables(out, variables);
    const animation = declared.get('animation-name')?.value.split(/[\s,]+/) ?? [];
    return { declared: animation.some((name) => this.fadeOuts.has(name)) ? HIDDEN : declared, variables };
  }

  /** Variables depend on the element, which is only looked at so often. */
  private doesHide(declarations: Declarations, inherited: Variables): boolean {
    const known = this.hiding.get(declarations);
    if (known !== undefined) return known;
    if (++this.lookedAt > MAX_LOOKS) return true;
    const hides = doHide(declarations, inherited);
    if (!hasVariables(declarations)) this.hiding.set(declarations, hides);
    return hides;
  }

  /** Rules of which nobody can say whether they hold count where they hide something. */
  private matching(element: Styled, inherited: Variables): Declarations {
    const found: Rule[] = [];
    if (this.isEmpty) return NOTHING;
    const { name, attributes, classes } = element;
    const id = attributes.get('id');
    const keys = ['*', name, ...[...classes].map((one) => `.${one}`), ...(id === undefined ? [] : [`#${id}`])];
    for (const key of keys)
      for (const rule of this.rules.get(key.toLowerCase()) ?? []) {
        const truth = and(rule.truth, this.matcher.match(rule.selector, element));
        if (truth === YES || (truth !== NO && this.doesHide(rule.declarations, inherited))) found.push(rule);
      }
    return this.mergedOf(found);
  }

  private mergedOf(rules: readonly Rule[]): Declarations {
    if (rules.length === 0) return NOTHING;
    const key = rules.map(({ id }) => id).join(' ');
    const known = this.merged.get(key);
    if (known !== undefined) return known;
    const out = new Map<string, { value: string; rank: number }>();
    for (const { declarations } of rules) addDeclarations(out, declarations);
    this.merged.set(key, out);
    return out;
  }
}

const NOTHING: Declarations = new Map();

function withInline(declared: Declarations, style: string): Declarations {
  const out = new Map(declared);
  addDeclarations(out, readDeclarations(withoutComments(style), INLINE, 0));
  return out;
}

/** Would they hide what stands on a plain page? */
const doHide = (declarations: Declarations, variables: Variables): boolean =>
  !isSeen(lookOf(PLAIN, withVariables(declarations, variablesIn(declarations, variables)), PAGE));
