import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { Role } from '../../model/cause';
import { localWords } from '../parts/time-words';
import { delayOf } from './delay';
import { withoutStop } from './first-sentence';
import { roleFor } from './roles';
import { wordingOf } from './wording';

const t = words.answer;

/** What stands at the head of an answer, in words for this role: the page shows it, and screen readers hear it. */
export function pageHeadline(advice: Advice, role: Role): string {
  const { headline, causes, authenticity } = advice;
  const [only] = causes;
  const delay = delayOf(advice);
  if (delay?.isOver === true)
    return delay.until === null
      ? t.delay.over
      : t.delay.overSince({ when: localWords(delay.until).replaceAll(' ', '\u00A0') });
  if (only === undefined || authenticity.verdict === 'suspicious') return withoutStop(headline);
  if (causes.length === 1) return wordingOf(only, roleFor(only, role)).headline;
  const recipients = causes.reduce((sum, cause) => sum + cause.recipients.length, 0);
  const several = role === 'sender' ? t.causes.headline : t.causes.headlineForOthers;
  return several({ recipients, causes: causes.length });
}
