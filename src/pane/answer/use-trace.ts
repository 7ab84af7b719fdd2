import { useCallback, useMemo, useState } from 'react';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { TraceEvidence } from '../../model/trace';

/** An answer, and what message trace said about its message since. */
export function useTrace(advice: Advice): {
  readonly traced: Advice;
  readonly addTrace: (trace: readonly TraceEvidence[]) => void;
} {
  const [known, setKnown] = useState<{ readonly advice: Advice; readonly trace: readonly TraceEvidence[] } | null>(
    null,
  );
  const trace = known?.advice === advice ? known.trace : null;
  const traced = useMemo(() => (trace === null ? advice : withTrace(advice, trace)), [advice, trace]);
  const addTrace = useCallback(
    (found: readonly TraceEvidence[]) => {
      setKnown((before) => (before?.advice === advice && before.trace === found ? before : { advice, trace: found }));
    },
    [advice],
  );
  return { traced, addTrace };
}

/** Each cause with what became of the message for its own recipients. */
const withTrace = (advice: Advice, trace: readonly TraceEvidence[]): Advice => ({
  ...advice,
  causes: advice.causes.map((cause) => traceOf(cause, trace)),
});

function traceOf(cause: CauseAdvice, trace: readonly TraceEvidence[]): CauseAdvice {
  const own = new Set(cause.recipients.map(({ address }) => address?.toLowerCase()));
  const found = trace.filter(({ address }) => own.has(address.toLowerCase()));
  if (found.length === 0) return cause;
  // Steps and letters are worked out when asked for: taken once, they stay the same objects.
  const { steps, letters } = cause;
  return { ...cause, steps, letters, trace: found };
}
