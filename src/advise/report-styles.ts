import { oneLine } from '../text/plain-text';

/** How a report is written. Whatever is given to it may come from the bounce: but for code, each text becomes one line. */
export interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly text: (text: string) => string;
  /** What belongs to the numbered step above it. */
  readonly inItem: (lines: string) => string;
  /** A text that is the bounce's alone. */
  readonly value: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (title: string, url: string) => string;
}

/** More than any sentence of ours, and enough of a server's reply. */
const MAX_LINE = 4000;
const line = (text: string): string => oneLine(text, MAX_LINE);
const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

export const PLAIN: Style = {
  title: line,
  heading: (text) => `\n${line(text)}`,
  text: line,
  inItem: (lines) => lines,
  value: line,
  quote: (text) => `  > ${line(text)}`,
  code: (text) => indent(text, '    '),
  link: (title, url) => `${title}: ${url}`,
};

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

/** Between more backticks than the text has in a row; the blanks keep its own at the ends apart (CommonMark section 6.1). */
function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  return text.startsWith('`') || text.endsWith('`') ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`;
}

/** A fence cannot be closed from inside by fewer marks than its own. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `\n${fence}\n${text}\n${fence}\n`;
}

// Renderers make links of addresses, hosts and URLs by themselves, and no backslash stops all of them.
const BECOMES_LINK = /[@/\\]|[\p{L}\p{N}][.:\u3002\uff0e\uff61]\p{L}|^(?:www|mailto|xmpp)/iu;
const MARKUP = /[\\`*_{}[\]()#+!|<>~&$]/g;
/** A list, a rule, or the line that makes a heading of the one above. */
const BLOCK_START = /^(?:[-=]|\d{1,9}(?=[.)]))/;

const escapeMarkup = (text: string): string => text.replace(MARKUP, (mark) => `\\${mark}`);

/** Text with no markup in it; what a renderer would take for a link stands as code. */
function markdownText(text: string): string {
  const words = line(text).split(' ');
  const escaped = words.map((word) => {
    if (!BECOMES_LINK.test(word)) return escapeMarkup(word);
    const [end = ''] = /[.,;:!?)]{0,4}$/.exec(word.slice(-4)) ?? [];
    const name = word.slice(0, word.length - end.length);
    return name === '' ? escapeMarkup(word) : `${codeSpan(name)}${escapeMarkup(end)}`;
  });
  return escaped.join(' ').replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const markdownValue = (text: string): string => (line(text) === '' ? '' : codeSpan(line(text)));

export const MARKDOWN: Style = {
  title: (text) => `# ${markdownText(text)}\n`,
  heading: (text) => `\n## ${markdownText(text)}\n`,
  text: markdownText,
  // Three blanks at least, as the text behind "1. " has; four, as code would need seven.
  inItem: (lines) => indent(lines, '    '),
  value: markdownValue,
  quote: (text) => `> ${markdownValue(text)}`,
  code: fenced,
  // A bracket is the one mark of a URL that means something here.
  link: (title, url) =>
    `[${escapeMarkup(line(title))}](${url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`,
};
