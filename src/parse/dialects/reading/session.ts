// A session with a mail server, whoever wrote it down: what the client says is never the refusal, and what the server answers
// belongs to the command before it (RFC 5321 section 4.1, RFC 2920).
import type { ReportedRecipient } from '../dialect';
import { answered } from './reply-action';
import { MAX_PASSAGE_CHARS, MAX_RECIPIENTS } from '../../limits';
import { fold } from '../../mail/text-decode';
import { isAddress, normalizeAddress } from '../../tokens/address';

interface SessionLine {
  readonly by: 'client' | 'server';
  readonly words: string;
}

/** How a program marks who says a line. The first group of each is what was said. */
export interface Marks {
  readonly client: RegExp;
  readonly server: RegExp;
}

/** A command of the client, as a whole line. */
export const COMMAND =
  /^(?:(?:HELO|EHLO|LHLO|AUTH|VRFY)\b.*|STARTTLS|(?:MAIL FROM|RCPT TO):.*|DATA|BDAT \d.*|\.|RSET|NOOP|QUIT)$/i;
const REPLY = /^([2-5]\d\d)([ -]|$)/;
const RECIPIENT = /^RCPT TO:\s*<?([^<>\s]{3,320})/i;
// Mail programs break long lines; shorter ones end where the server ended them.
const BROKEN_AT = 60;

/** The lines of a session in a text. A line without a mark goes on with a reply, where the text was broken or indented. */
function sessionLines(text: string, { client, server }: Marks): readonly SessionLine[] {
  const out: SessionLine[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const said = client.exec(line)?.[1];
    const answered = said === undefined ? server.exec(line)?.[1] : undefined;
    const isLonger = isOpen && /^\s+[2-5]\d\d[ -]/.test(line);
    if (said !== undefined) out.push({ by: 'client', words: said.trim() });
    else if (answered !== undefined) out.push({ by: 'server', words: answered.trim() });
    else if (isLonger) out.push({ by: 'server', words: line.trim() });
    else if (isOpen && line.trim() !== '' && (out.at(-1)?.words.length ?? 0) > BROKEN_AT)
      out.push({ by: 'server', words: line.trim() });
    isOpen = answered !== undefined || (isOpen && said === undefined && line.trim() !== '');
  }
  return out;
}

/** The recipients of the session in a text. @param connected how it names the server, in its first group */
export const readSessionIn = (text: string, marks: Marks, connected?: RegExp): readonly ReportedRecipient[] =>
  readSession(sessionLines(text, marks), connected?.exec(text)?.[1]?.toLowerCase() ?? null);

/**
 * The recipients of a session in which something was refused; empty where nothing was, or where no client is answered.
 * @param host the server that the client connected to, where the text names it
 */
function readSession(lines: readonly SessionLine[], host: string | null): readonly ReportedRecipient[] {
  const start = lines.findIndex(({ by, words }) => by === 'client' && COMMAND.test(words));
  if (start === -1 || !lines.slice(start).some(({ by }) => by === 'server')) return [];
  const session = new Session();
  for (const line of lines) session.add(line);
  return session.outcome(host);
}

class Session {
  /** Each recipient with the reply that refused it; null as long as none did. */
  private readonly recipients = new Map<string, string | null>();
  private readonly commands: string[] = [];
  private reply: string[] = [];
  private isInData = false;
  /** A refusal of anything but a recipient; the last one counts. */
  private refusal: string | null = null;
  private wasSent = '';

  add({ by, words }: SessionLine): void {
    if (by === 'server') this.answer(words);
    else if (this.isInData && words !== '.') return;
    else if (COMMAND.test(words)) {
      this.isInData = false;
      this.commands.push(words);
    }
  }

  private answer(words: string): void {
    const [, code, separator] = REPLY.exec(words) ?? [];
    if (code === undefined && this.reply.length === 0) return;
    this.reply.push(words);
    if (separator === '-') return;
    // A line without a code goes on with the reply before it.
    const reply = fold(this.reply.join(' ')).slice(0, MAX_PASSAGE_CHARS);
    if (code !== undefined) this.take(reply);
    this.reply = [];
  }

  private take(reply: string): void {
    const command = this.isInData ? '.' : (this.commands.shift() ?? '');
    this.isInData = reply.startsWith('354');
    const isRefused = /^[45]/.test(reply);
    const who = RECIPIENT.exec(command)?.[1] ?? '';
    if (isAddress(who)) {
      if (this.recipients.size < MAX_RECIPIENTS) this.recipients.set(normalizeAddress(who), isRefused ? reply : null);
    } else if (isRefused) this.refusal = reply;
    else if (command === '.') this.wasSent = reply;
    else if (/^(?:mail|ehlo|helo|auth)/i.test(command)) this.refusal = null;
  }

  outcome(host: string | null): readonly ReportedRecipient[] {
    const { refusal, wasSent } = this;
    const report = (who: string | null, reply: string): ReportedRecipient => ({
      ...answered(who, reply, host),
      isAnswer: true,
    });
    const told = [...this.recipients].flatMap(([who, refused]) => {
      const reply = refused ?? refusal ?? wasSent;
      return reply === '' ? [] : [report(who, reply)];
    });
    const all = told.length === 0 && refusal !== null ? [report(null, refusal)] : told;
    return all.every(({ action }) => action === 'delivered') ? [] : all;
  }
}
