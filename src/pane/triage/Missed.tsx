import { enTriage as t } from '../../locales/en-triage';
import { Button } from '../parts/Button';
import { MoreList } from '../answer/MoreList';
import { Section } from '../parts/Section';
import { ProblemText } from '../ProblemPage';
import { canRetryMissed, missedWords } from '../state/problems';
import type { Triage } from '../state/state';

/** So few of them are shown at once, and all where there is nothing else. */
const FEW = 3;

export interface MissedProps {
  readonly triage: Triage;
  readonly onRetry: (places: readonly number[]) => void;
}

/** Every message that has no answer, and why: none is dropped without a word. Those that may get one can be read once more. */
export function Missed({ triage: { rows, missed, pieces, isRunning }, onRetry }: MissedProps) {
  const wholes = missed.filter(({ at }) => at === null);
  const messages = missed.flatMap(({ at, reason }) => (at === null ? [] : [{ at, reason }]));
  const places = messages.flatMap(({ at, reason }) => (canRetryMissed(reason) ? [at] : []));
  return (
    <>
      {wholes.map(({ reason }, index) => (
        <ProblemText key={index} words={missedWords(reason, undefined)} />
      ))}
      {messages.length > 0 && (
        <Section
          title={t.missed(messages.length)}
          level={2}
          // It follows from what there is in the end, not from what came first.
          startsOpen={!isRunning && (messages.length <= FEW || rows.length === 0)}
        >
          {() => (
            <>
              <MoreList
                items={messages}
                step={25}
                className="rd-missed"
                render={({ at, reason }) => <ProblemText words={missedWords(reason, pieces[at]?.origin)} />}
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
      )}
    </>
  );
}
