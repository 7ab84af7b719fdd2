import type { Judged } from './judge-answers.mjs';

export function accuracyPage(judged: Judged, cases: readonly { readonly text?: string }[]): string;
