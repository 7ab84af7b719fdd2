import { currentLanguage } from './language';

interface Grammar {
  /** “The group {group}”: the noun is there already, and stands alone where the name is missing. */
  readonly nounBefore: RegExp;
  /** Changes the noun where what stands before asks for another case. */
  readonly inCase: (noun: string, before: string) => string;
}

const ENGLISH: Grammar = {
  nounBefore:
    /\b(?:the|this|your|a) (?:public folder|mail user|group|mailbox|account|server|address|domain|recipient|sender|folder|message|code) $/i,
  inCase: (noun) => noun,
};

const DATIVE: Readonly<Record<string, string>> = {
  der: 'dem',
  die: 'der',
  das: 'dem',
  dieser: 'diesem',
  Ihre: 'Ihrer',
};
const ACCUSATIVE: Readonly<Record<string, string>> = { der: 'den', dieser: 'diesen' };

const GERMAN: Grammar = {
  nounBefore:
    /(?:^|\s)(?:d(?:er|ie|as|e[mns])|Ihr(?:e[mnrs]?)?|diese[mnrs]?|eine[mnrs]?) \p{L}{0,20}(?:domäne|adresse|server|postfach|konto|gruppe|empfänger|absender|ordner|nachricht|code)s? $/iu,
  inCase: (noun, before) => {
    const forms = /(?:^|\s)(?:von|bei|mit|aus|zu|nach) $/i.test(before)
      ? DATIVE
      : /(?:^|\s)(?:an|für|durch|gegen|ohne|über|Sie) $/.test(before)
        ? ACCUSATIVE
        : {};
    return noun.replace(/^\p{L}+/u, (article) => forms[article] ?? article);
  },
};

/**
 * The noun for a name that isn't known, at its place in a sentence.
 * @param before the sentence up to there
 * @returns null where the noun stands there already
 */
export function missingNoun(noun: string, before: string): string | null {
  const { nounBefore, inCase } = currentLanguage() === 'de' ? GERMAN : ENGLISH;
  return nounBefore.test(before) ? null : inCase(noun, before);
}
