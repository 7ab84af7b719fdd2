import { useId, useState } from 'react';
import { enAnswer as t } from '../../locales/en-answer';
import type { Letter } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Button } from './Button';
import { Mono } from './Mono';
import { visible } from './visible-text';

export interface LetterViewProps {
  readonly letter: Letter;
  readonly isPrimary?: boolean;
  readonly actions: AnswerActions;
}

/** A prepared letter: a button that opens it in Outlook, and its text to read or copy first. Nothing is sent from here. */
export function LetterView({ letter, isPrimary = false, actions }: LetterViewProps) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="rd-letter">
      <div className="rd-row">
        <Button
          isPrimary={isPrimary}
          onClick={() => {
            actions.openLetter(letter);
          }}
        >
          {t.steps.write(letter.name)}
        </Button>
        <button
          type="button"
          className="rd-plain"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {isShown ? t.steps.hideText : t.steps.showText}{' '}
          <span className="rd-hidden">{t.steps.ofLetter(letter.name)}</span>
        </button>
      </div>
      <div id={id} hidden={!isShown}>
        {isShown && <LetterText letter={letter} actions={actions} />}
      </div>
    </div>
  );
}

function LetterText({ letter, actions }: { letter: Letter; actions: AnswerActions }) {
  return (
    <div className="rd-letter-text">
      {letter.to.length > 0 && (
        <p className="rd-small">
          {t.steps.to}: <Mono text={letter.to.join(', ')} />
        </p>
      )}
      <p className="rd-small">
        {t.steps.subject}: {visible(letter.subject)}
      </p>
      <textarea
        readOnly
        rows={Math.min(12, letter.body.split('\n').length + 2)}
        value={visible(letter.body)}
        aria-label={t.steps.textOf(letter.name)}
      />
      <Button
        label={`${t.steps.copy} ${letter.name}`}
        onClick={() => {
          actions.copyText(letter.body, letter.name);
        }}
      >
        {t.steps.copy}
      </Button>
    </div>
  );
}
