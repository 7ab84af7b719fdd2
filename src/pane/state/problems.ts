import type { GraphError } from '../../host/graph/graph-request-error';
import { hostDiagnosis } from '../../host/office/host-diagnosis';
import type { HostError } from '../../host/office/office-call';
import { graphWords, waitWords } from '../../locales/graph-words';
import { startWords } from '../../locales/start-words';
import { words } from '../../locales/words';
import type { Origin } from '../../model/raw-bounce';
import { MAX_FILE_BYTES } from '../../sources/read-files';
import type { SourceProblem } from '../../sources/source';
import type { FailureReason, Problem } from './state';

const t = startWords.problem;

/** What couldn't be done, why, and what to do next. */
export interface ProblemWords {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** The text for something that a source couldn't read. */
export function sourceProblemText(problem: SourceProblem): ProblemWords {
  switch (problem.reason) {
    case 'no-item':
      return t.noItem;
    case 'host':
      return t.host;
    case 'graph':
      return graphProblem(problem.error);
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
    case 'not-handed-over':
      return t.notHandedOver;
  }
}

const fileNamed = (name: string): { readonly file: string } => ({
  file: name === '' ? t.theFile : words.shell.quoted({ name }),
});

const megabytes = (bytes: number): string => t.megabytes({ count: Math.ceil(bytes / (1024 * 1024)) });

function tooLargeText(name: string, bytes: number): ProblemWords {
  const { what, why, next } = t.tooLarge;
  return { what: what(fileNamed(name)), why: why({ size: megabytes(bytes), limit: megabytes(MAX_FILE_BYTES) }), next };
}

const tooManyText = (
  { what, why, next }: typeof t.tooMany.files,
  counts: { readonly count: number; readonly limit: number },
): ProblemWords => ({ what: what(counts), why: why(counts), next });

function graphProblem({ fault, retryAfter }: GraphError): ProblemWords {
  const { what, next } = graphWords.faults[fault];
  if (fault === 'consent') return { what, why: '', next: graphWords.askAdmin };
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

// The number is what support can look up; Outlook's text is in the person's language.
const lineOf = ({ where, code, message }: HostError): string => `${where}: ${code ?? 'no code'}, ${message}`;

/** The text for a problem with a page of its own. */
export const problemText = ({ reason, name }: Problem): ProblemWords => textOf(reason, name);

/** The same for a report, in English: with calls, codes, errors, and facts about this Outlook. */
export function problemDetails(problem: Problem): string {
  const lines = [t.detailsFor, problemText(problem).what, failureDetails(problem.reason), hostDiagnosis()];
  return lines.filter((line) => line !== '').join('\n');
}

function textOf(reason: FailureReason, name: string | null): ProblemWords {
  switch (reason.from) {
    case 'engine':
      return unreadableWords(name, reason.warnings);
    case 'fault':
      return faultWords(reason.name);
    case 'source':
      return sourceProblemText(reason.problem);
  }
}

/** The text for a failed message of a list, starting with its name. */
export function failureText(reason: FailureReason, origin: Origin | undefined): ProblemWords {
  const name = origin?.name ?? null;
  const text = textOf(reason, name);
  const isNamed = reason.from === 'engine' || name === null || text.what.includes(name);
  return isNamed ? text : { ...text, what: `${words.shell.quoted({ name: name.slice(0, 200) })}: ${text.what}` };
}

/** For support, in English: calls, codes, and errors. '' if the text says it all. */
export function failureDetails(reason: FailureReason): string {
  if (reason.from === 'engine') return '';
  return reason.from === 'fault' ? `${reason.name}: ${reason.message}` : detailsOf(reason.problem);
}

/** Whether reading it again may work. */
export const canRetryFailure = (reason: FailureReason): boolean =>
  reason.from === 'fault' || (reason.from === 'source' && canRetrySource(reason.problem));

function unreadableWords(name: string | null, warnings: string): ProblemWords {
  const file = name === null || name === '' ? t.this : words.shell.quoted({ name });
  return { ...t.unreadable, what: t.unreadable.what({ file }), ...(warnings === '' ? {} : { why: warnings }) };
}

/** What webpack calls a file of ours that did not come, on the page and in the worker. */
const NOT_LOADED: readonly string[] = ['ChunkLoadError', 'NetworkError'];
function faultWords(name: string): ProblemWords {
  if (NOT_LOADED.includes(name)) return words.shell.problem.notLoaded;
  return name === 'Cancelled' ? t.tooLong : t.broken;
}
