import type { Case } from './judge-answers.mjs';

/** One of file (a mail) and text (what a person would paste). */
export interface KnownCase extends Case {
  readonly file?: string;
  readonly text?: string;
}
export function casesOf(dir: string): readonly KnownCase[];
export function answersOf(cases: readonly KnownCase[], cli: string): readonly (readonly unknown[])[];
