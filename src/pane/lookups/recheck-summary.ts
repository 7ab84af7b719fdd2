import { lookupWords } from '../../locales/lookup-words';
import { BLOCKING, type Prospect } from '../../lookups/recheck';

const t = lookupWords;

/** How a check of several addresses went, in one sentence. */
export function summarizeProspects(prospects: readonly Prospect[]): string {
  const blocked = prospects.filter((prospect) => BLOCKING.has(prospect));
  if (blocked.length === 0) return t.recheck.saidClear;
  return t.recheck.said({ blocked: blocked.length, all: prospects.length });
}
