import { useId, useState } from 'react';
import { triageWords } from '../../locales/triage-words';
import { Button } from '../parts/Button';
import { MoreList } from '../answer/MoreList';
import { ProblemNotice, ProblemText } from '../ProblemPage';
import { canRetryFailure, failureText } from '../state/problems';
import type { Triage } from '../state/state';
import { GroupHeading } from './RowGroup';

const t = triageWords;

/** So few of them are shown at once, and all where there is nothing else. */
const FEW = 3;

export interface FailedMessagesProps {
  readonly triage: Triage;
  readonly onRetry: (positions: readonly number[]) => void;
}

/** Every message that has no answer, and why. None is dropped silently, and some can be read again. */
export function FailedMessages({ triage: { rows, missed, messages, isRunning }, onRetry }: FailedMessagesProps) {
  const wholes = missed.filter(({ position }) => position === null);
  const failures = missed.flatMap(({ position, reason }) => (position === null ? [] : [{ position, reason }]));
  const positions = failures.flatMap(({ position, reason }) => (canRetryFailure(reason) ? [position] : []));
  const [chosen, setChosen] = useState<boolean | null>(null);
  // It follows from what there is in the end, not from what came first.
  const isOpen = chosen ?? (!isRunning && (failures.length <= FEW || rows.length === 0));
  const id = useId();
  return (
    <>
      {wholes.map(({ reason }, index) => (
        <ProblemNotice key={index} kind="warning" words={failureText(reason, undefined)} />
      ))}
      {failures.length > 0 && (
        <section className="rd-section rd-unreadable">
          <GroupHeading
            title={t.kinds.unreadable}
            count={failures.length}
            isOpen={isOpen}
            controls={id}
            onToggle={() => {
              setChosen(!isOpen);
            }}
          />
          <div id={id} className="rd-section-body" hidden={!isOpen}>
            {isOpen && (
              <>
                <MoreList
                  items={failures}
                  step={25}
                  className="rd-missed"
                  render={({ position, reason }) => (
                    <ProblemText words={failureText(reason, messages[position]?.origin)} />
                  )}
                />
                {positions.length > 0 && !isRunning && (
                  <Button
                    onClick={() => {
                      onRetry(positions);
                    }}
                  >
                    {t.retry({ count: positions.length })}
                  </Button>
                )}
              </>
            )}
          </div>
        </section>
      )}
    </>
  );
}
