import { hostDiagnosis } from '../host/host-diagnosis';
import { asError } from '../host/office-call';
import type { HostError } from '../host/office-call';
import { enShell } from '../locales/en-shell';
import type { Advice } from '../model/advice';
import type { Origin } from '../model/raw-bounce';
import { MAX_FILE_BYTES } from '../sources/read-files';
import type { SourceProblem } from '../sources/source';
import type { NotRead, Problem } from './state';

const t = enShell.problem;

/** What a person reads of a problem; what goes with it to a report is worked out for the one that is shown alone. */
export type ProblemWords = Pick<Problem, 'what' | 'why' | 'next'>;

const withDetails = (words: ProblemWords, details: string, canRetry = false): Problem => ({
  ...words,
  details: [t.detailsFor, words.what, details, hostDiagnosis()].filter((line) => line !== '').join('\n'),
  canRetry,
});

function wordsFor(problem: SourceProblem): ProblemWords {
  switch (problem.reason) {
    case 'no-item':
      return t.noItem;
    case 'host':
      return t.host;
    case 'graph':
      return t.graph;
    case 'too-large':
      return t.tooLarge(problem.name, problem.bytes, MAX_FILE_BYTES);
    case 'too-many':
      return t.tooMany(problem.count, problem.limit);
    case 'empty':
      return t.empty(problem.name);
    case 'unreadable-file':
      return t.file(problem.name);
    case 'nothing-in-it':
      return t.nothing;
  }
}

/** What a source could not take in, as a page of its own. */
export function sourceProblem(problem: SourceProblem): Problem {
  const words = wordsFor(problem);
  switch (problem.reason) {
    case 'no-item':
      return withDetails(words, '', true);
    case 'host':
      return withDetails(
        words,
        problem.errors.map(lineOf).join('\n'),
        problem.errors.some(({ canRetry }) => canRetry),
      );
    case 'graph':
      return withDetails(words, lineOf(problem.error), problem.error.canRetry);
    case 'unreadable-file':
      return withDetails(words, problem.detail);
    default:
      return withDetails(words, '');
  }
}

// The number is what support can look up; Outlook's text is in the person's language.
const lineOf = ({ where, code, message }: HostError): string => `${where}: ${code ?? 'no code'}, ${message}`;

/** Words for a message of a list that has no answer; its name stands before them. */
export function missedWords(reason: NotRead, origin: Origin | undefined): ProblemWords {
  const name = origin?.name ?? null;
  if (reason.from === 'engine') return unreadableWords(name, reason.warnings);
  const words = reason.from === 'fault' ? faultWords(reason.name) : wordsFor(reason.problem);
  const isNamed = name === null || words.what.includes(name);
  return isNamed ? words : { ...words, what: `“${name.slice(0, 200)}”: ${words.what}` };
}

function unreadableWords(name: string | null, warnings: string): ProblemWords {
  const words = t.unreadable(name);
  return warnings === '' ? words : { ...words, why: warnings };
}

/** An input that the engine could not make sense of, as a page of its own. */
export const unreadableProblem = ({ bounce }: Advice, { name }: Origin): Problem =>
  withDetails(unreadableWords(name ?? null, bounce.warnings.join(' ')), '');

/** What webpack calls a file of ours that did not come, on the page and in the worker. */
const NOT_LOADED: readonly string[] = ['ChunkLoadError', 'NetworkError'];
const faultWords = (name: string): ProblemWords => (NOT_LOADED.includes(name) ? t.notLoaded : t.broken);

/** A fault of our own, as a page: the engine's, or a file of it that could not be loaded. */
export function ownProblem(error: unknown): Problem {
  const { name, message } = asError(error);
  return withDetails(faultWords(name), `${name}: ${message}`, true);
}
