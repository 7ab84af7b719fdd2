/** What the bytes are. `unknown` leaves the decision to the parser, which looks at the content and never at a file name. */
export type RawKind = 'mime' | 'msg' | 'html' | 'text' | 'unknown';

/** The way a bounce came in. No decision after `sources/` depends on it except for pasted text and drafts; the pane shows it. */
export type Door =
  | 'selected-item'
  | 'selected-items'
  | 'attached-message'
  | 'compose-draft'
  | 'dropped-file'
  | 'chosen-file'
  | 'pasted-text'
  | 'page-link'
  | 'mailbox'
  | 'example'
  | 'command-line';

export interface Origin {
  readonly door: Door;
  /** A file name or a subject, as the person would recognize it. Hostile text: show it, never act on it. */
  readonly name?: string;
  /** It was taken from a draft in which a person forwards it. */
  readonly isInDraft?: true;
}

/** What a mail client knows besides the bytes. Any of it may be missing, and the message itself is trusted more. */
export interface ClientHints {
  /** Internet headers as text, folded lines kept. */
  readonly headers?: string;
  /** MAPI message class, for instance `REPORT.IPM.Note.NDR` (MS-OXCMAIL 2.2.3.7). */
  readonly itemClass?: string;
  readonly subject?: string;
  readonly from?: string;
}

/** A bounce as it reached us: bytes, not judged yet. */
export interface RawBounce extends Form {
  readonly origin: Origin;
  readonly hints?: ClientHints;
  /** The same message in other forms, where a client gave several. Less complete, but one may be more specific. */
  readonly also?: readonly Form[];
}

export interface Form {
  readonly kind: RawKind;
  readonly bytes: Uint8Array;
}
