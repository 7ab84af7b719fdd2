import type { GraphError } from '../../host/graph/graph-request-error';
import { hostDiagnosis } from '../../host/office/host-diagnosis';
import { asError } from '../../host/office/office-call';
import type { HostError } from '../../host/office/office-call';
import { waitWords } from '../../locales/phrases';
import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { Origin } from '../../model/raw-bounce';
import { MAX_FILE_BYTES } from '../../sources/read-files';
import type { SourceProblem } from '../../sources/source';
import type { FailureReason, Problem } from './state';

const t = words.shell.problem;

/** The text of a problem. Details for a report are added only on a page of its own. */
export type ProblemText = Pick<Problem, 'what' | 'why' | 'next'>;

const withDetails = (text: ProblemText, details: string, canRetry = false): Problem => ({
  ...text,
  details: [t.detailsFor, text.what, details, hostDiagnosis()].filter((line) => line !== '').join('\n'),
  canRetry,
});

/** The text for something that a source couldn't read. */
export function sourceProblemText(problem: SourceProblem): ProblemText {
  switch (problem.reason) {
    case 'no-item':
      return t.noItem;
    case 'host':
      return t.host;
    case 'graph':
      return graphWords(problem.error);
    case 'too-large':
      return tooLargeText(problem.name, problem.bytes);
    case 'too-many':
      return tooManyText(t.tooMany[problem.what], problem);
    case 'empty':
      return { ...t.empty, what: t.empty.what(fileNamed(problem.name)) };
    case 'unreadable-file':
      return { ...t.file, what: t.file.what(fileNamed(problem.name)) };
    case 'nothing-in-it':
      return t.nothing;
  }
}

const fileNamed = (name: string): { readonly file: string } => ({
  file: name === '' ? t.theFile : words.shell.quoted({ name }),
});

const megabytes = (bytes: number): string => t.megabytes({ count: Math.ceil(bytes / (1024 * 1024)) });

function tooLargeText(name: string, bytes: number): ProblemText {
  const { what, why, next } = t.tooLarge;
  return { what: what(fileNamed(name)), why: why({ size: megabytes(bytes), limit: megabytes(MAX_FILE_BYTES) }), next };
}

const tooManyText = (
  { what, why, next }: typeof t.tooMany.files,
  counts: { readonly count: number; readonly limit: number },
): ProblemText => ({ what: what(counts), why: why(counts), next });

function graphWords({ fault, retryAfter }: GraphError): ProblemText {
  const { what, next } = words.graph.faults[fault];
  if (fault === 'consent') return { what, why: '', next: words.graph.askAdmin };
  return { what, why: '', next: retryAfter === undefined ? next : waitWords(retryAfter) };
}

/** Whether trying again may work. */
function canRetrySource(problem: SourceProblem): boolean {
  switch (problem.reason) {
    case 'no-item':
      return true;
    case 'host':
      return problem.errors.some(({ canRetry }) => canRetry);
    case 'graph':
      return problem.error.canRetry;
    default:
      return false;
  }
}

function detailsOf(problem: SourceProblem): string {
  switch (problem.reason) {
    case 'host':
      return problem.errors.map(lineOf).join('\n');
    case 'graph':
      return lineOf(problem.error);
    case 'unreadable-file':
      return problem.detail;
    default:
      return '';
  }
}

/** The page for something that a source couldn't read. */
export const sourceProblem = (problem: SourceProblem): Problem =>
  withDetails(sourceProblemText(problem), detailsOf(problem), canRetrySource(problem));

// The number is what support can look up; Outlook's text is in the person's language.
const lineOf = ({ where, code, message }: HostError): string => `${where}: ${code ?? 'no code'}, ${message}`;

/** The text for a failed message of a list, starting with its name. */
export function failureText(reason: FailureReason, origin: Origin | undefined): ProblemText {
  const name = origin?.name ?? null;
  if (reason.from === 'engine') return unreadableWords(name, reason.warnings);
  const text = reason.from === 'fault' ? faultWords(reason.name) : sourceProblemText(reason.problem);
  const isNamed = name === null || text.what.includes(name);
  return isNamed ? text : { ...text, what: `${words.shell.quoted({ name: name.slice(0, 200) })}: ${text.what}` };
}

/** The same for support, in English: calls, codes, and errors. '' if the text says it all. */
export function failureDetails(reason: FailureReason): string {
  if (reason.from === 'engine') return '';
  return reason.from === 'fault' ? `${reason.name}: ${reason.message}` : detailsOf(reason.problem);
}

/** Whether reading a failed message of a list again may work. */
export const canRetryFailure = (reason: FailureReason): boolean =>
  reason.from === 'fault' || (reason.from === 'source' && canRetrySource(reason.problem));

function unreadableWords(name: string | null, warnings: string): ProblemText {
  const file = name === null || name === '' ? t.this : words.shell.quoted({ name });
  return { ...t.unreadable, what: t.unreadable.what({ file }), ...(warnings === '' ? {} : { why: warnings }) };
}

/** The page for an input that the engine couldn't read. */
export const unreadableProblem = ({ bounce }: Advice, { name }: Origin): Problem =>
  withDetails(unreadableWords(name ?? null, bounce.warnings.join(' ')), '');

/** What webpack calls a file of ours that did not come, on the page and in the worker. */
const NOT_LOADED: readonly string[] = ['ChunkLoadError', 'NetworkError'];
function faultWords(name: string): ProblemText {
  if (NOT_LOADED.includes(name)) return t.notLoaded;
  return name === 'Cancelled' ? t.tooLong : t.broken;
}

/** A fault of our own, as a page: the engine's, or a file of it that could not be loaded. */
export function ownProblem(error: unknown): Problem {
  const { name, message } = asError(error);
  return withDetails(faultWords(name), `${name}: ${message}`, true);
}
