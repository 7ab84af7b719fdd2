import { advise, headlineOf } from './advise/advise';
import { describeAuthenticity } from './advise/authenticity';
import { summariesOf } from './advise/summary';
import { describeWarnings } from './advise/warnings';
import { CLUES, loadCauses } from './causes/knowledge';
import { judgeAuthenticity } from './classify/authenticity';
import { classify } from './classify/classify';
import { currentLanguage, inEnglish } from './locales/language';
import type { Advice, EnglishAnswer } from './model/advice';
import type { Authenticity, Bounce } from './model/bounce';
import type { Cause } from './model/cause';
import type { RecipientFindings } from './model/finding';
import type { RawBounce } from './model/raw-bounce';
import type { Summary } from './model/summary';
import { ReadersMissing } from './parse/mail/lazy-readers';
import { loadRareReaders } from './parse/load-rare-readers';
import { mergeForms } from './parse/merge-forms';
import { parse } from './parse/parse';

/** A bounce with everything known about it, before it is put into words. */
export interface Examination {
  readonly bounce: Bounce;
  readonly findings: readonly RecipientFindings[];
  readonly authenticity: Authenticity;
  /** Every cause in the findings, with its texts. */
  readonly causes: readonly Cause[];
}

/**
 * The table of contents: raw -> parse -> classify -> advise. Pure: no DOM and no Office. The only network access is
 * for what the pane loads on demand: the texts of causes, and the readers of what is rare.
 * @returns an answer for each bounce found in the input, at least one; never rejects on content.
 */
export async function diagnose(raw: RawBounce): Promise<readonly Advice[]> {
  const examined = await examine(raw);
  return examined.map(({ bounce, findings, authenticity, causes }) => advise(bounce, findings, authenticity, causes));
}

/** As diagnose, with one line per cause, for lists. */
export async function summarize(raw: RawBounce): Promise<readonly (readonly Summary[])[]> {
  return (await diagnose(raw)).map(summariesOf);
}

/** As diagnose, up to the findings, for programs that need no steps and no letters. */
export async function examine(raw: RawBounce): Promise<readonly Examination[]> {
  const read = (await parseForms(raw)).map((bounce) => ({ bounce, findings: classify(bounce, CLUES) }));
  const causes = await loadCauses(causesIn(read.flatMap(({ findings }) => findings)), currentLanguage());
  return read.map(({ bounce, findings }) => ({
    bounce: describeWarnings(bounce),
    findings,
    authenticity: describeAuthenticity(judgeAuthenticity(bounce)),
    causes,
  }));
}

/** What the answer to a bounce says in English, for a report to people who may not read the reader’s language. */
export async function answerInEnglish(bounce: Bounce): Promise<EnglishAnswer> {
  const findings = classify(bounce, CLUES);
  const causes = await loadCauses(causesIn(findings), 'en');
  return inEnglish(() => {
    const authenticity = describeAuthenticity(judgeAuthenticity(bounce));
    return { headline: headlineOf(bounce, findings, authenticity, causes), reasons: authenticity.reasons };
  });
}

const causesIn = (findings: readonly RecipientFindings[]): ReadonlySet<string> =>
  new Set(findings.flatMap((one) => one.findings.map(({ cause }) => cause.id)));

/** All forms in which the message came, merged into one. */
const mergedForms = ({ also = [], ...raw }: RawBounce): readonly Bounce[] =>
  also.reduce((merged, form) => mergeForms(merged, parse({ ...raw, ...form })), parse(raw));

async function parseForms(raw: RawBounce): Promise<readonly Bounce[]> {
  try {
    return mergedForms(raw);
  } catch (error) {
    if (!(error instanceof ReadersMissing)) throw error;
    await loadRareReaders();
    return mergedForms(raw);
  }
}
