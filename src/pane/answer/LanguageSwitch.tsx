import { useEffect, useState } from 'react';
import { displayLanguage } from '../../host/office/display-language';
import { words } from '../../locales/words';
import type { Letter, Written } from '../../model/advice';
import { languagesFor, LETTER_LANGUAGES, letterLanguage, textIn, type LetterLanguage } from './letter-languages';

const t = words.answer;

export interface LanguageSwitchProps {
  /** In English, with its facts. */
  readonly letter: Letter;
  readonly onWritten: (text: Written, language: LetterLanguage) => void;
}

/** Writes a letter in the person's language, or the one they choose. It goes back to English where one cannot be loaded. */
export function LanguageSwitch({ letter, onWritten }: LanguageSwitchProps) {
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
  return (
    <select
      className="rd-select"
      aria-label={t.steps.languageOf({ name: letter.name })}
      value={language}
      onChange={({ currentTarget }) => {
        setLanguage(letterLanguage(currentTarget.value) ?? 'en');
      }}
    >
      {languagesFor(own, letterLanguage(letter.facts?.language ?? '')).map((each) => (
        <option key={each} value={each} lang={each}>
          {LETTER_LANGUAGES[each]}
        </option>
      ))}
    </select>
  );
}
