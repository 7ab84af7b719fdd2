import type { Bounce } from '../../model/bounce';
import { oneLine } from '../../text/plain-text';

/** Several words that a redacted text must not hold, even if each of them alone is an ordinary one. */
export interface Phrase {
  readonly kind: 'name' | 'subject';
  readonly text: string;
}

const MAX_PHRASES = 200;
const MAX_PHRASE = 300;
const MAX_FIELDS = 40;
const PEOPLE = /^(?:from|to|cc|bcc|sender|reply-to|resent-\w+|x-[\w-]{0,40}(?:name|owner|from|to)|return-path):(.*)$/i;
const NAME_BEFORE_ADDRESS = /"([^"\r\n]{2,120})"\s{0,4}<|(?:^|[,;])([^<>,;"\r\n]{2,120})</g;

/** Names and subjects that the bounce gives in their fields, the longest first. */
export function knownPhrases({ original, envelope, recipients, namedGroups }: Bounce): readonly Phrase[] {
  const fields = original.headers
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => PEOPLE.exec(line)?.[1] ?? [])
    .slice(0, MAX_FIELDS);
  const names = [
    ...recipients.flatMap(({ displayName, address }) => [displayName ?? '', withoutAt(address)]),
    ...namedGroups.map(withoutAt),
    ...[original.from, envelope.from, ...original.to].map(withoutAt),
    ...[...fields, envelope.from ?? ''].flatMap(namesIn),
  ];
  const subjects = [original.subject, envelope.subject].flatMap((subject) =>
    subject === null ? [] : [subject, subject.replace(/^(?:\p{L}{1,20}\s?:\s*)+/u, '')],
  );
  const phrases = new Map<string, Phrase>();
  for (const text of subjects) add(phrases, 'subject', text);
  for (const text of names) add(phrases, 'name', text);
  return [...phrases.values()].sort((a, b) => b.text.length - a.text.length).slice(0, MAX_PHRASES);
}

function add(phrases: Map<string, Phrase>, kind: Phrase['kind'], given: string): void {
  const text = oneLine(given, MAX_PHRASE);
  // A single word is judged by itself.
  if (/\s|[^ -~]/.test(text)) phrases.set(text.toLowerCase(), { kind, text });
}

const withoutAt = (name: string | null): string => (name === null || name.includes('@') ? '' : name);

const namesIn = (field: string): readonly string[] =>
  [...field.matchAll(NAME_BEFORE_ADDRESS)].map(([, quoted, bare]) => quoted ?? bare ?? '');
