import { hostDiagnosis } from '../host/host-diagnosis';
import type { HostError } from '../host/office-call';
import { enShell } from '../locales/en-shell';
import type { Advice } from '../model/advice';
import type { Origin } from '../model/raw-bounce';
import { MAX_FILE_BYTES } from '../sources/read-files';
import type { SourceProblem } from '../sources/source';
import type { NotRead, Problem } from './state';

const t = enShell.problem;

type Words = Pick<Problem, 'what' | 'why' | 'next'>;

const withDetails = (words: Words, details: string, canRetry = false): Problem => ({
  ...words,
  details: [t.detailsFor, words.what, details, hostDiagnosis()].filter((line) => line !== '').join('\n'),
  canRetry,
});

/** Words for what a source could not take in. */
export function sourceProblem(problem: SourceProblem): Problem {
  switch (problem.reason) {
    case 'no-item':
      return withDetails(t.noItem, '', true);
    case 'host':
      return withDetails(
        t.host,
        problem.errors.map(lineOf).join('\n'),
        problem.errors.some(({ canRetry }) => canRetry),
      );
    case 'graph':
      return withDetails(t.graph, lineOf(problem.error), problem.error.canRetry);
    case 'too-large':
      return withDetails(t.tooLarge(problem.name, problem.bytes, MAX_FILE_BYTES), '');
    case 'too-many':
      return withDetails(t.tooMany(problem.count, problem.limit), '');
    case 'empty':
      return withDetails(t.empty(problem.name), '');
    case 'unreadable-file':
      return withDetails(t.file(problem.name), problem.detail);
    case 'nothing-in-it':
      return withDetails(t.nothing, '');
  }
}

// The number is what support can look up; Outlook's text is in the person's language.
const lineOf = ({ where, code, message }: HostError): string => `${where}: ${code ?? 'no code'}, ${message}`;

/** Words for a message of a list that has no answer; its name stands before them. */
export function missedProblem(reason: NotRead, origin: Origin | undefined): Problem {
  const name = origin?.name ?? null;
  if (reason.from === 'engine') {
    const words = t.unreadable(name);
    return withDetails(reason.warnings === '' ? words : { ...words, why: reason.warnings }, '');
  }
  const problem =
    reason.from === 'fault'
      ? ownProblem(Object.assign(new Error(reason.message), { name: reason.name }))
      : sourceProblem(reason.problem);
  const isNamed = name === null || problem.what.includes(name);
  return isNamed ? problem : { ...problem, what: `“${name.slice(0, 200)}”: ${problem.what}` };
}

/** Words for an input that the engine could not make sense of. */
export function unreadableProblem({ bounce }: Advice, { name }: Origin): Problem {
  const words = t.unreadable(name ?? null);
  const why = bounce.warnings.length > 0 ? bounce.warnings.join(' ') : words.why;
  return withDetails({ ...words, why }, '');
}

/** What webpack calls a file of ours that did not come, on the page and in the worker. */
const NOT_LOADED: readonly string[] = ['ChunkLoadError', 'NetworkError'];

/** Words for a fault of our own: the engine's, or a file of it that could not be loaded. */
export function ownProblem(error: unknown): Problem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return withDetails(NOT_LOADED.includes(name) ? t.notLoaded : t.broken, `${name}: ${message}`, true);
}
