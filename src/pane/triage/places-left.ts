import type { Triage } from '../state/state';

/** Places of the messages that have neither an answer nor a reason for none, in order. */
export function placesLeft({ pieces, rows, missed }: Pick<Triage, 'pieces' | 'rows' | 'missed'>): readonly number[] {
  const done = new Set<number | null>([...rows, ...missed].map(({ at }) => at));
  return [...pieces.keys()].filter((at) => !done.has(at));
}
