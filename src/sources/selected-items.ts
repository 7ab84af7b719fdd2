import { snapshotOf } from '../host/office/mailbox';
import { selectedRows, withLoadedItem } from '../host/office/selection';
import type { SelectedRow } from '../host/office/selection';
import type { RawBounce } from '../model/raw-bounce';
import { hintsOf, readItem } from './read-item';
import { problemOnly } from './source';
import type { IncomingMessage, Source, SourceProblem } from './source';

/**
 * Messages selected in Outlook's list, loaded one by one: with the manifest that asks for ReadWriteMailbox. It is also the
 * way to one bounce that the host does not hand over as the current item.
 */
export const selectedItems: Source<void> = {
  door: 'selected-items',
  async read() {
    const rows = await selectedRows();
    if (!rows.ok) return problemOnly({ reason: 'host', errors: [rows.error] });
    if (rows.value.length === 0) return problemOnly({ reason: 'no-item' });
    const key = rows.value.map(({ itemId }) => itemId).join('\n');
    return { messages: rows.value.map(pieceFor), problems: [], key };
  },
};

function pieceFor({ itemId, subject }: SelectedRow): IncomingMessage {
  const origin = { door: 'selected-items' as const, ...(subject === '' ? {} : { name: subject }) };
  const read = async (): Promise<RawBounce | SourceProblem> => {
    const loaded = await withLoadedItem(itemId, (item) => {
      const snapshot = snapshotOf(item);
      return readItem(item, origin, snapshot === null ? {} : hintsOf(snapshot));
    });
    if (!loaded.ok) return { reason: 'host', errors: [loaded.error] };
    const { raw, refused } = loaded.value;
    return refused ?? raw ?? { reason: 'no-item' };
  };
  return { origin, read };
}
