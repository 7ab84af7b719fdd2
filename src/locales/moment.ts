import { formatLocale } from './format';

export interface MomentOptions {
  /** IANA; the reader’s own where it isn’t given. */
  readonly timeZone?: string;
  /** Names the zone, for what is read elsewhere: `GMT+1`. */
  readonly hasZone?: boolean;
  readonly hasSeconds?: boolean;
  /** Always with the year, for what may be read in another one. */
  readonly hasYear?: boolean;
  readonly now?: Date;
}

/**
 * A moment as the reader’s region writes it, in their time zone: `Mar 10, 10:14 AM`, with the year where it isn’t this one.
 * @param at ISO 8601, or whatever a message called its date
 * @returns null for text that is no date
 */
export function momentWords(at: string, options: MomentOptions = {}): string | null {
  const { timeZone, hasZone = false, hasSeconds = false, hasYear = false, now = new Date() } = options;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  const format = new Intl.DateTimeFormat(formatLocale(), {
    ...(!hasYear && moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(hasZone ? { timeZoneName: 'short' } : {}),
    ...(hasSeconds ? { second: '2-digit' } : {}),
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.format(moment);
}

/** What the reader’s time zone was called at a moment: `GMT+1`. */
export function zoneAt(at: string, timeZone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  const zone = timeZone === undefined ? {} : { timeZone };
  const parts = new Intl.DateTimeFormat(formatLocale(), { ...zone, timeZoneName: 'short' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
