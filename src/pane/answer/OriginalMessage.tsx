import { detailWords } from '../../locales/detail-words';
import { words } from '../../locales/words';
import type { OriginalMessage } from '../../model/bounce';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { Facts, type Fact } from './Facts';
import { Heading, type Level } from '../parts/Heading';
import { localWords } from '../parts/time-words';
import { visible } from '../parts/visible-text';

const t = detailWords.original;

const MAX_HEADERS_SHOWN = 30_000;
const MAX_TO_SHOWN = 20;

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
          <Heading level={level}>{t.headers}</Heading>
          <pre className="rd-headers" dir="ltr" tabIndex={0} aria-label={t.headers} role="region">
            {visible(headers.slice(0, MAX_HEADERS_SHOWN))}
          </pre>
          {headers.length > MAX_HEADERS_SHOWN && <p className="rd-small">{t.cut({ count: MAX_HEADERS_SHOWN })}</p>}
          <Button
            label={`${words.answer.steps.copy} ${t.headersNoun}`}
            onClick={() => {
              actions.copyText(headers, t.headersNoun);
            }}
          >
            {words.answer.steps.copy}
          </Button>
        </>
      )}
    </>
  );
}

function factsOf({ subject, from, to, date, messageId }: OriginalMessage): readonly Fact[] {
  const rest = to.length - MAX_TO_SHOWN;
  const addresses = to.slice(0, MAX_TO_SHOWN).join(', ') + (rest > 0 ? ` ${words.answer.more({ count: rest })}` : '');
  return [
    [t.subject, subject],
    [t.from, from],
    [t.to, addresses],
    [t.date, date === null ? null : localWords(date, { hasZone: true }), 'ours'],
    [t.messageId, messageId],
  ];
}
