import { formatLocale } from '../../locales/format';
import { words } from '../../locales/words';
import { visible } from './visible-text';

const t = words.answer;

/**
 * A moment in UTC, in words: `10 Mar 2026, 09:14 UTC`. Text that is no date is handed back as it came, made visible.
 * @param at ISO 8601, or whatever the bounce called its date
 */
export function utcWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return visible(at.slice(0, 80));
  const format = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(moment)} UTC`;
}

/** The same for a table whose heading says UTC already: day and time apart, with seconds. */
export function utcParts(at: string): { readonly day: string; readonly time: string } {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return { day: '', time: t.hops.noTime };
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(formatLocale(), { ...options, timeZone: 'UTC' }).format(moment);
  return { day: part({ dateStyle: 'medium' }), time: part({ timeStyle: 'medium' }) };
}

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
