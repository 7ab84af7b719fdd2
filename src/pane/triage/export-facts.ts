import type { TriageFacts } from '../../actions/export-triage';
import { triageWords } from '../../locales/triage-words';
import { failureDetails, failureText, sourceProblemText } from '../state/problems';
import { oneLine } from '../../text/plain-text';
import type { Row, Triage } from '../state/state';
import { arrange, inOrder } from './arrange';
import { countsOf } from './counts';
import { unreadPositions } from './unread-positions';

const t = triageWords;

/** The content of a list for an export: by cause, as on the page, including what's missing. */
export function exportFacts(triage: Triage): TriageFacts {
  const { rows, messages, missed, halt } = triage;
  const nameAt = (position: number): string => oneLine(messages[position]?.origin.name ?? t.unnamed, 200);
  const answerOf = ({ position, summary }: Row) => ({ message: position + 1, summary, name: nameAt(position) });
  const wholes = missed.flatMap(({ position, reason }) =>
    position === null ? [failureText(reason, undefined).what] : [],
  );
  return {
    counts: countsOf(triage),
    answers: inOrder(rows).map(answerOf),
    groups: arrange(triage, 'cause').map(({ key, title, hint, rows: members }) => ({
      title: title ?? '',
      hint,
      isCareful: key === 'careful',
      answers: members.map(answerOf),
    })),
    missed: missed.flatMap(({ position, reason }) => {
      if (position === null) return [];
      const { what, why } = failureText(reason, undefined);
      return [
        {
          name: nameAt(position),
          why: [what, why].filter((part) => part !== '').join(' '),
          details: failureDetails(reason),
        },
      ];
    }),
    waiting: unreadPositions(triage).map(nameAt),
    notes: halt === null ? wholes : [...wholes, sourceProblemText(halt).what],
    messages: messages.length,
  };
}
