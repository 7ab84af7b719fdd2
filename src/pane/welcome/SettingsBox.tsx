import { useId, useState } from 'react';
import { readSetting, writeSetting } from '../../host/office/settings';
import type { Setting } from '../../host/office/settings';
import { words } from '../../locales/words';
import { LETTER_LANGUAGES } from '../answer/letter-languages';
import { Section } from '../parts/Section';

const t = words.shell.settings;

type Choices = readonly (readonly [value: string, words: string])[];

const choicesFor = (auto: string): Readonly<Record<Setting, Choices>> => ({
  role: [
    ['sender', t.roles.sender],
    ['owner', t.roles.owner],
    ['admin', t.roles.admin],
  ],
  language: [['', auto], ...Object.entries(LETTER_LANGUAGES)],
  theme: [
    ['', auto],
    ['light', t.themes.light],
    ['dark', t.themes.dark],
  ],
});

/** What a person may want to be asked once: for whom the steps are, in which language, light or dark. */
export function SettingsBox({ isInOutlook, onTheme }: { isInOutlook: boolean; onTheme: () => void }) {
  const choices = choicesFor(isInOutlook ? t.asOutlook : t.asBrowser);
  return (
    <Section title={t.heading} level={2}>
      {() => (
        <div className="rd-settings">
          <Choice setting="role" label={t.role} choices={choices.role} />
          <Choice setting="language" label={t.language} choices={choices.language} onChange={tellLanguage} />
          <Choice setting="theme" label={t.theme} choices={choices.theme} onChange={onTheme} />
          <p className="rd-small">{isInOutlook ? t.kept : t.keptInBrowser}</p>
        </div>
      )}
    </Section>
  );
}

/** As the browser does when its own language changes: the page follows. */
const tellLanguage = (): void => {
  window.dispatchEvent(new Event('languagechange'));
};

interface ChoiceProps {
  readonly setting: Setting;
  readonly label: string;
  readonly choices: Choices;
  readonly onChange?: () => void;
}

/** The browser's own list: small, and the same on every client. */
function Choice({ setting, label, choices, onChange }: ChoiceProps) {
  const id = useId();
  const [value, setValue] = useState(() => readSetting(setting) ?? choices[0]?.[0] ?? '');
  return (
    <p className="rd-setting">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          setValue(currentTarget.value);
          writeSetting(setting, currentTarget.value === '' ? null : currentTarget.value);
          onChange?.();
        }}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
