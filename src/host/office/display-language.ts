import { officeContext } from './office-ready';
import { readSetting } from './settings';

/** The language the person chose, else that of their Outlook, else of the browser: BCP 47, `de-AT`. */
export function displayLanguage(): string {
  const chosen = readSetting('language');
  if (chosen !== null) return chosen;
  try {
    return officeContext().displayLanguage ?? navigator.language;
  } catch {
    // An Outlook that does not say.
    return navigator.language;
  }
}
