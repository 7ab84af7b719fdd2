import { useEffect, useState } from 'react';
import { displayLanguage } from '../../host/office/display-language';
import { words } from '../../locales/words';
import type { Letter, Written } from '../../model/advice';
import { useOnDemand } from '../parts/use-on-demand';
import { languagesFor, LETTER_LANGUAGES, letterLanguage, textIn, type LetterLanguage } from './letter-languages';

const t = words.answer;

export interface LanguageSwitchProps {
  /** In English, with its facts. */
  readonly letter: Letter;
  /** Whether the person sees the text, and so may want it in another language. */
  readonly isShown: boolean;
  readonly onWritten: (text: Written, language: LetterLanguage) => void;
}

/** Writes a letter in the person's language, or the one they choose. It goes back to English where one cannot be loaded. */
export function LanguageSwitch({ letter, isShown, onWritten }: LanguageSwitchProps) {
  const [own] = useState(() => letterLanguage(displayLanguage()) ?? 'en');
  const [language, setLanguage] = useState(own);
  const { id, facts, subject, body } = letter;
  useEffect(() => {
    let isWanted = true;
    textIn(language, { subject, body }, id, facts).then(
      (written) => {
        if (isWanted) onWritten(written, language);
      },
      () => {
        if (isWanted) setLanguage('en');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [id, facts, subject, body, language, onWritten]);
  if (!isShown) return null;
  return (
    <LanguageChoice
      label={t.steps.languageOf({ name: letter.name })}
      languages={languagesFor(own, letterLanguage(facts?.language ?? ''))}
      language={language}
      onChoose={setLanguage}
    />
  );
}

/** Fluent's list comes with the settings, which have it too: nobody needs it to send a letter as it is. */
const loadChoice = async () => (await import(/* webpackChunkName: "settings" */ '../parts/Choice')).Choice;

interface LanguageChoiceProps {
  readonly label: string;
  readonly languages: readonly LetterLanguage[];
  readonly language: LetterLanguage;
  readonly onChoose: (language: LetterLanguage) => void;
}

/** If it can't be loaded, the letter stays as it is. */
function LanguageChoice({ label, languages, language, onChoose }: LanguageChoiceProps) {
  const loaded = useOnDemand(loadChoice);
  if (loaded === null || loaded === 'failed') return null;
  return (
    <loaded.value
      label={label}
      isLabelHidden
      choices={languages.map((each) => [each, LETTER_LANGUAGES[each], each])}
      value={language}
      onChoose={(chosen) => {
        onChoose(letterLanguage(chosen) ?? 'en');
      }}
    />
  );
}
