import { withWords } from '../locales/language';
import { onDemand } from './parts/on-demand';
import { prepareStatusActions } from './parts/status-actions-slot';

const { Slot, prepare } = onDemand(async () => (await withWords(import(/* webpackChunkName: "page" */ './Page'))).Page);

/** Every page but the outline of the first answer: a file of its own, which runs behind that. */
export const PageSlot = Slot;

export const preparePage = (): Promise<unknown> => Promise.all([prepare(), prepareStatusActions()]);
