import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { BounceKind } from '../../model/bounce';

const t = words.answer;

/** Where the message is, and the servers that said so. */
export interface HopsEnd {
  readonly mark: '×' | '…';
  readonly label: string;
  readonly places: readonly string[];
}

const MOST_PLACES = 3;

/** The end of the delivery route, for failures and delays. Null if the report names no server. */
export function hopsEnd(advice: Advice): HopsEnd | null {
  const labels: Readonly<Partial<Record<BounceKind, string>>> = t.hops.stopped;
  const label = labels[advice.bounce.kind];
  const places = stoppedAt(advice);
  return label === undefined || places.length === 0
    ? null
    : { mark: advice.bounce.kind === 'failure' ? '×' : '…', label, places };
}

/** The servers that refused: the ones whose words a recipient quotes or names, else the one that wrote the report. */
function stoppedAt({ bounce, causes, others }: Advice): readonly string[] {
  const recipients = [...causes.flatMap((cause) => cause.recipients), ...others];
  const remote = recipients.flatMap(({ remoteMta, refusedBy: { speaker, host }, action }) =>
    action === 'failed' || action === 'delayed' ? (remoteMta ?? (speaker === 'own-service' ? [] : (host ?? []))) : [],
  );
  const reporting = bounce.reportingMta === null ? [] : [bounce.reportingMta];
  return [...new Set(remote.length > 0 ? remote : reporting)].slice(0, MOST_PLACES);
}
