import { memberOf } from './office-call';
import { mailbox } from './office-ready';

/** What the pane keeps of an item. Copied field by field: Office's objects cannot be spread, and change under our hands. */
export interface ItemSnapshot {
  /** Tells two items apart; compose items have no id of their own. */
  readonly key: string;
  readonly mode: 'read' | 'compose';
  readonly itemId: string | null;
  readonly conversationId: string | null;
  readonly subject: string | null;
  readonly itemClass: string | null;
  readonly from: string | null;
  readonly date: string | null;
}

/** The members we read. Any of them may be missing, even if the type definitions say otherwise. */
export interface OfficeItem {
  readonly itemId?: unknown;
  readonly conversationId?: unknown;
  /** Text in read mode, an object with getAsync in compose. */
  readonly subject?: unknown;
  readonly itemClass?: unknown;
  readonly from?: { readonly emailAddress?: unknown } | null;
  readonly dateTimeCreated?: unknown;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const dateOf = (value: unknown): string | null =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;

/** @returns null for no item: null by design (several selected, no selection) or undefined (a kind the host hides). */
export function snapshotOf(item: OfficeItem | null | undefined): ItemSnapshot | null {
  if (item === null || item === undefined) return null;
  const itemId = textOf(memberOf(item, 'itemId'));
  const conversationId = textOf(memberOf(item, 'conversationId'));
  const named = memberOf(item, 'subject');
  const subject = textOf(named);
  const date = dateOf(memberOf(item, 'dateTimeCreated'));
  const isCompose = typeof named === 'object' && named !== null;
  return {
    key: [isCompose ? 'compose' : 'read', itemId ?? [conversationId, subject, date].join(' ')].join(' '),
    mode: isCompose ? 'compose' : 'read',
    itemId,
    conversationId,
    subject,
    itemClass: textOf(memberOf(item, 'itemClass')),
    from: textOf((memberOf(item, 'from') as OfficeItem['from'])?.emailAddress),
    date,
  };
}

/** The item that the host calls current. It may be outdated: some hosts don't report changes (office-js 3470, 6833). */
export function currentItem(): ItemSnapshot | null {
  return snapshotOf(officeItem());
}

/** The live object, for calls only. */
export function officeItem(): Office.MessageRead | null {
  try {
    const box = mailbox() as { readonly item?: unknown } | null;
    return (box?.item ?? null) as Office.MessageRead | null;
  } catch {
    return null;
  }
}
