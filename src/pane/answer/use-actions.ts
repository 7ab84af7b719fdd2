import { useMemo, useState } from 'react';
import { copyText } from '../../actions/copy-text';
import { openLetter } from '../../actions/open-letter';
import { openLink } from '../../actions/open-link';
import type { ActionResult } from '../../actions/action-result';
import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions, PageActions } from './answer-actions';

/** What needs nothing but the answer. */
type ReportActions = Omit<AnswerActions, 'addDns' | 'addTrace'>;

export interface Actions {
  /** What the last action did. */
  readonly outcome: ActionResult | null;
  /** Counts the messages, so that the same one can be announced again. */
  readonly times: number;
  readonly forget: () => void;
  /** Shows the result of an action that belongs to one page only. */
  readonly report: (outcome: ActionResult) => void;
  readonly page: PageActions;
  readonly answerActions: (advice: Advice, role: Role) => ReportActions;
}

/**
 * What the buttons do, each followed by a message about what happened.
 * @param shownPage names the page that is shown: a message about one page isn't shown on the next
 * @param runState names what's going on there: when it changes, old messages go, except a text that's still to be copied
 */
export function useActions(shownPage: string, runState: string): Actions {
  const [last, setLast] = useState<LastAction | null>(null);
  const [times, setTimes] = useState(0);
  return useMemo((): Actions => {
    const report = (outcome: ActionResult): void => {
      setLast({ outcome, shownPage, runState });
      setTimes((before) => before + 1);
    };
    const page = pageActions(report);
    return {
      outcome: last !== null && isCurrent(last, shownPage, runState) ? last.outcome : null,
      times,
      forget: () => {
        setLast(null);
      },
      report,
      page,
      answerActions: (advice, role) => ({ ...page, ...actionsOnAnswer(advice, role, report) }),
    };
  }, [last, times, shownPage, runState]);
}

interface LastAction {
  readonly outcome: ActionResult;
  readonly shownPage: string;
  readonly runState: string;
}

const isCurrent = (last: LastAction, shownPage: string, runState: string): boolean =>
  last.shownPage === shownPage && (last.runState === runState || last.outcome.manualCopy !== undefined);

type Report = (outcome: ActionResult) => void;

const pageActions = (report: Report): PageActions => ({
  copyText: (text, what) => {
    report(copyText(text, what));
  },
  openLink: (link) => {
    report(openLink(link));
  },
  announce: (message) => {
    report({ message });
  },
});

type Copying = typeof import('../../actions/copy-answer');
let copying: Copying | undefined;

/** Loaded behind the answer, and before anybody asks: a browser lets a page copy at the click, not when a file has come. */
async function loadCopying(): Promise<Copying> {
  copying ??= await import(/* webpackChunkName: "copy-answer" */ '../../actions/copy-answer');
  return copying;
}

/** If it can't be loaded now, the click says so. */
export function prepareCopying(): void {
  loadCopying().catch(() => undefined);
}

const actionsOnAnswer = (advice: Advice, role: Role, report: Report): Omit<ReportActions, keyof PageActions> => ({
  openLetter: (letter) => void openLetter(letter).then(report),
  copyAnswer: (format) => {
    const copy = ({ copyAnswer }: Copying): void => {
      report(copyAnswer(advice, role, format));
    };
    if (copying !== undefined) copy(copying);
    else
      loadCopying().then(copy, () => {
        report({ message: words.shell.problem.notLoaded.what });
      });
  },
  saveAnswer: () => {
    // Loaded on demand: few people need it.
    import(/* webpackChunkName: "save-answer" */ '../../actions/save-answer').then(
      ({ saveAnswer }) => {
        report(saveAnswer(advice));
      },
      () => {
        report({ message: words.shell.problem.notLoaded.what });
      },
    );
  },
});
