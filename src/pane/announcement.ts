import { withWords } from '../locales/language';
import { readingWords } from '../locales/phrases';
import { words } from '../locales/words';
import { pageHeadline } from './answer/page-headline';
import { firstRole } from './answer/use-role';
import { visible } from './parts/visible-text';
import type { Patience } from './ReadingPage';
import type { Note, State, Triage } from './state/state';
import { stuckWords } from './stuck-words';
import { countsOf, isEmptyMailbox } from './triage/counts';

/** The words for what couldn't be read: a file that loads when something couldn't. */
export type ProblemTexts = Pick<typeof import('./state/problems'), 'problemText' | 'sourceProblemText'>;

export const loadProblemTexts = (): Promise<ProblemTexts> =>
  withWords(import(/* webpackChunkName: "start" */ './state/problems'));

/** Whether those words are needed. */
export const isProblem = ({ view, triage }: State): boolean =>
  view.page === 'problem' || (view.page === 'triage' && triage?.halt != null);

/** The same as the page says. */
function finishedWords(triage: Triage): string {
  if (isEmptyMailbox(triage)) return triage.hasNext ? words.shell.list.noneSoFar : words.shell.list.none;
  const { answers, ordinary, missed, left } = countsOf(triage);
  const parts = [
    words.shell.list.heading({ answers, ordinary }),
    ...(missed === 0 ? [] : [words.shell.list.finishedMissed({ count: missed })]),
    ...(left === 0 ? [] : [words.shell.list.finishedLeft({ count: left })]),
  ];
  return words.shell.list.finished({ parts });
}

/**
 * What a screen reader hears when the page changes, and when reading takes its time.
 * @param problems null until they're loaded: then nothing yet
 */
export function announcementOf({ view, triage }: State, patience: Patience, problems: ProblemTexts | null): string {
  switch (view.page) {
    case 'answer':
      return words.shell.answers.shown({
        headline: visible(pageHeadline(view.answered.advice, firstRole(view.answered.advice))),
      });
    case 'triage':
      // Not each step of the way: when it begins, and when it is over.
      if (triage === null || triage.isRunning) return words.shell.answers.several;
      if (triage.halt !== null) return problems?.sourceProblemText(triage.halt).what ?? '';
      return finishedWords(triage);
    case 'problem':
      return visible(problems?.problemText(view.problem).what ?? '');
    case 'welcome':
      return view.note === null ? '' : noteWords(view.note);
    case 'reading':
      if (patience === 'stuck') return stuckWords(view.door);
      return patience === 'slow' ? visible(readingWords(view.door, view.name)) : '';
  }
}

const noteWords = ({ kind }: Note): string =>
  kind === 'silent' ? words.shell.notes.silent : words.shell.notes.ordinary;
