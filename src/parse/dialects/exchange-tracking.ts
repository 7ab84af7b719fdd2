// Message tracking of Exchange and the extended message trace of Microsoft 365: tables of comma-separated values, or what
// PowerShell's Format-List makes of them. Recipients and their statuses stand in lists of the same order.
import type { Action } from '../../model/bounce';
import type { Dialect, ReportedRecipient } from './dialect';
import { actionOfReply } from './reading/reply-action';
import { MAX_PASSAGE_CHARS, MAX_RECIPIENTS } from '../limits';
import { fold } from '../mail/text-decode';
import { findAddress } from '../tokens/address';

/** Values by the names of their columns, letters only: "recipient-address", "recipient_address" and "RecipientAddress" are one. */
type Row = ReadonlyMap<string, string>;

const HEADING = /^\W{0,3}(?:#Fields: ?)?(?=.*\bevent[-_ ]?id\b)(?=.*\brecipient[-_ ]?(?:address|status)\b).*,.*$/im;
const BLOCK_FIELD = /^[ \t]*(EventId|Event|Recipients|RecipientStatus|RecipientAddress)[ \t]*:[ \t](.*)$/;
const ACTIONS: Readonly<Record<string, Action>> = {
  FAIL: 'failed',
  DSN: 'failed',
  BADMAIL: 'failed',
  DEFER: 'delayed',
  DELIVER: 'delivered',
  SEND: 'delivered',
  SENDEXTERNAL: 'delivered',
  EXPAND: 'expanded',
};
const WORST: readonly (Action | null)[] = ['failed', 'expanded', 'delivered', 'delayed'];

export const exchangeTracking: Dialect = {
  id: 'exchange-tracking',
  title: 'Message tracking log of Exchange',
  read: (text) =>
    lastOfEach([...rowsOfTable(text), ...rowsOfBlocks(text)].slice(0, MAX_RECIPIENTS).flatMap(toRecipients)),
};

function rowsOfTable(text: string): readonly Row[] {
  const heading = HEADING.exec(text);
  if (!heading) return [];
  const names = cellsOf(heading[0].replace(/^\W{0,3}#Fields: ?/i, '')).map(nameOf);
  return text
    .slice(heading.index + heading[0].length)
    .split('\n')
    .filter((line) => line.includes(','))
    .map((line) => new Map(cellsOf(line).map((cell, i) => [names[i] ?? '', cell])));
}

function rowsOfBlocks(text: string): readonly Row[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => new Map(fieldsOf(block)))
    .filter((row) => row.has('eventid') && (row.has('recipients') || row.has('recipientaddress')));
}

function fieldsOf(block: string): [string, string][] {
  const out: [string, string][] = [];
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = BLOCK_FIELD.exec(line) ?? [];
    const last = out.at(-1);
    // Format-List breaks a long value and indents what follows.
    if (name !== '') out.push([nameOf(name === 'Event' ? 'EventId' : name), value]);
    else if (last && /^\s{10,}\S/.test(line)) last[1] += ` ${line.trim()}`;
    else if (/^\s*\w+\s*:/.test(line)) out.push(['', '']);
  }
  return out;
}

const nameOf = (column: string): string => column.toLowerCase().replace(/[^a-z]/g, '');

/** Cells of one line; a quoted one may hold commas (RFC 4180). */
const cellsOf = (line: string): readonly string[] =>
  [...line.slice(0, 20_000).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').trim(),
  );

function toRecipients(row: Row): readonly ReportedRecipient[] {
  const event = (row.get('eventid') ?? '').trim().toUpperCase();
  const action = ACTIONS[event] ?? null;
  if (action === null) return [];
  const addresses = listOf(row.get('recipientaddress') ?? row.get('recipients') ?? '');
  const status = row.get('recipientstatus') ?? '';
  const statuses = addresses.length > 1 ? listOf(status) : [withoutBraces(status)];
  return addresses.flatMap((address, i) => {
    const who = findAddress(address);
    const reason = fold(withoutTrace(statuses[i] ?? statuses[0] ?? '')).slice(0, MAX_PASSAGE_CHARS);
    const said = actionOfReply(reason);
    return who === null
      ? []
      : [
          {
            who,
            action: said === 'failed' ? said : action,
            status: null,
            host: hostOf(status),
            reasons: reason === '' ? [] : [reason],
          },
        ];
  });
}

const withoutBraces = (value: string): string => value.trim().replace(/^\{(.*)\}$/, '$1');
const listOf = (value: string): readonly string[] =>
  withoutBraces(value)
    .split(/[;,] ?(?=[^\s;,]{1,128}@|[245]\d\d |\[?\{LED)/)
    .map((one) => one.trim());
const withoutTrace = (status: string): string => /\{LED=([^{}]{1,1000})\}(?:;|\]|$)/.exec(status)?.[1] ?? status;
const hostOf = (status: string): string | null => /\{FQDN=([\w.-]{3,255})\}/i.exec(status)?.[1]?.toLowerCase() ?? null;

/** A recipient goes through several events; the one that ends it tells. */
function lastOfEach(recipients: readonly ReportedRecipient[]): readonly ReportedRecipient[] {
  const byAddress = new Map<string | null, ReportedRecipient>();
  for (const one of recipients) {
    const before = byAddress.get(one.who);
    const isWorse = before !== undefined && WORST.indexOf(one.action) > WORST.indexOf(before.action);
    if (!isWorse) byAddress.set(one.who, one);
  }
  return [...byAddress.values()];
}
