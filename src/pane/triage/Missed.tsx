import { enTriage as t } from '../../locales/en-triage';
import { Button } from '../answer/Button';
import { MoreList } from '../answer/MoreList';
import { Section } from '../answer/Section';
import { ProblemText } from '../ProblemPage';
import { canRetryMissed, missedWords } from '../problems';
import type { Triage } from '../state';

export interface MissedProps {
  readonly triage: Triage;
  readonly onRetry: (places: readonly number[]) => void;
}

/** Every message that has no answer, and why: none is dropped without a word. Those that may get one can be read once more. */
export function Missed({ triage: { missed, pieces, isRunning }, onRetry }: MissedProps) {
  if (missed.length === 0) return null;
  const places = missed.flatMap(({ at, reason }) => (at !== null && canRetryMissed(reason) ? [at] : []));
  return (
    <Section title={t.missed(missed.length)} level={2} startsOpen={missed.length <= 3}>
      {() => (
        <>
          <MoreList
            items={missed}
            step={25}
            className="rd-missed"
            render={({ at, reason }) => (
              <ProblemText words={missedWords(reason, at === null ? undefined : pieces[at]?.origin)} />
            )}
          />
          {places.length > 0 && !isRunning && (
            <Button
              onClick={() => {
                onRetry(places);
              }}
            >
              {t.retry(places.length)}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
