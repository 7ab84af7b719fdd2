// Sessions with a mark for each side, as programs log them: "C:" and "S:" (MailKit, nodemailer, RFC 5321), ">>>" and "<<<"
// (sendmail, Perl), "-->" and "<--" (MDaemon), ">" and "<" in a column of their own (Exchange), SENT and RECEIVED (hMailServer).
import type { Dialect } from './dialect';
import { readSessionIn } from './reading/session';
import type { Marks } from './reading/session';

const FORMS: readonly Marks[] = [
  { client: /^(?:.{0,200}\s)?C: (.*)$/, server: /^(?:.{0,200}\s)?S: (\d{3}.*)$/ },
  { client: /^(?:.{0,100}[^>])?>>> ?(.*)$/, server: /^(?:.{0,100}[^<])?<<< ?(\d{3}.*)$/ },
  { client: /^[^>]{0,300},>,"?(.*?)"?,[^,]{0,200}$/, server: /^[^<]{0,300},<,"?(\d{3}.*?)"?,[^,]{0,200}$/ },
  { client: /^(?:.{0,100}[^-])?--> ?(.*)$/, server: /^(?:.{0,100}[^-])?<-- ?(\d{3}.*)$/ },
  { client: /\bSENT: (.*?)"?$/, server: /\bRECEIVED: (\d{3}.*?)"?$/ },
];

export const smtpLog: Dialect = {
  id: 'smtp-log',
  title: 'Protocol logs of mail programs',
  read(text) {
    for (const marks of FORMS) {
      const found = readSessionIn(text, marks);
      if (found.length > 0) return found;
    }
    return [];
  },
};
