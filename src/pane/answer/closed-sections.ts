import { withWords } from '../../locales/language';
import { onDemand } from '../parts/on-demand';

// What the closed sections of an answer hold is one file, which loads behind the answer: nobody has opened one by then.
const details = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "details" */ './TechnicalDetails'))).TechnicalDetails,
);
const background = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "details" */ './Background'))).Background,
);
const why = onDemand(async () => (await withWords(import(/* webpackChunkName: "details" */ './Why'))).Why);

export const TechnicalDetailsSlot = details.Slot;
export const BackgroundSlot = background.Slot;
export const WhySlot = why.Slot;

export const prepareClosedSections = (): Promise<unknown> =>
  Promise.all([details, background, why].map(({ prepare }) => prepare()));
