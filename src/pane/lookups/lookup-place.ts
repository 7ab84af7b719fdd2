import type { CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { GroupKind } from '../answer/command-words';
import type { LetterAddressees } from './found-owners';

/** Where in an answer something can be looked up. */
export type LookupPlace =
  | {
      /** At the step that says to find the owner; among the closed checks; or, for what needs no account, right under the steps. */
      readonly part: 'owner' | 'cause' | 'steps';
      readonly cause: CauseAdvice;
      readonly role: Role;
      readonly onOwners: (name: string, owners: LetterAddressees) => void;
      /** What kind a group is, which decides the commands of the steps. */
      readonly onKind?: (name: string, kind: GroupKind) => void;
    }
  /** Beside the judgement whether the bounce is real. */
  | { readonly part: 'sent'; readonly role: Role };
