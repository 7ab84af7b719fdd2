import { strip } from '../../text/strip';

// Words that stand in nearly every sentence of a language, in what mail programs write: for reports whose phrases we do not
// know. Three different ones are a sign. Languages of one family share words; those they share are left out where it matters.
const WORDS: Readonly<Record<string, string>> = {
  en: 'the your message could not was delivered recipient failed following undeliverable i am is for to and until has this you write what',
  de: 'die der das und ihre nachricht nicht konnte empfänger folgende ich bin eine für von sie ist',
  fr: 'le la les votre vous message pas été une des pour est dans et avec je suis',
  es: 'el los su mensaje no se ha pudo para por una y está estoy más',
  it: 'il gli messaggio non è stato per una della di sono questo',
  nl: 'het een uw bericht niet kon aan voor van ik ben deze',
  'pt-BR': 'o os sua mensagem não foi uma para você ao estou seu está',
  sv: 'ditt meddelande inte kunde och att till är på jag ett',
  da: 'din besked ikke kunne og til er på jeg en',
  fi: 'viestiäsi ei voitu toimittaa ja on että olen',
  pl: 'wiadomość nie została do się jest na dla można',
  cs: 'zpráva nebyla pro na byla je vaše nelze jsem',
  hu: 'az üzenet nem egy és hogy vagyok sikerült',
  ru: 'не было ваше сообщение получатель и для это на письмо',
};

const WANTED = 3;
const LANGUAGES = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);

/**
 * The language most of whose common words stand in a text (lower case), and how many; null for fewer than three. English
 * wins a draw: servers quote each other in it.
 */
export function languageByWords(text: string): string | null {
  const seen = new Map<string, number>();
  for (const word of new Set(wordsOf(text)))
    for (const language of LANGUAGES.get(word) ?? []) seen.set(language, (seen.get(language) ?? 0) + 1);
  let best: string | null = null;
  let most = WANTED - 1;
  for (const language of Object.keys(WORDS)) {
    const count = seen.get(language) ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** Is there at least one common word of English? */
export const hasEnglishWord = (text: string): boolean =>
  wordsOf(text).some((word) => LANGUAGES.get(word)?.includes('en') === true);

/** Words that stand by themselves, and addresses, hosts and codes as wholes: no parts of those. */
const wordsOf = (text: string): readonly string[] =>
  (text.slice(0, 4000).match(/[\p{L}\p{N}@_.-]+/gu) ?? []).map((word) => strip(word, '', '.-'));
