import type { HostName } from '../../host/office/host-name';
import type { ItemSnapshot } from '../../host/office/mailbox';
import type { Host } from '../../host/office/office-ready';
import type { Advice } from '../../model/advice';
import type { Door, RawBounce } from '../../model/raw-bounce';
import type { IncomingMessage, Intake, SourceProblem } from '../../sources/source';
import type { Progress, State } from './state';

/** What Outlook shows at this moment. */
export interface Look {
  readonly item: Pick<ItemSnapshot, 'key' | 'mode' | 'subject'> | null;
  /** Whether it can be asked for the selected rows. */
  readonly canList: boolean;
}

/** Why rows are asked for. `seen`: what the person brings is newer, so that these rows don't count as a new selection. */
export type RowsReason = 'sign' | 'button' | 'seen';

/** What reading a message gave; an error if the source broke its promise never to reject. */
export type ReadResult = RawBounce | SourceProblem | Error;

/** What happened. Events that answer an effect carry its number: `run` of a reading, `asked` of rows, `work` of a list. */
export type Event =
  | { readonly type: 'host'; readonly found: Host; readonly name: HostName; readonly look: Look }
  | { readonly type: 'looked'; readonly look: Look; readonly why: 'sign' | 'item-changed' | 'button' }
  | {
      readonly type: 'rows';
      readonly run: number;
      readonly asked: number;
      readonly why: RowsReason;
      readonly intake: Intake;
      readonly look: Look;
    }
  | { readonly type: 'item-read'; readonly run: number; readonly intake: Intake; readonly look: Look }
  | { readonly type: 'brought'; readonly door: Door; readonly name: string; readonly look: Look }
  | { readonly type: 'intake'; readonly run: number; readonly intake: Intake; readonly name: string }
  | { readonly type: 'message-read'; readonly run: number; readonly read: RawBounce | SourceProblem }
  | { readonly type: 'diagnosed'; readonly run: number; readonly advices: readonly Advice[] }
  | { readonly type: 'failed'; readonly run: number; readonly error: Error }
  | { readonly type: 'opened'; readonly message: IncomingMessage; readonly part: number }
  | { readonly type: 'retried'; readonly look: Look }
  | { readonly type: 'closed' }
  | { readonly type: 'list-left' }
  | { readonly type: 'list-stopped' }
  | { readonly type: 'list-resumed' }
  | { readonly type: 'list-older' }
  | { readonly type: 'list-retried'; readonly positions: readonly number[] }
  | { readonly type: 'list-fetched'; readonly work: number; readonly position: number; readonly read: ReadResult }
  | { readonly type: 'list-grew'; readonly work: number; readonly position: number; readonly progress: Progress }
  | { readonly type: 'list-page'; readonly work: number; readonly intake: Intake }
  | { readonly type: 'list-returned' }
  | { readonly type: 'list-refreshed'; readonly work: number; readonly intake: Intake };

export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** What is to be done. Each answer comes back as an event. */
export type Effect =
  /** Aborts the requests of the last reading, and what the engine does for it. */
  | { readonly do: 'stop' }
  | { readonly do: 'read-selection'; readonly run: number; readonly door: 'selected-item' | 'compose-draft' }
  | { readonly do: 'ask-rows'; readonly run: number; readonly asked: number; readonly why: RowsReason }
  | { readonly do: 'read-message'; readonly run: number; readonly message: IncomingMessage; readonly isClick?: true }
  | { readonly do: 'diagnose'; readonly run: number; readonly raw: RawBounce }
  /** The same as `stop`, for the list. */
  | { readonly do: 'stop-list' }
  | {
      readonly do: 'fetch';
      readonly work: number;
      readonly position: number;
      readonly message: IncomingMessage;
      readonly isClick?: true;
    }
  | { readonly do: 'summarize'; readonly work: number; readonly position: number; readonly raw: RawBounce }
  | { readonly do: 'fetch-page'; readonly work: number; readonly next: NonNullable<Intake['next']> }
  | { readonly do: 'refresh-list'; readonly work: number; readonly refresh: NonNullable<Intake['refresh']> };

export type Step = readonly [State, ...Effect[]];

/** One step, and another one from where it led. */
export const then = ([state, ...effects]: Step, next: (state: State) => Step): Step => {
  const [after, ...more] = next(state);
  return [after, ...effects, ...more];
};
