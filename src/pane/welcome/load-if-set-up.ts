import { readSettings } from '../../host/browser/config-settings';

/**
 * A loader for useOnDemand: first the settings beside the page, then, where a deployer set look-ups up and somebody still
 * waits, the file that shows them. Nobody but the pane's own host is asked for that.
 * @returns null where none are set up
 */
export const loadIfSetUp =
  <T extends object>(load: () => Promise<T>) =>
  async (isOpen: () => boolean) => {
    const settings = await readSettings();
    return !hasClientId(settings) || !isOpen() ? null : { ...(await load()), settings };
  };

const hasClientId = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && 'clientId' in settings && settings.clientId !== undefined;
