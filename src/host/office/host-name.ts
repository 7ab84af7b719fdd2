import { memberOf } from './office-call';
import { mailbox } from './office-ready';

export type HostName = 'web' | 'outlook-com' | 'new-outlook' | 'classic' | 'mac' | 'phone' | 'none';

/**
 * Which Outlook this is: the gestures that work differ. `outlook-com`: a personal mailbox in a browser or the new Outlook,
 * where no pane can be pinned (Office documentation, “Implement a pinnable task pane”). `none` outside Outlook.
 */
export function hostName(): HostName {
  try {
    const box = mailbox();
    const name = box?.diagnostics.hostName;
    if (box === null || name === undefined) return 'none';
    if (name === 'newOutlookWindows' || name === 'OutlookWebApp') {
      if (isPersonal(box)) return 'outlook-com';
      return name === 'OutlookWebApp' ? 'web' : 'new-outlook';
    }
    if (name === 'OutlookIOS' || name === 'OutlookAndroid') return 'phone';
    return (Office.context.diagnostics.platform as unknown) === 'Mac' ? 'mac' : 'classic';
  } catch {
    return 'none';
  }
}

/** From Mailbox 1.6 on; older hosts do not say. */
const isPersonal = (box: object): boolean =>
  memberOf(memberOf(box, 'userProfile') ?? {}, 'accountType') === 'outlookCom';
