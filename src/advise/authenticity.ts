import { enAuthenticity } from '../locales/en-authenticity';
import type { Judgement } from '../model/authenticity';
import type { Authenticity } from '../model/bounce';

/** A judgement in words. */
export const describeAuthenticity = ({ verdict, reasons }: Judgement): Authenticity => ({
  verdict,
  reasons: reasons.map(({ id, value }) => enAuthenticity[id](value)),
});
