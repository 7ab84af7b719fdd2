import { currentItem } from '../../host/office/mailbox';
import type { ItemSnapshot } from '../../host/office/mailbox';
import { canSeeSelection } from '../../host/office/selection';
import { readingWords } from '../../locales/phrases';
import { SOURCES } from '../../sources/registry';
import type { Intake } from '../../sources/source';
import type { IntakeExplainer } from './intake-explainer';
import { isFromSelection } from './reading-session';
import type { ReadingSession } from './reading-session';

/** Reads what is selected in Outlook, whenever that changes or the person asks for it. */
export class SelectionFollower {
  private lastKey: string | null = null;
  /** The rows that were last looked at while the host showed no item. */
  private lastRows: string | null = null;
  private rowRequests = 0;

  constructor(
    private readonly session: ReadingSession,
    private readonly explainer: IntakeExplainer,
  ) {}

  readonly follow = (): void => {
    const key = currentItem()?.key ?? null;
    if (key !== this.lastKey) this.readItem(false);
    else if (key === null && canSeeSelection()) this.followRows(false);
  };

  /** The host says the item changed. Two drafts may look the same, since they have no ids. */
  readonly followItem = (): void => {
    if (currentItem()?.mode === 'compose') this.readItem(false);
    else this.follow();
  };

  readonly readSelected = (): void => {
    this.readItem(true);
  };

  hasSelection(): boolean {
    return currentItem() !== null || (this.lastRows ?? '') !== '';
  }

  /** Marks the current selection as seen: what the person brings is newer, even if the host reports the selection later. */
  markSeen(): void {
    const key = currentItem()?.key ?? null;
    this.lastKey = key;
    if (key !== null || !canSeeSelection()) return;
    this.rowRequests += 1;
    const request = this.rowRequests;
    void SOURCES.selectedItems.read().then(({ key: rows = '' }) => {
      if (request === this.rowRequests) this.lastRows = rows;
    });
  }

  private readItem(isAsked: boolean): void {
    const { session } = this;
    const item = currentItem();
    this.lastKey = item?.key ?? null;
    session.retry = null;
    if (isFromSelection(session.listDoor)) session.leaveTriage();
    if (item !== null) {
      this.lastRows = null;
      session.setPendingSelection(0);
    } else if (canSeeSelection()) {
      // Whatever comes next, it isn't the previous item.
      session.leaveSelection();
      this.followRows(isAsked);
      return;
    } else if (!isAsked) {
      session.leaveSelection();
      return;
    }
    this.showItem(item, isAsked);
  }

  private showItem(item: ItemSnapshot | null, isAsked: boolean): void {
    const { session } = this;
    const door = item?.mode === 'compose' ? 'compose-draft' : 'selected-item';
    const generation = session.begin(door, readingWords(door, item?.subject ?? ''));
    const key = this.lastKey;
    const source = door === 'compose-draft' ? SOURCES.composeDraft : SOURCES.selectedItem;
    const taking = source.read().then((intake): Intake => {
      if (generation !== session.generation) return intake;
      // The host may answer for the next item, or report it late: then this answer belongs to neither of them.
      if ((currentItem()?.key ?? null) !== key) this.readItem(false);
      // An empty draft is nothing that the person asked about.
      else if (!isAsked && intake.problems.some(({ reason }) => reason === 'no-item')) session.close();
      return intake;
    });
    void this.explainer.show(generation, door, taking);
  }

  /** Selected messages that aren't the current item: several of them, or one of a kind that the host hides. */
  private followRows(isAsked: boolean): void {
    this.rowRequests += 1;
    const request = this.rowRequests;
    const before = this.session.generation;
    void SOURCES.selectedItems.read().then((intake) => {
      if (request === this.rowRequests && currentItem() === null) this.showRows(intake, isAsked, before);
    });
  }

  private showRows(intake: Intake, isAsked: boolean, before: number): void {
    const { session } = this;
    const { messages, problems, key } = intake;
    // A host may refuse at any time what it told before. That says nothing about the selection.
    if (!isAsked && problems.some(({ reason }) => reason === 'host')) return;
    // An empty answer counts too: nothing is selected.
    const rows = key ?? '';
    if (!isAsked && rows === this.lastRows) return;
    this.lastRows = rows;
    // A list that the person brought gives way to a single answer, but to another list only if the person asks.
    const isPending =
      !isAsked && messages.length > 1 && session.listDoor !== null && !isFromSelection(session.listDoor);
    session.setPendingSelection(isPending ? messages.length : 0);
    // If the person brought something in the meantime, that's newer.
    if (isPending || session.generation !== before) return;
    if (messages.length === 0 && !isAsked) {
      session.leaveSelection();
      return;
    }
    const name = messages.length === 1 ? (messages[0]?.origin.name ?? '') : '';
    session.retry = null;
    const generation = session.begin('selected-items', readingWords('selected-items', name));
    void this.explainer.show(generation, 'selected-items', Promise.resolve(intake));
  }
}
