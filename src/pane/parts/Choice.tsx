import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { ResponsiveMode } from '@fluentui/react/lib/ResponsiveMode';
import './Icon';

export interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, in Fluent’s list. */
export function Choice({ label, choices, value, onChoose }: ChoiceProps) {
  return (
    <Dropdown
      label={label}
      options={choices.map(([key, text]) => ({ key, text }))}
      selectedKey={value}
      // On a page as narrow as ours, it would cover all of it.
      responsiveMode={ResponsiveMode.large}
      onChange={(_, option) => {
        if (option !== undefined) onChoose(String(option.key));
      }}
    />
  );
}
