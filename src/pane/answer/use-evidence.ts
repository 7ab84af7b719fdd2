import { useCallback, useMemo, useState } from 'react';
import { withDns, type FoundInDns } from '../../lookups/dns/evidence';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { DnsEvidence } from '../../model/dns';
import type { TraceEvidence } from '../../model/trace';

interface Found {
  readonly dns: FoundInDns;
  readonly trace: readonly TraceEvidence[];
}

const NOTHING: Found = { dns: new Map(), trace: [] };

/** An answer, and what DNS and message trace said about it since. Both stay until another answer is shown. */
export function useEvidence(advice: Advice): {
  readonly told: Advice;
  readonly addDns: (cause: CauseAdvice, dns: readonly DnsEvidence[]) => void;
  readonly addTrace: (trace: readonly TraceEvidence[]) => void;
} {
  const [known, setKnown] = useState({ advice, found: NOTHING });
  const found = known.advice === advice ? known.found : NOTHING;
  const told = useMemo(() => withDns(withTrace(advice, found.trace), found.dns), [advice, found]);
  const add = useCallback(
    (change: (found: Found) => Found) => {
      setKnown((before) => {
        const had = before.advice === advice ? before.found : NOTHING;
        const has = change(had);
        return has === had ? before : { advice, found: has };
      });
    },
    [advice],
  );
  const addDns = useCallback(
    (cause: CauseAdvice, dns: readonly DnsEvidence[]) => {
      const at = told.causes.indexOf(cause);
      if (at === -1) return;
      add((had) => (had.dns.get(at) === dns ? had : { ...had, dns: new Map(had.dns).set(at, dns) }));
    },
    [told, add],
  );
  const addTrace = useCallback(
    (trace: readonly TraceEvidence[]) => {
      add((had) => (had.trace === trace ? had : { ...had, trace }));
    },
    [add],
  );
  return { told, addDns, addTrace };
}

/** Each cause with what became of the message for its own recipients. */
const withTrace = (advice: Advice, trace: readonly TraceEvidence[]): Advice =>
  trace.length === 0 ? advice : { ...advice, causes: advice.causes.map((cause) => traceOf(cause, trace)) };

function traceOf(cause: CauseAdvice, trace: readonly TraceEvidence[]): CauseAdvice {
  const own = new Set(cause.recipients.map(({ address }) => address?.toLowerCase()));
  const found = trace.filter(({ address }) => own.has(address.toLowerCase()));
  if (found.length === 0) return cause;
  // Steps and letters are worked out when asked for: taken once, they stay the same objects.
  const { steps, letters } = cause;
  return { ...cause, steps, letters, trace: found };
}
