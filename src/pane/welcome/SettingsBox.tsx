import { startWords } from '../../locales/start-words';
import { Section } from '../parts/Section';
import { onDemand } from '../parts/on-demand';
import type { SettingsProps } from './Settings';

const t = startWords;

const { Slot } = onDemand(async () => (await import(/* webpackChunkName: "settings" */ './Settings')).Settings);

/** The settings, closed. They are a file of their own: few people open them. */
export const SettingsBox = (props: SettingsProps) => (
  <Section title={t.settings.heading} level={2}>
    {() => <Slot {...props} />}
  </Section>
);
