import { readSettings } from '../host/config-settings';
import type { MailboxPanelProps } from './mailbox/MailboxPanel';
import { useOnDemand } from './use-on-demand';

async function load(isOpen: () => boolean) {
  const settings = await readSettings();
  if (settings === null || !isOpen()) return null;
  const { MailboxPanel } = await import(/* webpackChunkName: "mailbox" */ './mailbox/MailboxPanel');
  return { MailboxPanel, settings };
}

/** The mailbox as a way in, where a deployer has set up Microsoft Graph. Nobody but the pane's own host is asked for that. */
export function MailboxSlot(props: Omit<MailboxPanelProps, 'settings'>) {
  const loaded = useOnDemand(load);
  // Without that file the other ways in stand as they are.
  if (loaded === null || loaded === 'failed' || loaded.value === null) return null;
  const { MailboxPanel, settings } = loaded.value;
  return <MailboxPanel {...props} settings={settings} />;
}
