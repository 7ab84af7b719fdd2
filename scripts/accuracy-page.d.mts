import type { Judged } from './judge-answers.mjs';

export function accuracyPage(judged: Judged, mails: number): string;
