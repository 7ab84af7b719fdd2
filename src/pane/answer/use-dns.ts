import { useCallback, useMemo, useState } from 'react';
import { withDns, type FoundInDns } from '../../lookups/dns/evidence';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { DnsEvidence } from '../../model/dns';

const NOTHING: FoundInDns = new Map();

/** An answer, and what DNS said about it since. */
export function useDns(advice: Advice): {
  readonly told: Advice;
  readonly addDns: (cause: CauseAdvice, dns: readonly DnsEvidence[]) => void;
} {
  const [known, setKnown] = useState({ advice, found: NOTHING });
  const found = known.advice === advice ? known.found : NOTHING;
  const told = useMemo(() => withDns(advice, found), [advice, found]);
  const addDns = useCallback(
    (cause: CauseAdvice, dns: readonly DnsEvidence[]) => {
      const at = told.causes.indexOf(cause);
      if (at === -1 || found.get(at) === dns) return;
      setKnown({ advice, found: new Map(found).set(at, dns) });
    },
    [advice, told, found],
  );
  return { told, addDns };
}
