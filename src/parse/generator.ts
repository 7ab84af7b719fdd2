import { writerOf } from './dialects/registry';
import { signsOf } from './dialects/reading/signs';
import type { HtmlText } from './mail/html-text';
import type { Mail } from './mail/mail';

/** Which program wrote a report, by the ids of the command line's JSON, or `unknown`. A hint for people; nothing decides by it. */
export const detectGenerator = (mail: Mail, html: HtmlText | null, text: string, reportingMta: string | null): string =>
  writerOf(signsOf(mail, html, text, reportingMta)) ?? 'unknown';
