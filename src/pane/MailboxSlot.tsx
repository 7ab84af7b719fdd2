import { useEffect, useState } from 'react';
import { readSettings } from '../host/config-settings';
import type { MailboxPanelProps } from './mailbox/MailboxPanel';

interface Loaded {
  readonly View: (props: MailboxPanelProps) => ReturnType<typeof MailboxSlot>;
  readonly settings: unknown;
}

/** The mailbox as a way in, where a deployer has set up Microsoft Graph. Nobody but the pane's own host is asked for that. */
export function MailboxSlot(props: Omit<MailboxPanelProps, 'settings'>) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const slot = { isOpen: true };
    const load = async (): Promise<void> => {
      const settings = await readSettings();
      if (settings === null || !slot.isOpen) return;
      const { MailboxPanel } = await import(/* webpackChunkName: "mailbox" */ './mailbox/MailboxPanel');
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have closed meanwhile
      if (slot.isOpen) setLoaded({ View: MailboxPanel, settings });
    };
    // Without that file the other ways in stand as they are.
    load().catch(() => undefined);
    return () => {
      slot.isOpen = false;
    };
  }, []);
  return loaded === null ? null : <loaded.View {...props} settings={loaded.settings} />;
}
