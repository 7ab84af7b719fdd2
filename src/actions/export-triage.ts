import Papa from 'papaparse';
import { TRIAGE_COLUMNS, triageJson, triageTable, triageText } from '../advise/triage-report';
import type { TriageFacts } from '../advise/triage-report';
import { saveFile } from '../host/browser/save-file';
import { triageWords } from '../locales/triage-words';
import { words } from '../locales/words';
import { copyText } from './copy-text';
import type { ActionResult } from './action-result';

export type { TriageFacts } from '../advise/triage-report';

const t = triageWords.export;

/** Puts the list on the clipboard as text, for a ticket. */
export const copyTriage = (facts: TriageFacts): ActionResult => copyText(triageText(facts), t.textNoun);

/** Saves the list as a file, or shows its text to copy. */
export function saveTriage(facts: TriageFacts, format: 'csv' | 'json'): ActionResult {
  const isCsv = format === 'csv';
  const text = isCsv ? triageCsv(facts) : triageJson(facts);
  const name = `bounces.${format}`;
  // Excel reads a CSV in its old code page unless a byte order mark says UTF-8.
  const isSaved = saveFile(name, isCsv ? `\ufeff${text}` : text, isCsv ? 'text/csv' : 'application/json');
  const { saved, savedNot } = words.shell.actions;
  return {
    message: isSaved ? saved({ file: name }) : savedNot,
    manualCopy: { what: isCsv ? t.csvNoun : t.jsonNoun, text, isSpare: isSaved },
  };
}

/** RFC 4180. The table's cells hold no formulas. */
export const triageCsv = (facts: TriageFacts): string =>
  `${Papa.unparse({ fields: [...TRIAGE_COLUMNS], data: triageTable(facts).map((row) => [...row]) })}\r\n`;
