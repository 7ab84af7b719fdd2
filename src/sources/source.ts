import type { HostError } from '../host/office-call';
import type { Door, RawBounce } from '../model/raw-bounce';

/** Why something could not be taken in. The pane has the words for it. */
export type SourceProblem =
  | { readonly reason: 'no-item' }
  | { readonly reason: 'host'; readonly errors: readonly HostError[] }
  | { readonly reason: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly reason: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly reason: 'empty'; readonly name: string }
  | { readonly reason: 'unreadable-file'; readonly name: string; readonly detail: string }
  | { readonly reason: 'nothing-in-it' };

/** What one gesture brought in. Both lists may hold something: one bad file does not stop the others. */
export interface Intake {
  readonly bounces: readonly RawBounce[];
  readonly problems: readonly SourceProblem[];
}

/** A way in. `read` never rejects: what could not be read is a problem in the intake. */
export interface Source<Input> {
  readonly door: Door;
  read(input: Input): Promise<Intake>;
}

export const onlyProblem = (problem: SourceProblem): Intake => ({ bounces: [], problems: [problem] });
