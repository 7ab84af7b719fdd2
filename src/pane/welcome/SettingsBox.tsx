import { words } from '../../locales/words';
import { Section } from '../parts/Section';
import { useOnDemand } from '../parts/use-on-demand';
import type { SettingsProps } from './Settings';

const t = words.shell;

const load = async () => (await import(/* webpackChunkName: "settings" */ './Settings')).Settings;

/** The settings, closed. They are a file of their own: few people open them. */
export const SettingsBox = (props: SettingsProps) => (
  <Section title={t.settings.heading} level={2}>
    {() => <SettingsSlot {...props} />}
  </Section>
);

function SettingsSlot(props: SettingsProps) {
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  return loaded === 'failed' ? <p>{t.problem.notLoaded.what}</p> : <loaded.value {...props} />;
}
