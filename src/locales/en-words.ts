/** A number as English writes it: 1,000. */
export const count = (number: number): string => number.toLocaleString('en-GB');

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
