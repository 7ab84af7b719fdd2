import { withWords } from '../../locales/language';
import { onDemand } from '../parts/on-demand';

/** Few people own the group: their letters come with the tab. */
export const { Slot: OwnerLettersSlot, prepare: prepareOwnerLetters } = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "letters-owner" */ './OwnerLetters'))).OwnerLetters,
);
