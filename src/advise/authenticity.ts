import { words } from '../locales/engine-words';
import type { Judgement } from '../model/authenticity';
import type { Authenticity } from '../model/bounce';

/** The judgment as sentences. */
export const describeAuthenticity = ({ verdict, reasons }: Judgement): Authenticity => ({
  verdict,
  reasons: reasons.map(({ id, value }) => {
    const said = words.authenticity[id];
    return typeof said === 'string' ? said : said({ value });
  }),
});
