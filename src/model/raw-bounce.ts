/** What the bytes are. `unknown` leaves the decision to the parser, which looks at the content and never at a file name. */
export type RawKind = 'mime' | 'msg' | 'html' | 'text' | 'unknown';

/** The door a bounce came in by. Nothing after `sources/` decides by it; the pane names it to the person. */
export type Door =
  | 'selected-item'
  | 'selected-items'
  | 'attached-message'
  | 'compose-draft'
  | 'dropped-file'
  | 'chosen-file'
  | 'pasted-text'
  | 'mailbox'
  | 'example'
  | 'command-line';

export interface Origin {
  readonly door: Door;
  /** A file name or a subject, as the person would recognise it. Hostile text: show it, never use it. */
  readonly name?: string;
  /** It came in a draft, which has done its work. */
  readonly isInDraft?: true;
}

/** What a mail client knows beside the bytes. Each may be missing; none is trusted over the message itself. */
export interface ClientHints {
  /** Internet headers as text, folded lines kept. */
  readonly headers?: string;
  /** MAPI message class, for instance `REPORT.IPM.Note.NDR` (MS-OXCMAIL 2.2.3.7). */
  readonly itemClass?: string;
  readonly subject?: string;
  readonly from?: string;
}

/** A bounce as it reached us: bytes, no judgement. */
export interface RawBounce extends Form {
  readonly origin: Origin;
  readonly hints?: ClientHints;
  /** The same message in other forms, where a client gave several: less complete, and yet one may say more. */
  readonly also?: readonly Form[];
}

export interface Form {
  readonly kind: RawKind;
  readonly bytes: Uint8Array;
}
