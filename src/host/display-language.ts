import { readSetting } from './settings';

/** The language the person chose, else that of their Outlook, else of the browser: BCP 47, `de-AT`. */
export function displayLanguage(): string {
  const chosen = readSetting('language');
  if (chosen !== null) return chosen;
  try {
    return (Office.context as Partial<Office.Context>).displayLanguage ?? navigator.language;
  } catch {
    // No Outlook, or one that does not say.
    return navigator.language;
  }
}
