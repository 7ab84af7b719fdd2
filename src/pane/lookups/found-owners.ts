import type { CauseAdvice, Letter } from '../../model/advice';
import type { GroupKind } from '../answer/command-words';

/** The addressees of a request, once the owners are known. */
export interface LetterAddressees {
  readonly to: readonly string[];
  readonly name: string;
}

/** By the group’s name in small letters. */
export type FoundOwners = ReadonlyMap<string, LetterAddressees>;

/** What kind a group is, as far as commands differ, by its name in small letters. */
export type FoundKinds = ReadonlyMap<string, GroupKind>;

/** The group a request to an owner is about, in small letters. */
export function groupOf({ facts }: Letter, { recipients: [first] }: CauseAdvice): string {
  return (facts?.recipient ?? first?.address ?? first?.displayName ?? '').toLowerCase();
}

/** The same cause with its requests addressed to the owners that were found. The text objects stay the same. */
export function addressLetters(cause: CauseAdvice, found: FoundOwners): CauseAdvice {
  if (found.size === 0) return cause;
  const { steps, letters } = cause;
  const addressed = letters.map((letter) => {
    const owners = letter.id === 'owner-request' ? found.get(groupOf(letter, cause)) : undefined;
    return owners === undefined ? letter : { ...letter, ...owners };
  });
  // Steps are worked out when asked for: taken once, they stay the same objects.
  return { ...cause, steps, letters: addressed };
}
