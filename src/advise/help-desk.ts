import type { Advice, Letter } from '../model/advice';
import { HELP_DESK, LETTER_WORDS } from '../locales/en-letters';
import { REPORT_TEXTS } from '../locales/en-report';
import { spokenMoment } from './letters';
import { adviceWithoutLetters } from './report';

const MAX_HOPS_LISTED = 20;

/** Everything a help desk asks for, in one letter: a greeting, verdict, evidence, codes, hops, message id, times in UTC. */
export function helpDeskLetter(advice: Advice): Letter {
  const { bounce } = advice;
  const hops = bounce.hops
    .slice(0, MAX_HOPS_LISTED)
    .map(
      (hop, i) =>
        `${i + 1}. ${hop.at === null ? '?' : spokenMoment(hop.at, true)}  ${hop.from ?? '?'} -> ${hop.by ?? '?'}`,
    );
  const body = [
    HELP_DESK.hello,
    adviceWithoutLetters(advice, 'admin'),
    ...(hops.length > 0 ? [`${REPORT_TEXTS.hops}\n${hops.join('\n')}\n`] : []),
    HELP_DESK.attach,
  ];
  return {
    id: 'help-desk',
    name: HELP_DESK.name,
    to: [],
    subject: HELP_DESK.subject(bounce.original.subject ?? LETTER_WORDS.unknownSubject).slice(0, 250),
    body: body.join('\n'),
  };
}
