/** The language of the person's Outlook, or of the browser where there is none: BCP 47, `de-AT`. */
export function displayLanguage(): string {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context> | undefined);
  return context?.displayLanguage ?? navigator.language;
}
