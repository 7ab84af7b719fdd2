import { onDemand } from './on-demand';

/** In the file of the pages: nothing is said of an action before there is one to press. */
export const { Slot: StatusActionsSlot, prepare: prepareStatusActions } = onDemand(
  async () => (await import(/* webpackChunkName: "page" */ './StatusActions')).StatusActions,
);
