import { onDemand } from '../parts/on-demand';

/** A letter is read and changed at a click: it loads behind the answer. */
export const { Slot: LetterPreviewSlot, prepare: prepareLetterPreview } = onDemand(
  async () => (await import(/* webpackChunkName: "details" */ './LetterPreview')).LetterPreview,
);
