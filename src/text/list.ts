/**
 * Names as part of a sentence: "a", "a and b", "a, b and c".
 * @param and the word before the last name, in the language of the sentence
 */
export const joinList = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
