import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { ResponsiveMode } from '@fluentui/react/lib/ResponsiveMode';
import { Icon } from './Icon';

export interface ChoiceProps {
  readonly label: string;
  /** For screen readers only: what stands around it says the same. */
  readonly isLabelHidden?: boolean;
  /** With the language of the words, where that isn’t the page’s. */
  readonly choices: readonly (readonly [value: string, words: string, lang?: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, in Fluent’s list. */
export function Choice({ label, isLabelHidden = false, choices, value, onChoose }: ChoiceProps) {
  const inLanguage = (key: string | number | undefined, text: string) => (
    <span lang={choices.find(([each]) => each === key)?.[2]}>{text}</span>
  );
  return (
    <Dropdown
      {...(isLabelHidden ? { ariaLabel: label } : { label })}
      options={choices.map(([key, text]) => ({ key, text }))}
      selectedKey={value}
      // On a page as narrow as ours, it would cover all of it.
      responsiveMode={ResponsiveMode.large}
      // Fluent 2 draws it too faintly.
      onRenderCaretDown={() => <Icon name="down" className="rd-caret" />}
      onRenderTitle={([option] = []) => inLanguage(option?.key, option?.text ?? '')}
      onRenderOption={(option) => inLanguage(option?.key, option?.text ?? '')}
      onChange={(_, option) => {
        if (option !== undefined) onChoose(String(option.key));
      }}
    />
  );
}
