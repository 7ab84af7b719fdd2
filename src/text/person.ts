/** Nouns in names of groups and shared mailboxes: `all.staff` has the form of a person's address, and isn't one. */
const NOT_A_PERSON =
  /^(?:all|everyone|everybody|team|groups?|lists?|staff|members?|employees|department|dept|company|office|board|sales|finance|accounts?|accounting|billing|support|service|services|desk|leads?|leaders?|managers?|users?|info|news|press|marketing|legal|project|projects|help|room|events?|alle|gruppe|verteiler|mitarbeiter|abteilung|vertrieb|einkauf|buchhaltung|projekt|leitung|tous|equipe|groupe|liste|projet|todos|equipo|grupo|lista|proyecto|tutti|gruppo|progetto)$/;

/**
 * Does an address look like that of a person, by the way organizations make them of a first and a last name: `d.okafor`,
 * `dokafor`, `okafor.d`, `dana.okafor`? A hint, never a proof.
 */
export function looksLikePerson(address: string | null, displayName = ''): boolean {
  const local = plain(address?.split('@')[0] ?? '');
  const names = wordsOf(displayName);
  if (local === '' || local.length > 64) return false;
  if (names.length === 0) return /^[a-z]\.[a-z]{3,}$/.test(local) && !NOT_A_PERSON.test(local.slice(2));
  const joined = local.replace(/[._-]/g, '');
  return names.some((one) =>
    names.some((other) => one !== other && (isAbbreviated(joined, one, other) || isWhole(local, one, other))),
  );
}

const isAbbreviated = (joined: string, one: string, other: string): boolean =>
  other.length > 2 && (joined === one.charAt(0) + other || joined === other + one.charAt(0));

const isWhole = (local: string, one: string, other: string): boolean =>
  [`${one}.${other}`, `${one}_${other}`].includes(local) && !NOT_A_PERSON.test(one) && !NOT_A_PERSON.test(other);

const MOST_WORDS = 5;

/** The words of a display name, without what stands in parentheses, such as a department. */
const wordsOf = (name: string): readonly string[] =>
  name.includes('@')
    ? []
    : plain(name.slice(0, 120).replace(/\([^()]*\)?/g, ' '))
        .split(/[\s,.;|/]+/)
        .filter((word) => /^\p{L}[\p{L}’'-]*$/u.test(word))
        .slice(0, MOST_WORDS);

/** Lower case without accents, as addresses are written. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
