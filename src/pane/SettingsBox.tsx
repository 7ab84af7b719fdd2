import { useId, useState } from 'react';
import { readSetting, writeSetting } from '../host/settings';
import type { Setting } from '../host/settings';
import { enShell } from '../locales/en-shell';
import { LETTER_LANGUAGES } from './answer/letter-languages';
import { Section } from './answer/Section';

const t = enShell.settings;

type Choices = readonly (readonly [value: string, words: string])[];

const CHOICES: Readonly<Record<Setting, Choices>> = {
  role: [
    ['sender', t.roles.sender],
    ['owner', t.roles.owner],
    ['admin', t.roles.admin],
  ],
  language: [['', t.asOutlook], ...Object.entries(LETTER_LANGUAGES)],
  theme: [
    ['', t.asOutlook],
    ['light', t.themes.light],
    ['dark', t.themes.dark],
  ],
};

/** What a person may want to be asked once: for whom the steps are, in which language letters are, light or dark. */
export function SettingsBox({ onTheme }: { onTheme: () => void }) {
  return (
    <Section title={t.heading} level={2}>
      {() => (
        <div className="rd-settings">
          <Choice setting="role" label={t.role} />
          <Choice setting="language" label={t.language} />
          <Choice setting="theme" label={t.theme} onChange={onTheme} />
          <p className="rd-small">{t.kept}</p>
        </div>
      )}
    </Section>
  );
}

interface ChoiceProps {
  readonly setting: Setting;
  readonly label: string;
  readonly onChange?: () => void;
}

/** The browser's own list: small, and the same on every client. */
function Choice({ setting, label, onChange }: ChoiceProps) {
  const id = useId();
  const [value, setValue] = useState(() => readSetting(setting) ?? CHOICES[setting][0]?.[0] ?? '');
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
        {CHOICES[setting].map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
