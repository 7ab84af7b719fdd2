import { useMemo, useState } from 'react';
import { copyAnswer } from '../../actions/copy-answer';
import { copyText } from '../../actions/copy-text';
import { openLetter } from '../../actions/open-letter';
import { openLink } from '../../actions/open-link';
import type { ActionResult } from '../../actions/action-result';
import { enShell } from '../../locales/en-shell';
import type { Advice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions, PageActions } from './answer-actions';

export interface Actions {
  /** What the last action did. */
  readonly outcome: ActionResult | null;
  /** Counts what was said, so that the same words can be said again. */
  readonly times: number;
  readonly forget: () => void;
  /** Says what an action of a page's own did. */
  readonly tell: (outcome: ActionResult) => void;
  readonly page: PageActions;
  readonly answerActions: (advice: Advice, role: Role) => AnswerActions;
}

/**
 * What the buttons do, each followed by words about what happened.
 * @param place names what is shown; words about one page are not shown on the next
 * @param moment names what is going on there: words of a former one are over, but not a text that is to be copied
 */
export function useActions(place: string, moment: string): Actions {
  const [last, setLast] = useState<{
    readonly outcome: ActionResult;
    readonly place: string;
    readonly moment: string;
  } | null>(null);
  const [times, setTimes] = useState(0);
  return useMemo((): Actions => {
    const tell = (outcome: ActionResult): void => {
      setLast({ outcome, place, moment });
      setTimes((before) => before + 1);
    };
    const copy = (text: string, what: string): void => {
      tell(copyText(text, what));
    };
    const page: PageActions = {
      copyText: copy,
      openLink: (link) => {
        tell(openLink(link));
      },
      tell: (said) => {
        tell({ said });
      },
    };
    return {
      outcome:
        last?.place !== place || (last.moment !== moment && last.outcome.byHand === undefined) ? null : last.outcome,
      times,
      forget: () => {
        setLast(null);
      },
      tell,
      page,
      answerActions: (advice, role) => ({
        ...page,
        openLetter: (letter) => void openLetter(letter).then(tell),
        copyAnswer: (format) => {
          tell(copyAnswer(advice, role, format));
        },
        saveAnswer: () => {
          // On demand: few people need it.
          import(/* webpackChunkName: "save-answer" */ '../../actions/save-answer').then(
            ({ saveAnswer }) => {
              tell(saveAnswer(advice));
            },
            () => {
              tell({ said: enShell.problem.notLoaded.what });
            },
          );
        },
      }),
    };
  }, [last, times, place, moment]);
}
