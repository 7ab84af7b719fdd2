import type { Cause, CauseClues } from '../src/model/cause';

export const MAKERS: string;
export function withoutTexts(cause: Cause): CauseClues;
export function cluesAsSource(causes: readonly CauseClues[]): string;
