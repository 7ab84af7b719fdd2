// @ts-check
// Mails whose answers are known. A folder holds one of
// - expected.json: a list of { file, kind: [any of], language?, generator?, authenticity?: [any of], recipients:
//   [{ address?, status?, statusAlso?, causes: [any of] }], groups? }, the mails beside it or in mail/;
// - lines.jsonl: one { text, kind?, status?, causes } a line, each text what a person would paste;
// - pairs of <case>.json (as an entry of expected.json) and <case>.txt or .eml; or folders with any of these.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const AT_ONCE = 500;

/** @import { Answer, Case, Known } from './judge-answers.mjs' */
/**
 * One of file (a mail) and text (what a person would paste).
 * @typedef {Case & { readonly file?: string, readonly text?: string }} KnownCase
 */

/**
 * Every case below a folder.
 * @param {string} dir
 * @returns {readonly KnownCase[]}
 */
export function casesOf(dir) {
  /** @param {string} name */
  const inside = (name) => join(dir, name);
  if (existsSync(inside('expected.json'))) {
    const mails = existsSync(inside('mail')) ? inside('mail') : dir;
    /** @type {readonly (Known & { file: string })[]} */
    const expected = JSON.parse(readFileSync(inside('expected.json'), 'utf8'));
    return expected.map((want) => ({
      name: want.file,
      file: join(mails, want.file),
      want,
    }));
  }
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return casesOf(inside(entry.name));
    if (entry.name === 'lines.jsonl') return linesOf(inside(entry.name));
    const twin = inside(entry.name.replace(/\.(?:txt|eml|msg|html)$/, '.json'));
    if (twin === inside(entry.name) || !existsSync(twin)) return [];
    return [{ name: inside(entry.name), file: inside(entry.name), want: JSON.parse(readFileSync(twin, 'utf8')) }];
  });
}

/**
 * @param {string} path
 * @returns {readonly KnownCase[]}
 */
function linesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const { text, kind = ['failure'], status, causes } = JSON.parse(line);
      const recipients = [{ ...(status === undefined ? {} : { status }), causes }];
      return { name: `${path}:${i + 1}`, text, want: { kind, recipients } };
    });
}

/**
 * What the command line says of each case, in the same order.
 * @param {readonly KnownCase[]} cases
 * @param {string} cli
 * @returns {readonly (readonly Answer[])[]}
 */
export function answersOf(cases, cli) {
  const temporary = mkdtempSync(join(tmpdir(), 'accuracy-'));
  try {
    const paths = cases.map(({ file, text }, i) => {
      if (file !== undefined) return file;
      const path = join(temporary, `${i}.txt`);
      writeFileSync(path, text ?? '');
      return path;
    });
    /** @type {Map<string, readonly Answer[]>} */
    const answers = new Map();
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const { stdout, stderr } = spawnSync(process.execPath, [cli, '--json', ...paths.slice(from, from + AT_ONCE)], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      });
      if (stdout === '') throw new Error(`The command line (${cli}) said nothing. ${stderr.slice(-300)}`);
      for (const line of stdout.split('\n').filter(Boolean)) {
        const answer = JSON.parse(line);
        answers.set(answer.file, [...(answers.get(answer.file) ?? []), answer]);
      }
    }
    // The command line writes «/» between folders, everywhere.
    return paths.map((path) => answers.get(path.replaceAll('\\', '/')) ?? []);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
