import type { PreparedText } from '../../actions/open-letter';
import type { CauseAdvice } from '../../model/advice';
import type { DnsEvidence } from '../../model/dns';
import type { TraceEvidence } from '../../model/trace';
import type { Link } from '../../model/cause';

/** What buttons of any page ask of the shell. Each tells the person what happened; none of them fails loudly. */
export interface PageActions {
  readonly copyText: (text: string, what: string) => void;
  readonly openLink: (link: Link) => void;
  /** Says what happened, to screen readers too. */
  readonly announce: (words: string) => void;
}

/** Additional actions of an answer. */
export interface AnswerActions extends PageActions {
  openLetter(letter: PreparedText): void;
  copyAnswer(format: 'text' | 'markdown'): void;
  /** As a JSON file, to attach to a ticket. */
  saveAnswer(): void;
  /** Adds what DNS said about a cause to the answer, and to everything that's copied from it. */
  addDns(cause: CauseAdvice, dns: readonly DnsEvidence[]): void;
  /** The same for what message trace said about the message. */
  addTrace(trace: readonly TraceEvidence[]): void;
}
