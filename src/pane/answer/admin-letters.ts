import { oneLine } from '../../text/plain-text';
import type { CauseAdvice, LetterFacts } from '../../model/advice';
import type { Role } from '../../model/cause';

/** Anybody can publish anything. */
const MAX_LINE = 500;

/** The same cause, its letters to admins as this reader would write them, with what DNS said since. */
export function withAdminLetters(cause: CauseAdvice, role: Role): CauseAdvice {
  if (role !== 'admin' && cause.dns === undefined) return cause;
  // Steps are worked out when asked for: taken once, they stay the same objects.
  const { steps, letters, dns = [] } = cause;
  const found = dns.map(({ title, meaning, findings }) => {
    const said = findings.map(({ text }) => text).join(' ');
    return oneLine(`${title}: ${said === '' ? meaning : said}`, MAX_LINE);
  });
  const known: Pick<LetterFacts, 'isByOther' | 'dns'> = {
    ...(role === 'admin' ? { isByOther: true } : {}),
    ...(found.length === 0 ? {} : { dns: found }),
  };
  return {
    ...cause,
    steps,
    letters: letters.map((letter) =>
      letter.facts !== undefined && letter.id.endsWith('-admin')
        ? { ...letter, facts: { ...letter.facts, ...known } }
        : letter,
    ),
  };
}
