import type { Cause, CauseClues } from '../model/cause';
import { CAUSES } from './registry';

// The catalogue as the engine uses it. In the pane this file is replaced by one that webpack makes from the registry (see
// scripts/split-knowledge.mjs): clues in the bundle, texts in files that load when a bounce needs them.

/** What recognises each cause; the last is the last resort. */
export const CLUES: readonly CauseClues[] = CAUSES;

const BY_ID = new Map(CAUSES.map((cause) => [cause.id, cause]));

/** The whole of the causes with these ids. Rejects where a file with texts cannot be loaded. */
export const loadCauses = (ids: ReadonlySet<string>): Promise<readonly Cause[]> =>
  Promise.resolve([...ids].flatMap((id) => BY_ID.get(id) ?? []));
