import type { TriageFacts } from '../../actions/take-triage';
import { enTriage as t } from '../../locales/en-triage';
import { missedDetails, missedWords, sourceWords } from '../state/problems';
import { oneLine } from '../../text/plain-text';
import type { Row, Triage } from '../state/state';
import { arrange, inOrder } from './arrange';
import { countsOf } from './counts';
import { placesLeft } from './places-left';

/** What a list says, for taking along: by cause, as the page has it; whatever is missing is named. */
export function factsOf(triage: Triage): TriageFacts {
  const { rows, pieces, missed, halt } = triage;
  const nameAt = (at: number): string => oneLine(pieces[at]?.origin.name ?? t.unnamed, 200);
  const answerOf = ({ at, summary }: Row) => ({ message: at + 1, summary, name: nameAt(at) });
  const wholes = missed.flatMap(({ at, reason }) => (at === null ? [missedWords(reason, undefined).what] : []));
  return {
    counts: countsOf(triage),
    answers: inOrder(rows).map(answerOf),
    groups: arrange(triage, 'cause').map(({ key, title, hint, rows: members }) => ({
      title: title ?? '',
      hint,
      isCareful: key === 'careful',
      answers: members.map(answerOf),
    })),
    missed: missed.flatMap(({ at, reason }) => {
      if (at === null) return [];
      const { what, why } = missedWords(reason, undefined);
      return [
        { name: nameAt(at), why: [what, why].filter((part) => part !== '').join(' '), details: missedDetails(reason) },
      ];
    }),
    waiting: placesLeft(triage).map(nameAt),
    notes: halt === null ? wholes : [...wholes, sourceWords(halt).what],
    messages: pieces.length,
  };
}
