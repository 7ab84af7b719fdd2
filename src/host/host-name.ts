import { mailbox } from './office-ready';

export type HostName = 'web' | 'new-outlook' | 'classic' | 'mac' | 'phone' | 'none';

/** Which Outlook this is: the gestures that work differ. `none` outside Outlook. */
export function hostName(): HostName {
  try {
    const name = mailbox()?.diagnostics.hostName;
    if (name === undefined) return 'none';
    if (name === 'newOutlookWindows') return 'new-outlook';
    if (name === 'OutlookWebApp') return 'web';
    if (name === 'OutlookIOS' || name === 'OutlookAndroid') return 'phone';
    return (Office.context.diagnostics.platform as unknown) === 'Mac' ? 'mac' : 'classic';
  } catch {
    return 'none';
  }
}
