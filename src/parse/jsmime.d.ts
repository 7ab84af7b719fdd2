// The lower-level files of Thunderbird's MIME parser, whose package describes only its `parseMail`.
declare module '@protontech/jsmimeparser/lib/rawMimeParser' {
  export interface ContentType {
    readonly type: string;
    readonly mediatype: string;
    get(parameter: string): string | undefined;
    has(parameter: string): boolean;
  }

  export interface StructuredHeaders {
    /** The block as it stands in the source, one character a byte. */
    readonly rawHeaderText: string;
    readonly contentType: ContentType;
    readonly charset: string;
  }

  export interface Emitter {
    startPart(partNumber: string, headers: StructuredHeaders): void;
    deliverPartData(partNumber: string, data: string): void;
  }

  export interface Options {
    readonly bodyformat: 'decode';
    readonly strformat: 'binarystring';
    readonly onerror: (error: unknown) => void;
  }

  export default class MimeParser {
    constructor(emitter: Emitter, options: Options);
    deliverData(binary: string): void;
    deliverEOF(): void;
  }
}

declare module '@protontech/jsmimeparser/lib/headerParser' {
  const headerParser: { decodeRFC2047Words(value: string): string };
  export default headerParser;
}
