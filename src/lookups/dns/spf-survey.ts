import { valuesOf } from './ask-dns';
import type { AskDns } from './ask-dns';
import { plainName } from './names';
import { isSpf, parseSpf } from './spf-record';
import type { SpfMechanism, SpfRecord } from './spf-record';

/** What a record costs a receiver in the worst case, whatever address sends. */
export interface SpfSurvey {
  readonly lookups: number;
  /** Each term of the record itself that costs any, the dearest first. */
  readonly costs: readonly { readonly term: string; readonly lookups: number }[];
  /** A domain whose record leads back to itself. */
  readonly loop: string | null;
  /** Every domain that the record includes, however deep. */
  readonly included: ReadonlySet<string>;
}

// Far over what a receiver follows; a loop would have no end.
const MAX_TERMS = 60;

interface Walk {
  readonly ask: AskDns;
  readonly included: Set<string>;
  loop: string | null;
  terms: number;
}

export async function surveySpf(ask: AskDns, domain: string, record: SpfRecord): Promise<SpfSurvey> {
  const walk: Walk = { ask, included: new Set(), loop: null, terms: 0 };
  const costs: { term: string; lookups: number }[] = [];
  for (const { term, cost } of termsOf(walk, record, [domain])) {
    const lookups = await cost();
    if (lookups > 0) costs.push({ term, lookups });
  }
  costs.sort((a, b) => b.lookups - a.lookups);
  return { lookups: sum(costs.map(({ lookups }) => lookups)), costs, loop: walk.loop, included: walk.included };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Term {
  readonly term: string;
  readonly cost: () => Promise<number>;
}

function termsOf(walk: Walk, { mechanisms, redirect }: SpfRecord, chain: readonly string[]): readonly Term[] {
  const terms = upToAll(mechanisms).map(({ text, name, domainSpec }) => ({
    term: text,
    cost: (): Promise<number> => {
      if (name === 'include') return costOf(walk, domainSpec ?? '', chain);
      return Promise.resolve(name === 'all' || name === 'ip4' || name === 'ip6' ? 0 : 1);
    },
  }));
  const isEnded = mechanisms.some(({ name }) => name === 'all');
  if (redirect === null || isEnded) return terms;
  return [...terms, { term: `redirect=${redirect}`, cost: () => costOf(walk, redirect, chain) }];
}

/** What stands behind `all` is never reached. */
function upToAll(mechanisms: readonly SpfMechanism[]): readonly SpfMechanism[] {
  const end = mechanisms.findIndex(({ name }) => name === 'all');
  return end === -1 ? mechanisms : mechanisms.slice(0, end);
}

async function costOf(walk: Walk, domainSpec: string, chain: readonly string[]): Promise<number> {
  const domain = plainName(domainSpec);
  walk.terms += 1;
  // Which name a macro stands for differs from message to message.
  if (domain.includes('%') || walk.terms > MAX_TERMS) return 1;
  if (chain.includes(domain)) {
    walk.loop ??= domain;
    return 1;
  }
  walk.included.add(domain);
  const text = valuesOf(await walk.ask(domain, 'TXT')).find(isSpf);
  const parsed = text === undefined ? null : parseSpf(text);
  if (!parsed?.ok) return 1;
  let lookups = 1;
  for (const { cost } of termsOf(walk, parsed.record, [...chain, domain])) lookups += await cost();
  return lookups;
}
