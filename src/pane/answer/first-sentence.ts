/** A short word before a full stop is a title or an initial (“Dr. Smith”), not the end of a sentence. */
const END = /(?<=[\p{L}\p{N}”’»)]{3})[.!?] (?=[\p{Lu}\p{Lt}“‘«‹<])/u;

/** The first sentence of a text, and the rest. */
export function firstSentence(text: string): readonly [first: string, rest: string] {
  const end = END.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 2)];
}

/** As a heading has it. */
export const withoutStop = (sentence: string): string => sentence.replace(/(?<!\.)\.$/, '');
