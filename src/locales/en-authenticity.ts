import type { ReasonId } from '../model/authenticity';

const NOT_YOURS = 'someone else may have sent it in your name. If you don’t know it, there’s nothing to resend.';

/** Why a report is to be taken with care, or cannot be judged. What is filled in is shown as text only. */
export const enAuthenticity: Readonly<Record<ReasonId, (value: string) => string>> = {
  form: () => 'It has a form. No real report does.',
  'mismatched-link': () => 'A link in it names one site and leads to another.',
  'disguised-link': (host) => `A link in it hides that it leads to ${host}.`,
  'imitated-host': (host) => `It links to ${host}, which imitates the name of another site.`,
  active: () => 'Its page loads or runs something by itself. No real report does.',
  'hidden-text': () => 'It has words that you can’t see. They weren’t read.',
  threat: () => 'It sets a deadline or threatens a loss.',
  'not-microsoft': (hosts) => `It looks like a Microsoft report but links to another site: ${hosts}.`,
  'return-address': () => 'It has a return address; real reports leave it empty.',
  'no-report-part': () => 'It lacks the machine-readable part that every real Microsoft report has.',
  empty: (host) => `It links to ${host}, but returns no message and has no machine-readable part.`,
  'foreign-link': (host) => `It links to ${host}, which has nothing to do with the message.`,
  stranger: () => 'It comes from a domain that has nothing to do with you or its recipients.',
  'answers-nothing': () => 'It doesn’t name the message that it answers.',
  lure: () => 'It asks you to release, open, or sign in to something. No real report does.',
  program: (file) => `It has a file attached that no real report has: ${file}. Don’t open it.`,
  page: (file) => `It has a web page attached: ${file}. Don’t open it.`,
  dmarc: () => 'The check of its sender failed (DMARC).',
  check: () => 'The check of its sender failed.',
  spf: () => 'The check of its sender failed (SPF).',
  unchecked: () => 'Its origin can’t be checked, because the headers of the report aren’t here.',
  'original-failed': () => `The message that bounced failed the checks for your address: ${NOT_YOURS}`,
  'foreign-id': (id) => `The message that bounced has an ID from ${id}, not from your mail system: ${NOT_YOURS}`,
  checked: (domain) => `This bounce comes from ${domain}. Your mail service checked its sender.`,
  'own-organization': (server) => `This bounce comes from your own organization’s mail system (${server}).`,
  'in-sent-items': () => 'This bounce comes from a server that got your message. The message is in your Sent Items.',
};
