/** What an action did, in words for the person, and the text to copy by hand where a button may not copy. */
export interface ActionResult {
  readonly message: string;
  readonly manualCopy?: { readonly what: string; readonly text: string };
}
