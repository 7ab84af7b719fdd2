import type { Cause, CauseClues } from '../model/cause';
import { loadCauseTexts } from '../locales/cause-texts';
import { CAUSES } from './registry';
import { translateCause } from './translate';

// The catalogue as the engine uses it. In the pane this file is replaced by one that webpack makes from the registry (see
// scripts/split-knowledge.mjs): clues in the bundle, texts in files that load when a bounce needs them.

/** What recognises each cause; the last is the last resort. */
export const CLUES: readonly CauseClues[] = CAUSES;

const BY_ID = new Map(CAUSES.map((cause) => [cause.id, cause]));

/** The whole of the causes with these ids. Rejects where a file with texts cannot be loaded. */
export async function loadCauses(ids: ReadonlySet<string>, language: string): Promise<readonly Cause[]> {
  const causes = [...ids].flatMap((id) => BY_ID.get(id) ?? []);
  const texts = await loadCauseTexts(language);
  return texts === null ? causes : causes.map((cause) => translateCause(cause, texts));
}
