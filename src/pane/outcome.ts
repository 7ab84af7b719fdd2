import { sourceProblem, unreadableProblem } from './problems';
import type { Answered, View } from './state';
import type { SourceProblem } from '../sources/source';

/**
 * What to show after a reading. One ordinary mail is no failure and gets a friendly word; several inputs give a list, in
 * which every one of them is accounted for.
 * @param isOneMessage everything came from one message in Outlook: parts of it that are no bounce go unmentioned beside one
 */
export function viewOf(
  all: readonly Answered[],
  sourceProblems: readonly SourceProblem[],
  isOneMessage: boolean,
): View {
  const readable = all.filter(({ advice }) => advice.kind !== 'unreadable');
  const bounces = readable.filter(({ advice }) => advice.kind !== 'not-a-bounce');
  const answers = isOneMessage && bounces.length > 0 ? bounces : readable;
  const problems = [
    ...all
      .filter(({ advice }) => advice.kind === 'unreadable')
      .map(({ advice, origin }) => unreadableProblem(advice, origin)),
    ...sourceProblems.map(sourceProblem),
  ];
  const [first] = answers;
  const [problem] = problems;
  if (first === undefined && problem !== undefined) {
    return problems.length === 1 ? { page: 'problem', problem } : { page: 'answer', answers, current: null, problems };
  }
  const isOrdinary = bounces.length === 0 && (answers.length <= 1 || isOneMessage) && problems.length === 0;
  if (first === undefined || isOrdinary) {
    return { page: 'welcome', note: { kind: 'ordinary', name: first?.origin.name ?? null } };
  }
  return { page: 'answer', answers, current: answers.length === 1 && problems.length === 0 ? 0 : null, problems };
}
