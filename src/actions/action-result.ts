/** What an action did, in words for the person, and the text to copy by hand where a button may not copy. */
export interface ActionResult {
  readonly said: string;
  readonly byHand?: { readonly what: string; readonly text: string };
}
