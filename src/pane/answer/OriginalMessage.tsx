import { words } from '../../locales/words';
import type { OriginalMessage } from '../../model/bounce';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { Facts, type Fact } from './Facts';
import { Heading, type Level } from '../parts/Heading';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';

const t = words.answer;

const MAX_HEADERS_SHOWN = 30_000;
const MAX_TO_SHOWN = 20;

/** Whether the bounce returned anything of the original message. */
export const hasOriginal = (original: OriginalMessage): boolean =>
  original.headers !== '' || factsOf(original).some(([, value]) => value !== null && value !== '');

/** What the bounce returned of the original message: its main fields and header lines, as text. */
export function OriginalMessageView(props: {
  readonly original: OriginalMessage;
  readonly level: Level;
  readonly actions: AnswerActions;
}) {
  const { original, level, actions } = props;
  const { headers } = original;
  return (
    <>
      <Facts facts={factsOf(original)} />
      {headers !== '' && (
        <>
          <Heading level={level}>{t.original.headers}</Heading>
          <pre className="rd-headers" dir="ltr" tabIndex={0} aria-label={t.original.headers} role="region">
            {visible(headers.slice(0, MAX_HEADERS_SHOWN))}
          </pre>
          {headers.length > MAX_HEADERS_SHOWN && (
            <p className="rd-small">{t.original.cut({ count: MAX_HEADERS_SHOWN })}</p>
          )}
          <Button
            label={`${t.steps.copy} ${t.original.headersNoun}`}
            onClick={() => {
              actions.copyText(headers, t.original.headersNoun);
            }}
          >
            {t.steps.copy}
          </Button>
        </>
      )}
    </>
  );
}

function factsOf({ subject, from, to, date, messageId }: OriginalMessage): readonly Fact[] {
  const rest = to.length - MAX_TO_SHOWN;
  const addresses = to.slice(0, MAX_TO_SHOWN).join(', ') + (rest > 0 ? ` ${t.more({ count: rest })}` : '');
  return [
    [t.original.subject, subject],
    [t.original.from, from],
    [t.original.to, addresses],
    [t.original.date, date === null ? null : localWords(date, { hasZone: true })],
    [t.original.messageId, messageId],
  ];
}
