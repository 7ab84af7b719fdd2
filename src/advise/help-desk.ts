import type { Advice, Letter } from '../model/advice';
import { currentLanguage } from '../locales/language';
import { words } from '../locales/report-words';
import { spokenMoment } from '../locales/letters/letter-texts';
import { letterOf, NO_FACTS, plainSubject } from './letters';
import { manyLines, oneLine } from '../text/plain-text';
import { adviceForHelpDesk } from './report';

const MAX_HOPS_LISTED = 20;
/** Outlook accepts 32 KB of HTML, and escaping makes text longer. */
const MAX_REPORT = 20_000;

/** A host has 253 characters at most; a header may say anything. */
const MAX_HOST = 300;

const hostOf = (host: string | null): string => oneLine(host ?? '?', MAX_HOST);

/** Everything a help desk asks for, in one letter: a greeting, verdict, evidence, codes, hops, message id, times in UTC. */
export function helpDeskLetter(advice: Advice): Letter {
  const { bounce } = advice;
  const hops = bounce.hops
    .slice(0, MAX_HOPS_LISTED)
    .map(
      (hop, i) =>
        `${i + 1}. ${hop.at === null ? '?' : spokenMoment(hop.at, 'en-GB', true)}  ${hostOf(hop.from)} -> ${hostOf(hop.by)}`,
    );
  const report = [
    adviceForHelpDesk(advice),
    ...(hops.length > 0 ? [`${words.report.hops}\n${hops.join('\n')}\n`] : []),
  ];
  return letterOf('help-desk', [], {
    ...NO_FACTS,
    subject: plainSubject(bounce.original.subject),
    report: manyLines(report.join('\n'), MAX_REPORT).trim(),
    language: bounce.language,
    textLanguage: currentLanguage(),
  });
}
