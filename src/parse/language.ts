import { PHRASES } from './phrases';

const ENGLISH =
  /\b(?:the|your|message|could|not|was|delivered|recipient|failed|following|undeliverable|i|am|is|for|to|and|until|has|this|you|write|what)\b/gi;

const LOWERED = Object.entries(PHRASES).map(([language, uses]) => ({
  language,
  phrases: Object.values(uses)
    .flat()
    .map((phrase) => phrase.toLowerCase()),
}));

/**
 * The language of a report's prose, as BCP 47, or `und`. Phrases of Exchange's own reports decide; the Content-Language
 * field helps where two languages share a phrase (Danish and Norwegian do).
 */
export function detectLanguage(subject: string, text: string, contentLanguage: string | undefined): string {
  const subjectText = subject.toLowerCase();
  const haystack = text
    .slice(0, 20_000)
    .toLowerCase()
    .replace(/[\u00a0\s]+/g, ' ');
  const declared = contentLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  let best = '';
  let bestScore = 0;
  for (const { language, phrases } of LOWERED) {
    let score = 0;
    for (const phrase of phrases) {
      if (subjectText.startsWith(phrase)) score += 2;
      // One short word is no proof in running text.
      else if (phrase.length > 9 && haystack.includes(phrase)) score += 3;
    }
    if (score > 0 && declared.startsWith(language.toLowerCase())) score += 1;
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  if (bestScore > 0) return best;
  const words = new Set((haystack.slice(0, 4000).match(ENGLISH) ?? []).map((word) => word.toLowerCase()));
  if (words.size >= 3) return 'en';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/.test(declared)) return declared.startsWith('en') ? 'en' : declared;
  if (/[\u3040-\u30ff]/.test(haystack)) return 'ja';
  if (/[\uac00-\ud7af]/.test(haystack)) return 'ko';
  return words.size >= 1 ? 'en' : 'und';
}
