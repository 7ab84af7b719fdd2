import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { displayLanguage } from '../../host/office/display-language';
import { words } from '../../locales/words';
import type { Letter, Written } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import type { LanguageSwitchProps } from './LanguageSwitch';
import { Mono } from '../parts/Mono';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface LetterViewProps {
  readonly letter: Letter;
  readonly isPrimary?: boolean;
  readonly actions: AnswerActions;
}

/**
 * A prepared letter: a button that opens it in Outlook, and its text to read or copy first. Nothing is sent from here. It
 * comes in the person's language, with a switch to others; until those are loaded, and where they cannot be, in English.
 */
export function LetterView({ letter: english, isPrimary = false, actions }: LetterViewProps) {
  const [isShown, setShown] = useState(false);
  const [isSwitchWanted, setSwitchWanted] = useState(() => mayBeForeign(english));
  const id = useId();
  const { facts } = english;
  // Kept by its facts: a letter that is drawn again, or addressed to somebody, stays in the language that was chosen.
  const [written, setWritten] = useState<{ facts: typeof facts; text: Written; language: string } | null>(null);
  const onWritten = useCallback(
    (text: Written, language: string) => {
      setWritten({ facts, text, language });
    },
    [facts],
  );
  const isWritten = written !== null && facts !== undefined && written.facts === facts;
  const letter = useMemo(() => (isWritten ? { ...english, ...written.text } : english), [english, isWritten, written]);
  const language = isWritten ? written.language : 'en';
  return (
    <div className="rd-letter">
      <div className="rd-row">
        <Button
          isPrimary={isPrimary}
          onClick={() => {
            actions.openLetter(letter);
          }}
        >
          {t.steps.write({ name: letter.name })}
        </Button>
        <button
          type="button"
          className="rd-plain"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => {
            setShown(!isShown);
            setSwitchWanted(true);
          }}
        >
          {isShown ? t.steps.hideText : t.steps.showText}{' '}
          <span className="rd-hidden">{t.steps.ofLetter({ name: letter.name })}</span>
        </button>
        {english.facts && isSwitchWanted && <LanguageSlot letter={english} onWritten={onWritten} />}
      </div>
      <div id={id} hidden={!isShown}>
        {isShown && <LetterText letter={letter} language={language} actions={actions} />}
      </div>
    </div>
  );
}

/** Whether another language than English is likely wanted: the person's own, or that of the other side. */
const mayBeForeign = ({ facts }: Letter): boolean =>
  !/^en\b/i.test(displayLanguage()) || !/^(?:en|und)\b/.test(facts?.language ?? 'en');

/** The switch, in a file of its own: most people write in the language that comes with the answer. */
function LanguageSlot(props: LanguageSwitchProps) {
  const [loaded, setLoaded] = useState<typeof import('./LanguageSwitch') | null>(null);
  useEffect(() => {
    // If it can't be loaded, the letter stays in English.
    import(/* webpackChunkName: "letters-switch" */ './LanguageSwitch').then(setLoaded, () => undefined);
  }, []);
  return loaded && <loaded.LanguageSwitch {...props} />;
}

interface LetterTextProps {
  readonly letter: Letter;
  readonly language: string;
  readonly actions: AnswerActions;
}

function LetterText({ letter, language, actions }: LetterTextProps) {
  return (
    <div className="rd-letter-text">
      {letter.to.length > 0 && (
        <p className="rd-small">
          {t.steps.to}: <Mono text={letter.to.join(', ')} />
        </p>
      )}
      <p className="rd-small">
        {t.steps.subject}: <span lang={language}>{visible(letter.subject)}</span>
      </p>
      <textarea
        readOnly
        lang={language}
        rows={Math.min(12, letter.body.split('\n').length + 2)}
        value={visible(letter.body)}
        aria-label={t.steps.textOf({ name: letter.name })}
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
