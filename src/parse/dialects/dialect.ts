import type { Action } from '../../model/bounce';
import type { Mail } from '../mail/mail';
import type { Signs } from './reading/signs';

/** One recipient of a text, cut out of it by whoever knows how the text is written. */
export interface ReportedRecipient {
  /** An address; null where the text names nobody. */
  readonly who: string | null;
  readonly action: Action | null;
  /** The enhanced status code of a field made for it, such as `dsn=`. */
  readonly status: string | null;
  /** The server that answered, where the text names it beside the answer. */
  readonly host: string | null;
  /** A server answered that to the one that wrote the text, whether or not it is named. */
  readonly isAnswer?: true;
  /** What the text says about this recipient, white space folded. */
  readonly reasons: readonly string[];
  /** The mail is this program's own notice, which decides its kind whatever its headers look like. */
  readonly isNotice?: boolean;
}

/** How one program writes: a file here, a line in the registry, a folder of fixtures. */
export interface Dialect {
  /** Name of its file and of its folder of fixtures. */
  readonly id: string;
  /** Name of the generator as the command line prints it, where that isn't the id. */
  readonly generator?: string;
  /** For people. */
  readonly title: string;
  /** Missing for forms that a report passes through, such as a log: they are no generators. */
  readonly isWrittenBy?: (signs: Signs) => boolean;
  /** Cuts a text into recipients, where the general reader would mix them up. Empty where it holds none. */
  readonly read?: (text: string, mail: Mail) => readonly ReportedRecipient[];
}
