import { displayLanguage } from '../../host/office/display-language';
import { visible } from '../parts/visible-text';

/**
 * A moment as the reader’s Outlook shows it: `Mar 10, 10:14 AM`, with the year where it isn’t this one. Text that is no date is
 * handed back as it came, made visible.
 * @param at ISO 8601, or whatever the bounce called its date
 */
export function localWords(at: string, timeZone?: string, now = new Date()): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return visible(at.slice(0, 80));
  const isThisYear = moment.getFullYear() === now.getFullYear();
  const options: Intl.DateTimeFormatOptions = {
    ...(isThisYear ? {} : { year: 'numeric' }),
    ...(timeZone === undefined ? {} : { timeZone }),
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  };
  return formatFor(displayLanguage(), options).format(moment);
}

/** Hosts and settings name languages that Intl may refuse. */
function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}
