/** Makes an element; children that are strings become text, never markup: the mails here are as hostile as real ones. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const DATES = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export function dateWords(iso) {
  if (iso === null || iso === undefined) return '';
  return DATES.format(new Date(iso));
}
