import type { CommandTemplate } from '../model/cause';
import type { Command } from '../model/advice';
import { oneLine } from '../text/plain-text';
import { PLACEHOLDER } from './values';
import type { Placeholder, Values } from './values';

const MAX_REPEATS = 10;

/** No address or name is longer (RFC 5321 section 4.5.3.1); the mark makes sure that a cut one names nobody. */
const MAX_VALUE = 320;

/**
 * A value as a PowerShell literal. In a single-quoted string only the quote itself means anything, and PowerShell takes
 * four typographic marks for quotes too (about_Quoting_Rules): each is doubled. Control characters and line ends, which
 * no address has, become blanks; so does what changes the direction of text or cannot be seen.
 */
export function quotePowerShell(value: string): string {
  const plain = oneLine(value.replace(UNSEEN, ' '), MAX_VALUE);
  return `'${plain.replace(/['\u2018\u2019\u201a\u201b]/g, (mark) => mark + mark)}'`;
}

const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** A command with the bounce's values in it, once for each recipient it is about (at most ten). */
export function fillCommand(template: CommandTemplate, all: readonly Values[], count = all.length): Command {
  const { run, on, changes, note } = template;
  const isPerRecipient = /\{(?:recipient|group|recipientDomain)\}/.test(run);
  const sets = isPerRecipient ? all.slice(0, MAX_REPEATS) : all.slice(0, 1);
  const lines = (sets.length > 0 ? sets : [{}]).map((values: Values) =>
    fillLine(run, changes ? { ...values, ip: values.vouchedIp } : values),
  );
  const left = isPerRecipient ? count - sets.length : 0;
  // A comment, so that the whole text can be pasted.
  const more = left > 0 ? [`# ${left} more: repeat for each`] : [];
  return { run: [...new Set(lines), ...more].join('\n'), on, changes, note };
}

const STAND_INS: Readonly<Record<Placeholder, string>> = {
  recipient: '<recipient address>',
  group: '<group address>',
  sender: '<sender address>',
  senderDomain: '<sender domain>',
  recipientDomain: '<recipient domain>',
  ip: '<IP address>',
  server: '<server name>',
  code: '<code>',
  subject: '<subject>',
  theirText: '<text>',
};

const fillLine = (run: string, values: Values): string =>
  run.replace(PLACEHOLDER, (_, name: Placeholder) => quotePowerShell(values[name] ?? STAND_INS[name]));
