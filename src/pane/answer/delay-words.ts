import { detailWords } from '../../locales/detail-words';

const t = detailWords.route;

/** `2 s`, `3 min`, `1 h 5 min`, `2 d 3 h`. Negative delays come from clocks that disagree and are called so. */
export function delayWords(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 0) return t.clocksDiffer;
  if (seconds < 1) return t.underOneSecond;
  if (seconds < 60) return t.seconds({ count: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t.minutes({ count: minutes });
  if (minutes < 24 * 60) return two(t.hours({ count: Math.floor(minutes / 60) }), minutes % 60, t.minutes);
  const hours = Math.round(minutes / 60);
  return two(t.days({ count: Math.floor(hours / 24) }), hours % 24, t.hours);
}

const two = (big: string, rest: number, small: (values: { readonly count: number }) => string): string =>
  rest === 0 ? big : `${big} ${small({ count: rest })}`;
