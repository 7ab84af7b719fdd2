import { enLookups as t } from '../../locales/en-lookups';
import { BLOCKING, type Prospect } from '../../lookups/recheck';

/** How a check of several addresses went, in one sentence. */
export function summarizeProspects(prospects: readonly Prospect[]): string {
  const blocked = prospects.filter((prospect) => BLOCKING.has(prospect));
  return t.recheck.said(blocked.length, prospects.length);
}
