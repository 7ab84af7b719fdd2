export interface SampleAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly kind: 'item' | 'file';
  readonly format: 'eml' | 'base64';
  readonly content: string;
}

/** A sample mail; of saved `.msg` files there are only id, file, isFile and base64. */
export interface SampleMessage {
  readonly id: string;
  readonly file: string;
  readonly group: string;
  readonly isFile: boolean;
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly date: string | null;
  readonly internetMessageId: string;
  readonly itemClass: string;
  readonly text: string;
  readonly html: string;
  readonly headers: string;
  readonly attachments: readonly SampleAttachment[];
  readonly base64: string;
}

export function readMessages(): Promise<readonly SampleMessage[]>;
