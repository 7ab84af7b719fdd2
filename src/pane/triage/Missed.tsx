import { enTriage as t } from '../../locales/en-triage';
import type { Piece } from '../../sources/source';
import { Section } from '../answer/Section';
import { ProblemText } from '../ProblemPage';
import { missedWords } from '../problems';
import type { Missed as MissedMessage } from '../state';

const MAX = 20;

/** Every message that has no answer, and why: none is dropped without a word. */
export function Missed({ missed, pieces }: { missed: readonly MissedMessage[]; pieces: readonly Piece[] }) {
  if (missed.length === 0) return null;
  return (
    <Section title={t.missed(missed.length)} level={2} startsOpen={missed.length <= 3}>
      {() => (
        <>
          {missed.slice(0, MAX).map(({ at, reason }, index) => (
            <ProblemText key={index} words={missedWords(reason, at === null ? undefined : pieces[at]?.origin)} />
          ))}
          {missed.length > MAX && <p>{t.andMore(missed.length - MAX)}</p>}
        </>
      )}
    </Section>
  );
}
