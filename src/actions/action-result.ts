/** The result of an action as a message for the person, and the text to copy manually if the button can't copy it. */
export interface ActionResult {
  readonly message: string;
  readonly manualCopy?: {
    readonly what: string;
    readonly text: string;
    /** It most likely worked: the text is shown only when somebody asks for it. */
    readonly isSpare?: boolean;
  };
}
