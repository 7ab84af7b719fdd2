import type { Triage } from '../state/state';

/** Places of the messages that have neither an answer nor a reason for none, in order. */
export function unreadPositions({
  messages,
  rows,
  missed,
}: Pick<Triage, 'messages' | 'rows' | 'missed'>): readonly number[] {
  const done = new Set<number | null>([...rows, ...missed].map(({ position }) => position));
  return [...messages.keys()].filter((at) => !done.has(at));
}
