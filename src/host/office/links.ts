import { supports } from './office-ready';

/**
 * Opens a page in the person's browser. Give it addresses from our own tables only, never one from a bounce.
 * @returns false where nothing could be opened: the address is no https address, or the host refused.
 */
export function openPage(url: string): boolean {
  if (!/^https:\/\//i.test(url)) return false;
  if (supports('OpenBrowserWindowApi', '1.1')) {
    try {
      Office.context.ui.openBrowserWindow(url);
      return true;
    } catch {
      // Falls through: some hosts name the set and refuse the call.
    }
  }
  clickAnchor(url);
  return true;
}

/** Follows an address by a click on an anchor: pop-up blockers and Outlook's frame allow that, not window.open. */
export function clickAnchor(url: string): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
