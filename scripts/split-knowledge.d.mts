import type { Cause, CauseClues } from '../src/model/cause';

export function withoutTexts(cause: Cause): CauseClues;
export function toSource(value: unknown): string;
