// A session typed or logged without marks, in telnet, `openssl s_client`, or Java's mail.debug: commands and replies stand
// alone on their lines.
import type { Dialect } from './dialect';
import { COMMAND, readSessionIn } from './reading/session';

const BARE = COMMAND.source.slice(1, -1);
const MARKS = { client: new RegExp(String.raw`^\s{0,8}(${BARE})\s*$`, 'i'), server: /^\s{0,8}([2-5]\d\d(?:[ -].*)?)$/ };
const CONNECTED =
  /^[ \t]{0,8}(?:connected to|telnet|openssl s_client .{0,80}?-connect) ([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8})\b/im;
// Anything else may hold a line that looks like a reply; a session has a command that only sessions have.
const TELLING = /^\s{0,8}(?:MAIL FROM|RCPT TO):/im;

export const smtpSession: Dialect = {
  id: 'smtp-session',
  title: 'Sessions typed in telnet or openssl',
  read: (text) => (TELLING.test(text) ? readSessionIn(text, MARKS, CONNECTED) : []),
};
