import { advise } from './advise/advise';
import { CLUES, loadCauses } from './causes/knowledge';
import { judgeAuthenticity } from './classify/authenticity';
import { classify } from './classify/classify';
import type { Advice } from './model/advice';
import type { RawBounce } from './model/raw-bounce';
import { parse } from './parse/parse';

/**
 * The table of contents: raw -> parse -> classify -> advise. Pure: no DOM, no Office, no network but for the texts of
 * causes, which the pane keeps in files of their own.
 * @returns an answer for each bounce found in the input, at least one; never rejects on content.
 */
export async function diagnose(raw: RawBounce): Promise<readonly Advice[]> {
  const read = parse(raw).map((bounce) => ({ bounce, findings: classify(bounce, CLUES) }));
  const best = read.flatMap(({ findings }) => findings.flatMap(({ findings: [first] }) => first?.cause.id ?? []));
  const causes = await loadCauses(new Set(best));
  return read.map(({ bounce, findings }) => advise(bounce, findings, judgeAuthenticity(bounce), causes));
}
