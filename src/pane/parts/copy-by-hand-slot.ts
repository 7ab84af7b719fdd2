import { onDemand } from './on-demand';

/** It loads behind the answer: buttons can copy nearly everywhere. */
export const { Slot: CopyByHandSlot, prepare: prepareCopyByHand } = onDemand(
  async () => (await import(/* webpackChunkName: "details" */ './CopyByHand')).CopyByHand,
);
