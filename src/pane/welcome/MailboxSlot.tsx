import { withWords } from '../../locales/language';
import type { MailboxPanelProps } from './MailboxPanel';
import { useOnDemand } from '../parts/use-on-demand';
import { loadIfSetUp } from './load-if-set-up';

const load = loadIfSetUp(async () => {
  const { MailboxPanel } = await withWords(import(/* webpackChunkName: "mailbox" */ './MailboxPanel'));
  return { MailboxPanel };
});

/** The mailbox as a way in, if a deployer set up Microsoft Graph. */
export function MailboxSlot(props: Omit<MailboxPanelProps, 'settings'>) {
  const loaded = useOnDemand(load);
  // Without that file, the other ways in still work.
  if (loaded === null || loaded === 'failed' || loaded.value === null) return null;
  const { MailboxPanel, settings } = loaded.value;
  return <MailboxPanel {...props} settings={settings} />;
}
