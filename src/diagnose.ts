import { advise } from './advise/advise';
import { CAUSES } from './causes/registry';
import { judgeAuthenticity } from './classify/authenticity';
import { classify } from './classify/classify';
import type { Advice } from './model/advice';
import type { RawBounce } from './model/raw-bounce';
import { parse } from './parse/parse';

/**
 * The table of contents: raw -> parse -> classify -> advise. Pure: no DOM, no Office, no network.
 * @returns an answer for each bounce found in the input, at least one; never rejects on content.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- what its callers rely on; the texts of causes may come later
export async function diagnose(raw: RawBounce): Promise<readonly Advice[]> {
  return parse(raw).map((bounce) => advise(bounce, classify(bounce, CAUSES), judgeAuthenticity(bounce)));
}
