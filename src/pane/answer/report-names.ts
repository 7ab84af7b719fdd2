import { capital, formatLocale } from '../../locales/format';

/** Names that don’t follow from the id by capital letters. */
const SPELLED: Readonly<Record<string, string>> = {
  'amazon-ses': 'Amazon SES',
  'exchange-ims': 'Exchange Internet Mail Service',
  icloud: 'iCloud',
  listserv: 'LISTSERV',
  'outlook-com': 'Outlook.com',
  'outlook-client': 'Outlook',
  'php-mailer': 'PHPMailer',
  qmail: 'qmail',
  'qmail-log': 'qmail log',
  sendgrid: 'SendGrid',
};

/** The program that wrote a report, by the name people know it by; null for an unknown one. */
export function generatorName(id: string): string | null {
  if (id === 'unknown') return null;
  return Object.hasOwn(SPELLED, id) ? (SPELLED[id] ?? id) : id.split('-').map(capital).join(' ');
}

/** A language’s name in the reader’s: `en-US` -> `English (United States)`. What Intl doesn’t know stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(formatLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
