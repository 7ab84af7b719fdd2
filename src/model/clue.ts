/**
 * What a clue looks at. Clues are plain data and are listed in the docs.
 * - `code`: the recipient's enhanced status code is one of these.
 * - `code-range`: it lies between two codes, inclusive.
 * - `says`: the phrase stands in the report's text about this recipient; case, white space, and kinds of quotation marks don't count.
 * - `matches`: a pattern, tried on the same folded text. Linear patterns only. With `about`, only where the recipient's
 *   address looks like that of a person and no word calls it a group; or where a provider for anybody rejected it itself.
 * - `excludes`: rules the cause out where the words stand.
 */
export type Clue =
  | { readonly kind: 'code'; readonly codes: readonly string[]; readonly isDecisive: boolean }
  | { readonly kind: 'code-range'; readonly from: string; readonly to: string; readonly isDecisive: boolean }
  | { readonly kind: 'says'; readonly phrases: readonly string[]; readonly rank: number }
  | {
      readonly kind: 'matches';
      readonly pattern: RegExp;
      readonly rank: number;
      readonly about?: 'person' | 'provider';
    }
  | { readonly kind: 'excludes'; readonly phrases: readonly string[] };
