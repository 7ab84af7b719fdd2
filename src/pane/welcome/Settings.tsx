import { useState } from 'react';
import { readSetting, writeSetting } from '../../host/office/settings';
import type { Setting } from '../../host/office/settings';
import { startWords } from '../../locales/start-words';
import type { PageActions } from '../answer/answer-actions';
import { LETTER_LANGUAGES } from '../answer/letter-languages';
import { Choice, type ChoiceProps } from '../parts/Choice';
import { About } from './About';

const t = startWords.settings;

type Choices = ChoiceProps['choices'];

const choicesFor = (auto: string): Readonly<Record<Setting, Choices>> => ({
  role: [
    ['sender', t.roles.sender],
    ['owner', t.roles.owner],
    ['admin', t.roles.admin],
  ],
  language: [['', auto], ...Object.entries(LETTER_LANGUAGES).map(([tag, name]) => [tag, name, tag] as const)],
  theme: [
    ['', auto],
    ['light', t.themes.light],
    ['dark', t.themes.dark],
  ],
});

export interface SettingsProps {
  readonly isInOutlook: boolean;
  readonly onTheme: () => void;
  readonly actions: PageActions;
}

/** What a person may want to be asked once: for whom the steps are, in which language, light or dark. */
export function Settings({ isInOutlook, onTheme, actions }: SettingsProps) {
  const choices = choicesFor(isInOutlook ? t.asOutlook : t.asBrowser);
  return (
    <div className="rd-settings">
      <KeptChoice setting="role" label={t.role} choices={choices.role} />
      <KeptChoice setting="language" label={t.language} choices={choices.language} onChange={tellLanguage} />
      <KeptChoice setting="theme" label={t.theme} choices={choices.theme} onChange={onTheme} />
      <p className="rd-small">{isInOutlook ? t.kept : t.keptInBrowser}</p>
      <About actions={actions} />
    </div>
  );
}

/** As the browser does when its own language changes: the page follows. */
const tellLanguage = (): void => {
  window.dispatchEvent(new Event('languagechange'));
};

interface KeptChoiceProps extends Pick<ChoiceProps, 'label' | 'choices'> {
  readonly setting: Setting;
  readonly onChange?: () => void;
}

function KeptChoice({ setting, choices, label, onChange }: KeptChoiceProps) {
  const [value, setValue] = useState(() => readSetting(setting) ?? choices[0]?.[0] ?? '');
  return (
    <Choice
      label={label}
      choices={choices}
      value={value}
      onChoose={(chosen) => {
        setValue(chosen);
        writeSetting(setting, chosen === '' ? null : chosen);
        onChange?.();
      }}
    />
  );
}
