import { wrongAnswerReport } from '../advise/wrong-answer';
import { words } from '../locales/words';
import type { Advice, EnglishAnswer } from '../model/advice';
import type { PreparedText } from './open-letter';

const MOST_CAUSES = 3;

/**
 * Prepares the message that tells of a wrong answer: a line to fill in, and the answer with names replaced.
 * @param english see wrongAnswerReport
 */
export function prepareReport(advice: Advice, address: string, english: EnglishAnswer | null): PreparedText {
  const t = words.answer.report;
  const ids = advice.causes.slice(0, MOST_CAUSES).map(({ causeId }) => causeId);
  return {
    name: t.noun,
    to: [address],
    subject: t.subject({ answer: ids.length === 0 ? (advice.bounce.nature ?? advice.kind) : ids.join(', ') }),
    body: [t.ask, '', t.said, wrongAnswerReport(advice, english)].join('\n\n'),
  };
}
