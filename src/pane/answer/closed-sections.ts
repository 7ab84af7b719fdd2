import { withWords } from '../../locales/language';
import { onDemand } from '../parts/on-demand';

// What opens at a click in an answer is one file, which loads behind the answer: nobody has opened anything by then.
const details = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "details" */ './TechnicalDetails'))).TechnicalDetails,
);
const background = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "details" */ './Background'))).Background,
);
const preview = onDemand(
  async () => (await withWords(import(/* webpackChunkName: "details" */ './LetterPreview'))).LetterPreview,
);
const why = onDemand(async () => (await withWords(import(/* webpackChunkName: "details" */ './Why'))).Why);

export const TechnicalDetailsSlot = details.Slot;
export const BackgroundSlot = background.Slot;
export const LetterPreviewSlot = preview.Slot;
export const WhySlot = why.Slot;

export const prepareClosedSections = (): Promise<unknown> =>
  Promise.all([details, background, preview, why].map(({ prepare }) => prepare()));
