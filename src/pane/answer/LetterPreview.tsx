import { TextField } from '@fluentui/react/lib/TextField';
import { words } from '../../locales/words';
import type { Letter } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { isForChat } from './letter-words';
import { Mono } from '../parts/Mono';
import { TextButton } from '../parts/TextButton';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface LetterPreviewProps {
  readonly letter: Letter;
  readonly language: string;
  /** An address that may be right: the person takes it or not. */
  readonly suggested: string | null;
  readonly onSuggestion: () => void;
  readonly onBody: (body: string) => void;
  readonly actions: AnswerActions;
}

const MOST_ROWS = 12;

/** A letter to read and change before it’s opened or copied. */
export function LetterPreview({ letter, language, suggested, onSuggestion, onBody, actions }: LetterPreviewProps) {
  const isMail = !isForChat(letter);
  const body = visible(letter.body);
  return (
    <div className="rd-letter-text">
      {isMail && letter.to.length > 0 && (
        <p className="rd-small">
          {t.steps.to}: <Mono text={letter.to.join(', ')} />
        </p>
      )}
      {suggested !== null && (
        <p className="rd-small">
          {t.steps.to}: <TextButton onClick={onSuggestion}>{t.letters.use({ address: visible(suggested) })}</TextButton>
        </p>
      )}
      {isMail && (
        <p className="rd-small">
          {t.steps.subject}: <bdi lang={language}>{visible(letter.subject)}</bdi>
        </p>
      )}
      <TextField
        multiline
        lang={language}
        dir="auto"
        rows={Math.min(MOST_ROWS, letter.body.split('\n').length + 2)}
        value={body}
        ariaLabel={t.steps.textOf({ name: letter.name })}
        onChange={(_, text = '') => {
          onBody(text);
        }}
      />
      {isMail && (
        <Button
          label={`${t.steps.copy} ${letter.name}`}
          onClick={() => {
            actions.copyText(letter.body, letter.name);
          }}
        >
          {t.steps.copy}
        </Button>
      )}
    </div>
  );
}
