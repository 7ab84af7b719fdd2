import { enAuthenticity } from '../locales/en-authenticity';
import type { Judgement } from '../model/authenticity';
import type { Authenticity } from '../model/bounce';

/** The judgment as sentences. */
export const describeAuthenticity = ({ verdict, reasons }: Judgement): Authenticity => ({
  verdict,
  reasons: reasons.map(({ id, value }) => enAuthenticity[id](value)),
});
