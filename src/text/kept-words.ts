// An address, a phone number, or a word that asks to contact somebody. Behind them a sentence may go on for long.
const CONTACT = /\S@[\w-]+\.\w|\+\d[\d ().-]{6}|\b(?:contact|kontakt|wenden)/i;
const SENTENCE = /[.!?] (?=\p{Lu})/u;

/** A text in at most so many characters: its beginning, and the sentence that says whom to contact. */
export function keptWords(text: string, max: number): string {
  if (text.length <= max) return text;
  const sentences = text.split(SENTENCE);
  const contact = sentences.find((one) => CONTACT.test(one)) ?? '';
  const end = text.indexOf(contact) + contact.length;
  if (contact === '' || end <= max) return text.slice(0, max);
  const kept = contact.slice(0, max >> 1);
  const start = text.slice(0, max - kept.length - 4).replace(/\s\S*$/, '');
  return `${start} … ${kept}${/[.!?]$/.test(kept) ? '' : '.'}`;
}
