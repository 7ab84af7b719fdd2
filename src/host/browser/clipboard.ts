/**
 * Copies text inside the click that asked for it. navigator.clipboard is not used: the permissions policy of web Outlook
 * blocks it (office-js issues 1991, 3480). Focus goes back to where it was.
 * @returns whether the browser says it worked; if not, show the text selected and let the person press Ctrl+C.
 */
export function copyToClipboard(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.tabIndex = -1;
  field.className = 'rd-offscreen';
  document.body.append(field);
  try {
    field.select();
    field.setSelectionRange(0, text.length);
    // The old way is the only one left inside Outlook's frame.
    // oxlint-disable-next-line typescript/no-deprecated -- see above
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
