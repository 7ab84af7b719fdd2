import { onDemand } from '../parts/on-demand';

/** A file of its own: a bounce that's open in Outlook is explained without it. */
export const { Slot: BringSlot, prepare: prepareBringing } = onDemand(
  async () => (await import(/* webpackChunkName: "bring" */ './BringBox')).BringBox,
);
