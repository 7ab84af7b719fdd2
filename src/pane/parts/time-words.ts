import { momentWords, type MomentOptions } from '../../locales/moment';
import { words } from '../../locales/words';
import { visible } from './visible-text';

const t = words.answer;

/** A moment as the reader’s Outlook shows it. Text that is no date is handed back as it came, made visible. */
export const localWords = (at: string, options: MomentOptions = {}): string =>
  momentWords(at, options) ?? visible(at.slice(0, 80));

/** `2 s`, `3 min`, `1 h 5 min`, `2 d 3 h`. Negative delays come from clocks that disagree and are called so. */
export function delayWords(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 0) return t.hops.clocksDiffer;
  if (seconds < 1) return t.hops.underOneSecond;
  if (seconds < 60) return t.hops.seconds({ count: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t.hops.minutes({ count: minutes });
  if (minutes < 24 * 60) return two(t.hops.hours({ count: Math.floor(minutes / 60) }), minutes % 60, t.hops.minutes);
  const hours = Math.round(minutes / 60);
  return two(t.hops.days({ count: Math.floor(hours / 24) }), hours % 24, t.hops.hours);
}

const two = (big: string, rest: number, small: (values: { readonly count: number }) => string): string =>
  rest === 0 ? big : `${big} ${small({ count: rest })}`;
