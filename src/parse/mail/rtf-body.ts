// The words of an RTF body (RTF 1.9.1): plain text, or the HTML that Outlook wrapped in it (MS-OXRTFEX). Only what a person
// sees: no fonts, pictures, or hidden text, and of wrapped HTML not the copy for readers that know only RTF.
import { decompressRtf } from './compressed-rtf';
import { decodeBinary } from './text-decode';

// Groups that hold no words.
const SILENT =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|themedata|listtable|listoverridetable|generator|header|footer|header[lrf]|footer[lrf]|mhtmltag)$/;
const BREAKS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  cell: ' ',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
};
const TOKEN = /\\'([0-9a-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

/** What holds inside a group of braces, and ends with it. */
interface Group {
  readonly isSilent: boolean;
  /** `\v`: nobody sees it. */
  readonly isHidden: boolean;
  /** A piece of the HTML. */
  readonly isTag: boolean;
  /** The copy for readers that know only RTF. */
  readonly isCopy: boolean;
}

class RtfReader {
  private group: Group = { isSilent: false, isHidden: false, isTag: false, isCopy: false };
  private readonly outer: Group[] = [];
  private readonly charset: string;
  private readonly written: string[] = [];
  private bytes = '';
  /** Characters for old readers that follow each `\u`, and those still to leave out. */
  private replacing = 1;
  private toSkip = 0;
  private isOptional = false;

  constructor(private readonly rtf: string) {
    this.charset = `windows-${/\\ansicpg(\d{3,4})/.exec(rtf)?.[1] ?? '1252'}`;
  }

  read(): string {
    for (const [, hex, word, number, symbol, brace, plain] of this.rtf.matchAll(TOKEN)) {
      if (brace !== undefined) this.enterOrLeave(brace);
      else if (word !== undefined) this.follow(word.toLowerCase(), number === undefined ? null : Number(number));
      else if (symbol !== undefined) this.readSymbol(symbol);
      else if (this.toSkip > 0 && hex !== undefined) this.toSkip--;
      else if (hex !== undefined) this.add(String.fromCharCode(parseInt(hex, 16)));
      else if (plain !== undefined) {
        const skipped = Math.min(this.toSkip, plain.length);
        this.toSkip -= skipped;
        this.add(plain.slice(skipped));
      }
    }
    this.flush();
    return this.written.join('');
  }

  private get isMute(): boolean {
    const { isSilent, isHidden, isTag, isCopy } = this.group;
    return isSilent || (!isTag && (isHidden || isCopy));
  }

  /** Bytes in the document's charset, which may end in the middle of a character. */
  private add(bytes: string): void {
    if (!this.isMute) this.bytes += bytes;
  }

  private addText(text: string): void {
    if (this.isMute) return;
    this.flush();
    this.written.push(text);
  }

  private flush(): void {
    if (this.bytes !== '') this.written.push(decodeBinary(this.bytes, this.charset));
    this.bytes = '';
  }

  private enterOrLeave(brace: string): void {
    this.toSkip = 0;
    this.isOptional = false;
    if (brace === '{') this.outer.push(this.group);
    else this.group = this.outer.pop() ?? this.group;
  }

  private readSymbol(symbol: string): void {
    if (symbol === '*') this.isOptional = true;
    else if (symbol === '~') this.addText(' ');
    else if (symbol === '\n' || symbol === '\r') this.addText('\n');
    else if (/[\\{}]/.test(symbol)) this.add(symbol);
  }

  private follow(word: string, number: number | null): void {
    const isOptional = this.isOptional;
    this.isOptional = false;
    if (word === 'htmltag') this.group = { ...this.group, isTag: true };
    // `\*` marks groups that older readers don't know; none of the others holds words.
    else if (isOptional || SILENT.test(word)) this.group = { ...this.group, isSilent: true };
    else if (word === 'htmlrtf') this.group = { ...this.group, isCopy: number !== 0 };
    else if (word === 'v') this.group = { ...this.group, isHidden: number !== 0 };
    else if (word === 'plain') this.group = { ...this.group, isHidden: false };
    else if (word === 'uc') this.replacing = Math.min(number ?? 1, 10);
    else if (word === 'u') {
      this.addText(String.fromCharCode((number ?? 0) & 0xffff));
      this.toSkip = this.replacing;
    } else if (BREAKS[word] !== undefined) this.addText(BREAKS[word]);
  }
}

/** The text of an RTF document, or the HTML that was wrapped in it. */
export function readRtf(rtf: string): { readonly text: string; readonly html: string } {
  const words = new RtfReader(rtf).read();
  return rtf.slice(0, 2000).includes('\\fromhtml1') ? { text: '', html: words } : { text: words, html: '' };
}

/** The same of a compressed stream; empty where the bytes are none. */
export const readCompressedRtf = (bytes: Uint8Array): ReturnType<typeof readRtf> => readRtf(decompressRtf(bytes) ?? '');
