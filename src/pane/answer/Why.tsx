import { detailWords } from '../../locales/detail-words';
import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { Role } from '../../model/cause';
import { excerptsOf } from './excerpts';
import { Breakable } from '../parts/Breakable';
import { NamedGroups } from './NamedGroups';
import { hasWords, wordingOf } from './wording';
import { visible } from '../parts/visible-text';

const t = detailWords.why;

export interface WhyProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  readonly bounce: Bounce;
}

/** The rest of the reason, who rejected the message, and the words of the bounce that led to the cause, marked where they stand. */
export function Why({ cause, role, bounce }: WhyProps) {
  const { background } = wordingOf(cause, role);
  const { refusedBy, theirText } = cause;
  return (
    <>
      {background !== '' && <p>{visible(background)}</p>}
      {refusedBy !== undefined && (
        <p>
          <Breakable text={refusedBy} />
        </p>
      )}
      {theirText !== undefined && hasWords(theirText) && (
        <div className="rd-evidence">
          <p className="rd-small">{words.answer.theirWords}</p>
          <blockquote dir="auto">{visible(theirText)}</blockquote>
        </div>
      )}
      <NamedGroups cause={cause} />
      {excerptsOf(cause, bounce).map(({ source, parts }, place) => (
        <div key={place} className="rd-evidence">
          <p className="rd-small">{t.source[source]}:</p>
          <blockquote dir="auto">
            {parts.map((part, index) =>
              part.isMarked ? <mark key={index}>{visible(part.text)}</mark> : visible(part.text),
            )}
          </blockquote>
        </div>
      ))}
      {cause.dns?.map(({ title, meaning, findings, records }) => (
        <div key={title} className="rd-evidence">
          <p className="rd-small">{t.dns({ title: visible(title) })}</p>
          {records.map(({ value }, index) => (
            <blockquote key={index} dir="ltr">
              <Breakable text={visible(value)} />
            </blockquote>
          ))}
          <p>{visible([...findings.map(({ text }) => text), meaning].join(' '))}</p>
        </div>
      ))}
      {cause.trace !== undefined && (
        <div className="rd-evidence">
          <p className="rd-small">{t.trace}:</p>
          {cause.trace.map(({ address, text, events }) => (
            <blockquote key={address} dir="auto">
              <Breakable
                text={visible([text, events?.at(-1)?.detail ?? ''].filter((part) => part !== '').join('. '))}
              />
            </blockquote>
          ))}
        </div>
      )}
    </>
  );
}
