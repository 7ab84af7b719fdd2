import { readSetting } from './settings';

/** The language the person chose, else that of their Outlook, else of the browser: BCP 47, `de-AT`. */
export function displayLanguage(): string {
  const chosen = readSetting('language');
  if (chosen !== null) return chosen;
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context> | undefined);
  return context?.displayLanguage ?? navigator.language;
}
