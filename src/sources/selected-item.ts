import { currentItem, officeItem, snapshotOf } from '../host/office/mailbox';
import type { ItemSnapshot } from '../host/office/mailbox';
import type { Origin } from '../model/raw-bounce';
import { attachedMessages } from './attached-message';
import { hintsOf, readItem } from './read-item';
import { problemOnly, alreadyRead } from './source';
import type { Intake, Source } from './source';

/** A selection that runs to and fro while it is read is read so often. */
const MAX_TRIES = 3;

/** The message that is selected in Outlook. Attached bounces count too, if the whole file isn't available. */
export const selectedItem: Source<void> = {
  door: 'selected-item',
  async read() {
    for (let tries = 1; ; tries += 1) {
      const { intake, hasMoved } = await readOnce();
      // If the selection moved away, the follower reads the next one. If it moved back, some answers may be the other one's.
      if (!hasMoved || tries >= MAX_TRIES) return hasMoved ? problemOnly({ reason: 'no-item' }) : intake;
    }
  },
};

async function readOnce(): Promise<{ readonly intake: Intake; readonly hasMoved: boolean }> {
  const item = officeItem();
  const snapshot = snapshotOf(item);
  if (item === null || snapshot === null) return { intake: problemOnly({ reason: 'no-item' }), hasMoved: false };
  const seen = { hasMoved: false };
  const look = (): void => {
    // Hosts answer for the message that is selected when they answer, not for the one they were asked about.
    if (currentItem()?.key !== snapshot.key) seen.hasMoved = true;
  };
  const intake = await readParts(item, snapshot, look);
  look();
  return { intake, hasMoved: seen.hasMoved && currentItem()?.key === snapshot.key };
}

async function readParts(item: Office.MessageRead, snapshot: ItemSnapshot, onAnswer: () => void): Promise<Intake> {
  const origin: Origin = { door: 'selected-item', ...(snapshot.subject === null ? {} : { name: snapshot.subject }) };
  const { raw, refused } = await readItem(item, origin, hintsOf(snapshot), onAnswer);
  // A whole file holds what is attached.
  if (raw?.kind === 'mime') return { messages: [alreadyRead(raw)], problems: [] };
  const attached = await attachedMessages(item);
  // The attachment may be the message that bounced. After a failed read, it counts only if it's a bounce itself.
  return {
    messages: [...(raw === null ? [] : [alreadyRead(raw)]), ...attached.messages],
    problems: [...(refused === null ? [] : [refused]), ...attached.problems],
    isOneMessage: true,
  };
}
