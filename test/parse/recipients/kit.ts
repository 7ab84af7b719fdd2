import type { StatusBlock } from '../../../src/parse/dialects/reading/delivery-status';
import type { TableRow } from '../../../src/parse/mail/mail';
import type { RecipientFacts } from '../../../src/parse/recipients/recipient-facts';

/** A recipient of whom nothing is said but what a test gives. */
export const draft = (more: Partial<RecipientFacts> = {}): RecipientFacts => ({
  address: 'jo@contoso.com',
  displayName: null,
  block: null,
  row: null,
  prose: [],
  ...more,
});

export const block = (more: Partial<StatusBlock> = {}): StatusBlock => ({
  address: 'jo@contoso.com',
  originalAddress: null,
  displayName: null,
  action: null,
  status: null,
  diagnostic: null,
  supplementaryInfo: null,
  remoteMta: null,
  willRetryUntil: null,
  ...more,
});

export const row = (more: Partial<TableRow> = {}): TableRow => ({
  address: 'jo@contoso.com',
  displayName: null,
  supplementaryInfo: null,
  statusNumber: null,
  diagNumber: null,
  remoteMta: null,
  ...more,
});
