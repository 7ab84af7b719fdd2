import type { Speaker } from '../model/author';
import type { Clue } from '../model/clue';

// The vocabulary that causes are written in.
//
// A rank (1 to 100) orders causes when several fit a text: above 80 a token or phrase that only this cause
// uses, 60 to 80 a phrase that names it, 50 to 60 one that fits it well, below 50 a generic phrase. A decisive code
// beats text ranked below 50; text of 50 and more beats any code, since several causes share a code and few share a
// sentence.

/** The code alone names the cause. */
export const status = (...codes: string[]): Clue => ({ kind: 'code', codes, isDecisive: true });

/** The cause is seen with these codes, and other causes are, too. */
export const statusMay = (...codes: string[]): Clue => ({ kind: 'code', codes, isDecisive: false });

/** Any code from the first to the last names the cause. */
export const statusBetween = (from: string, to: string): Clue => ({ kind: 'code-range', from, to, isDecisive: true });

/** One of the phrases stands in the report's text. Case, white space, and kinds of quotation marks don't count. */
export const says = (rank: number, ...phrases: string[]): Clue => ({ kind: 'says', phrases, rank });

/** As `says`, by a pattern (case-insensitive, no nested repetition, bounded gaps such as `.{0,80}`). */
export const matches = (rank: number, pattern: RegExp): Clue => ({ kind: 'matches', pattern, rank });

/** As `matches`, where the recipient looks like a person and no word calls it a group. */
export const matchesForPerson = (rank: number, pattern: RegExp): Clue => ({
  kind: 'matches',
  pattern,
  rank,
  about: 'person',
});

/** As `matches`, where the server of the recipient's provider for anybody says it: its words are known to mean this. */
export const matchesOfProvider = (rank: number, pattern: RegExp): Clue => ({
  kind: 'matches',
  pattern,
  rank,
  about: 'provider',
});

/** Rules the cause out where one of these phrases stands. */
export const unless = (...phrases: string[]): Clue => ({ kind: 'excludes', phrases });

/** For statedBy: the sender's own side, and Microsoft's service acting for it or for the recipient. */
export const SERVICE: readonly Speaker[] = ['own-service', 'gateway', 'microsoft'];
