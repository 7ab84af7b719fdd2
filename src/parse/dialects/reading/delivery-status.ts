import type { Action } from '../../../model/bounce';
import { strip } from '../../../text/strip';
import { recipientAddress } from '../../tokens/address';
import { MAX_PASSAGE_CHARS, MAX_RECIPIENTS } from '../../limits';
import { decodeText, fold } from '../../mail/text-decode';

/** Fields of one recipient's block (RFC 3464 section 2.3), as the report has them. */
export interface StatusBlock {
  readonly address: string | null;
  readonly originalAddress: string | null;
  readonly displayName: string | null;
  readonly action: Action | null;
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly supplementaryInfo: string | null;
  readonly remoteMta: string | null;
  readonly willRetryUntil: string | null;
}

/** A whole `message/delivery-status` part. */
export interface StatusReport {
  readonly reportingMta: string | null;
  readonly arrivalDate: string | null;
  readonly recipients: readonly StatusBlock[];
  readonly wasCut: boolean;
}

type Fields = Map<string, string>;
const RECIPIENT_FIELDS = [
  'final-recipient',
  'original-recipient',
  'action',
  'status',
  'diagnostic-code',
  'x-supplementary-info',
  'x-actual-recipient',
];
const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:(.*)$/;
const ACTIONS: readonly Action[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/** Is a media type that of a delivery-status part, in any of its spellings? */
export const isStatusType = (type: string): boolean =>
  /^(?:message|text)\/(?:x-)?(?:global-)?delivery-status$/.test(type);

/**
 * Reads a delivery-status part (RFC 3464; RFC 6533 for the global form), also one that lost its blank lines, its
 * `rfc822;`, or its Diagnostic-Code on the way through a mailbox. Content never makes it throw.
 * @returns at most MAX_RECIPIENTS blocks, `wasCut` where there are more
 */
export function readDeliveryStatus(bytes: Uint8Array): StatusReport {
  return readStatusText(decodeText(bytes));
}

/** As readDeliveryStatus, for text. */
export function readStatusText(text: string): StatusReport {
  const reader = new FieldReader();
  for (const line of text.split(/\r\n|\n|\r/)) if (!reader.read(line)) break;
  const { message, blocks, wasCut } = reader;
  return {
    reportingMta: host(message.get('reporting-mta')),
    arrivalDate: message.get('arrival-date') ?? null,
    recipients: blocks.map(toBlock),
    wasCut,
  };
}

/** Sorts fields into those of the message and those of each recipient (RFC 3464 section 2.1). */
class FieldReader {
  readonly message: Fields = new Map();
  readonly blocks: Fields[] = [];
  wasCut = false;
  private current = this.message;
  private isBehindBlankLine = true;
  /** The field that a continuation line belongs to. */
  private last: string | null = null;

  /** @returns false where nothing more is to be read */
  read(line: string): boolean {
    if (line.trim() === '') {
      this.isBehindBlankLine = true;
      this.last = null;
      return true;
    }
    const field = /^[ \t]/.test(line) && this.last !== null ? null : FIELD.exec(line);
    if (field) return this.addField((field[1] ?? '').toLowerCase(), (field[2] ?? '').trim());
    // Some relays take the leading blank off a folded line, so any line that is no field continues the last one.
    if (this.last !== null) this.set(this.last, `${this.current.get(this.last) ?? ''} ${line.trim()}`);
    return true;
  }

  private addField(name: string, value: string): boolean {
    if (this.opensBlock(name)) {
      if (this.blocks.length >= MAX_RECIPIENTS) {
        this.wasCut = true;
        return false;
      }
      this.current = new Map();
      this.blocks.push(this.current);
    }
    this.isBehindBlankLine = false;
    this.last = name;
    if (!this.current.has(name)) this.set(name, value);
    return true;
  }

  /** A block opens behind a blank line, or where a recipient is named a second time. */
  private opensBlock(name: string): boolean {
    if (!RECIPIENT_FIELDS.includes(name)) return false;
    return (
      this.current === this.message ||
      (this.current.has(name) && (this.isBehindBlankLine || name.endsWith('recipient')))
    );
  }

  private set(name: string, value: string): void {
    this.current.set(name, value.slice(0, MAX_PASSAGE_CHARS));
  }
}

function toBlock(fields: Fields): StatusBlock {
  const final = fields.get('final-recipient');
  const original = fields.get('original-recipient') ?? fields.get('x-actual-recipient');
  const word = /[a-z]+/.exec((fields.get('action') ?? '').toLowerCase())?.[0];
  const diagnostic = fields.get('diagnostic-code');
  return {
    address: (final ? recipientAddress(final) : null) ?? (original ? recipientAddress(original) : null),
    originalAddress: original ? recipientAddress(original) : null,
    displayName: fields.get('x-display-name') ?? null,
    action: ACTIONS.find((action) => action === word) ?? (word === 'fail' || word === 'failure' ? 'failed' : null),
    status: /([245]\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '')?.[1] ?? null,
    diagnostic: diagnostic ? fold(withoutType(diagnostic)) || null : null,
    supplementaryInfo: fold(fields.get('x-supplementary-info') ?? '') || null,
    remoteMta: host(fields.get('remote-mta')),
    willRetryUntil: fields.get('will-retry-until') ?? null,
  };
}

/** `smtp;550 ...` to `550 ...`; the type says only how to read it (RFC 3464 section 2.1.2). */
const withoutType = (value: string): string => value.replace(/^\s*(?:x-)?[a-z0-9-]{1,30}\s*;\s*/i, '');

/** `dns; mx.example.com (192.0.2.1)` to `mx.example.com`. */
function host(value: string | undefined): string | null {
  if (value === undefined) return null;
  const name = withoutType(value).trim().split(/[\s(]/, 1)[0] ?? '';
  return strip(name, '<[', '>]').toLowerCase() || null;
}
