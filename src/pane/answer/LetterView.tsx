import { Link } from '@fluentui/react/lib/Link';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { displayLanguage } from '../../host/office/display-language';
import { words } from '../../locales/words';
import type { Letter, Written } from '../../model/advice';
import type { AnswerActions } from './answer-actions';
import { Breakable } from '../parts/Breakable';
import { Button } from '../parts/Button';
import { TextButton } from '../parts/TextButton';
import { isRewritten } from './letter-languages';
import type { LanguageSwitchProps } from './LanguageSwitch';
import { LetterPreviewSlot } from './letter-preview-slot';
import { buttonOf, fullButtonOf, isForChat, shortButtonOf, suggestedAddress } from './letter-words';
import { useContacts } from '../parts/use-contacts';

const t = words.answer;

export interface LetterViewProps {
  readonly letter: Letter;
  readonly isPrimary?: boolean;
  /** Under words that say what all of them do: its button only names the group. */
  readonly isOneOfSeveral?: boolean;
  readonly actions: AnswerActions;
}

/** What the person changed in the preview, and the text it was changed from: another language starts again. */
interface Edited {
  readonly of: string;
  readonly body: string;
}

/**
 * A prepared letter: a button that opens it in Outlook, and a preview to change or copy first. Nothing is sent from here. It
 * comes in the person's language, with a switch to others; until those are loaded, and where they cannot be, in English.
 */
export function LetterView({ letter: english, isPrimary = false, isOneOfSeveral = false, actions }: LetterViewProps) {
  const [isShown, setShown] = useState(false);
  const [isSwitchWanted, setSwitchWanted] = useState(false);
  const id = useId();
  const { letter, language, suggested, onWritten, onBody, onSuggestion } = useLetter(english);
  // Microsoft’s delist desk works in English, so there’s no other text.
  const isForMicrosoft = english.id === 'delist';
  return (
    <div className="rd-letter">
      <div className="rd-row">
        <LetterButton
          isPrimary={isPrimary}
          label={`${isOneOfSeveral ? fullButtonOf(letter) : buttonOf(letter)}: ${letter.name}`}
          onClick={() => {
            if (isForChat(letter)) actions.copyText(letter.body, letter.name);
            else actions.openLetter(letter);
          }}
        >
          {isOneOfSeveral ? shortButtonOf(letter) : buttonOf(letter)}
        </LetterButton>
        <TextButton
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => {
            setShown(!isShown);
            setSwitchWanted(true);
          }}
        >
          {t.letters.preview} <span className="rd-hidden">{letter.name}</span>
        </TextButton>
      </div>
      {english.facts && !isForMicrosoft && (isSwitchWanted || mayBeOther(english)) && (
        <LanguageSlot letter={english} isShown={isShown} onWritten={onWritten} />
      )}
      <div id={id} hidden={!isShown}>
        {isShown && (
          <LetterPreviewSlot
            letter={letter}
            language={language}
            suggested={suggested}
            onSuggestion={onSuggestion}
            onBody={onBody}
            actions={actions}
          />
        )}
      </div>
    </div>
  );
}

/** The letter as it is sent: in its language, as the person changed it, to the address they took. */
function useLetter(english: Letter) {
  const { letter: written, language, onWritten } = useWritten(english);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [isTaken, setTaken] = useState(false);
  const suggested = suggestedAddress(english);
  const { helpDeskAddress } = useContacts();
  const letter: Letter = {
    ...written,
    ...(english.id === 'help-desk' && helpDeskAddress !== null ? { to: [helpDeskAddress] } : {}),
    ...(edited !== null && edited.of === written.body ? { body: edited.body } : {}),
    ...(isTaken && suggested !== null ? { to: [suggested] } : {}),
  };
  return {
    letter,
    language,
    suggested: isTaken ? null : suggested,
    onWritten,
    onBody: (body: string): void => {
      setEdited({ of: written.body, body });
    },
    onSuggestion: (): void => {
      setTaken(true);
    },
  };
}

/** The letter in the language that was written last, which outlives another addressee. */
function useWritten(english: Letter) {
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
  return { letter, language: isWritten ? written.language : 'en', onWritten };
}

/** Whether another text than the sender's in English is likely wanted. */
const mayBeOther = ({ facts }: Letter): boolean =>
  (facts !== undefined && isRewritten(facts)) ||
  !/^en\b/i.test(displayLanguage()) ||
  !/^(?:en|und)\b/.test(facts?.language ?? 'en');

/** The switch, in a file of its own: most people write in the language that comes with the answer. */
function LanguageSlot(props: LanguageSwitchProps) {
  const [loaded, setLoaded] = useState<typeof import('./LanguageSwitch') | null>(null);
  useEffect(() => {
    // If it can't be loaded, the letter stays in English.
    import(/* webpackChunkName: "letters-switch" */ './LanguageSwitch').then(setLoaded, () => undefined);
  }, []);
  return loaded && <loaded.LanguageSwitch {...props} />;
}

interface LetterButtonProps {
  readonly isPrimary: boolean;
  readonly label: string;
  readonly onClick: () => void;
  readonly children: string;
}

/** The page’s primary button, or words to press: further steps are to take little room. */
function LetterButton({ isPrimary, label, onClick, children }: LetterButtonProps) {
  if (isPrimary)
    return (
      <Button isPrimary label={label} onClick={onClick}>
        <Breakable text={children} />
      </Button>
    );
  return (
    <Link className="rd-plain rd-action" aria-label={label} onClick={onClick}>
      <Breakable text={children} />
    </Link>
  );
}
