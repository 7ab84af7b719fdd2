import type { Event, Step } from './events';
import {
  fetched,
  grew,
  leaveList,
  pageCame,
  readOlder,
  refreshed,
  refreshList,
  resumeList,
  retryMessages,
  stopList,
} from './step-list';
import { brought, close, diagnosed, failed, intakeCame, messageRead, openRow } from './step-reading';
import { hostAnswered, itemRead, looked, markRows, retry, rowsCame } from './step-selection';
import type { State } from './state';

/**
 * Everything the pane decides, pure: what a person sees follows from what happened, in order. Whether an answer comes too
 * late is decided here, and nowhere else.
 */
export function step(state: State, event: Event): Step {
  if (isStale(state, event)) return event.type === 'rows' ? [markRows(state, event)] : [state];
  switch (event.type) {
    case 'host':
      return hostAnswered(state, event);
    case 'looked':
      return looked(state, event.look, event.why);
    case 'rows':
      return rowsCame(state, event);
    case 'item-read':
      return itemRead(state, event);
    case 'brought':
      return brought(state, event);
    case 'intake':
      return intakeCame(state, event);
    case 'message-read':
      return messageRead(state, event);
    case 'diagnosed':
      return diagnosed(state, event);
    case 'failed':
      return failed(state, event);
    case 'opened':
      return openRow(state, event);
    case 'retried':
      return retry(state, event.look);
    case 'closed':
      return close(state);
    default:
      return stepOfList(state, event);
  }
}

type ListEvent = Extract<Event, { readonly type: `list-${string}` }>;

function stepOfList(state: State, event: ListEvent): Step {
  switch (event.type) {
    case 'list-left':
      return leaveList(state);
    case 'list-stopped':
      return stopList(state);
    case 'list-resumed':
      return resumeList(state);
    case 'list-older':
      return readOlder(state);
    case 'list-retried':
      return retryMessages(state, event.positions);
    case 'list-fetched':
      return fetched(state, event);
    case 'list-grew':
      return grew(state, event);
    case 'list-page':
      return pageCame(state, event.intake);
    case 'list-returned':
      return refreshList(state);
    case 'list-refreshed':
      return refreshed(state, event.intake);
  }
}

/** Whether an event answers what nobody waits for anymore: another reading, or another work on a list, began since. */
function isStale(state: State, event: Event): boolean {
  if ('work' in event) return event.work !== state.work?.number;
  return 'run' in event && event.run !== state.run;
}
