import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { OriginalMessage } from '../../model/bounce';
import { hopsEnd } from './hops-end';

const t = words.answer;

/** Whether the bounce says anything about the route. */
export const hasHops = (advice: Advice): boolean => advice.bounce.hops.length > 0 || hopsEnd(advice) !== null;

/** Whether the bounce returned anything of the original message. */
export const hasOriginal = ({ headers, subject, from, to, date, messageId }: OriginalMessage): boolean =>
  headers !== '' ||
  to.some((address) => address !== '') ||
  [subject, from, date, messageId].some((fact) => (fact ?? '') !== '');

/** Whether the bounce says anything of the route or the original message. */
export const hasBackground = (advice: Advice): boolean => hasHops(advice) || hasOriginal(advice.bounce.original);

export function titleOfBackground(advice: Advice): string {
  if (!hasHops(advice)) return t.original.heading;
  return hasOriginal(advice.bounce.original) ? t.background : t.hops.heading;
}
