import type { CommandTemplate } from '../model/cause';
import type { Command } from '../model/advice';
import { isDomain, isIpAddress, isMailAddress } from '../text/addresses';
import { replaceHidden } from '../text/characters';
import { oneLine } from '../text/plain-text';
import { PLACEHOLDER } from './placeholder';
import type { Placeholder } from './placeholder';
import type { Values } from './values';
import { isInternalAddress } from '../text/internal-address';

const MAX_REPEATS = 10;

/** No address or name is longer (RFC 5321 section 4.5.3.1); the mark makes sure that a cut one names nobody. */
const MAX_VALUE = 320;

/**
 * A value as a PowerShell literal. In a single-quoted string only the quote itself means anything, and PowerShell takes
 * four typographic marks for quotes too (about_Quoting_Rules): each is doubled. Control characters and line ends, which
 * no address has, become blanks; so does what changes the direction of text or cannot be seen.
 */
export function quotePowerShell(value: string): string {
  const plain = oneLine(
    replaceHidden(value, () => ' '),
    MAX_VALUE,
  );
  return `'${plain.replace(/['\u2018\u2019\u201a\u201b]/g, (mark) => mark + mark)}'`;
}

/** A command with the bounce's values in it, once for each recipient it is about (at most ten). */
export function fillCommand({ run, ...command }: CommandTemplate, all: readonly Values[], count = all.length): Command {
  const isPerRecipient = /\{(?:recipient|group|recipientDomain|person|x500)\}/.test(run);
  const sets = isPerRecipient ? all.slice(0, MAX_REPEATS) : all.slice(0, 1);
  const lines = (sets.length > 0 ? sets : [{}]).map((values: Values) =>
    fillLine(run, command.changes ? { ...values, ip: values.vouchedIp } : values),
  );
  const left = isPerRecipient ? count - sets.length : 0;
  // A comment, so that the whole text can be pasted.
  const more = left > 0 ? [`# ${left} more: repeat for each`] : [];
  const on = /-Mg[A-Z]/.test(run) ? 'graph' : command.on;
  return { ...command, on, run: [...new Set(lines), ...more].join('\n') };
}

const STAND_INS: Readonly<Record<Placeholder, string>> = {
  recipient: '<recipient address>',
  group: '<group address>',
  sender: '<sender address>',
  senderDomain: '<sender domain>',
  recipientDomain: '<recipient domain>',
  ip: '<IP address>',
  server: '<server name>',
  sendingServer: '<sending server>',
  code: '<code>',
  subject: '<subject>',
  sizeLimit: '<limit>',
  messageSize: '<size>',
  theirText: '<text>',
  file: '<file name>',
  spfEntry: '<SPF entry>',
  list: '<list>',
  contact: '<contact>',
  newAddress: '<new address>',
  person: '<name>',
  x500: 'X500:/o=ORG/ou=GROUP/cn=Recipients/cn=USER',
};

/** What a value has to be to stand in a command. A group may be known by its name alone. */
const IS_FIT: Readonly<Partial<Record<Placeholder, (value: string) => boolean>>> = {
  // An outdated entry's address is what doesn't exist.
  recipient: (value) => isMailAddress(value) && !isInternalAddress(value),
  sender: isMailAddress,
  senderDomain: isDomain,
  recipientDomain: isDomain,
  ip: isIpAddress,
};

function wordFor(name: Placeholder, values: Values): string {
  const value = values[name];
  return value !== undefined && (IS_FIT[name]?.(value) ?? true) ? value : STAND_INS[name];
}

const fillLine = (run: string, values: Values): string =>
  run.replace(PLACEHOLDER, (_, name: Placeholder) => quotePowerShell(wordFor(name, values)));
