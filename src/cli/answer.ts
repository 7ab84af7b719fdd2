import { sep } from 'node:path';
import { advise } from '../advise/advise';
import { findingsAsJson } from '../advise/answer-json';
import { adviceAsText } from '../advise/report';
import { examine } from '../diagnose';
import type { Advice } from '../model/advice';
import { jsonText } from '../text/json-text';
import type { Options } from './arguments';
import { messageOf } from './errors';
import type { Input } from './files';
import { bold, dim, plain, visible } from './output';
import { bytesOf } from './read-input';
import { confirmFindings, dnsAsJson, dnsAsText } from './dns';
import type { CheckDns } from './dns';

/** What to print for one input. */
export interface Answer {
  readonly lines: readonly string[];
  /** Why it, or something in it, could not be read. */
  readonly unread: readonly string[];
}

/** With "/" between folders, also on Windows. */
export const nameOf = (path: string | Buffer): string =>
  sep === '/' ? path.toString() : path.toString().replaceAll(sep, '/');

/** Never rejects: what goes wrong with one input is its answer. */
export async function answerInput(
  input: Input,
  { json, role }: Options,
  checkDns: CheckDns | null = null,
): Promise<Answer> {
  const file = nameOf(input.path);
  const lines: string[] = [];
  const unread: string[] = [];
  const addUnread = (why: string): void => {
    unread.push(`${file}: ${why}`);
    if (json) lines.push(jsonText({ file, kind: 'unreadable', recipients: [], groups: [], warnings: [why] }));
  };
  try {
    const bytes = await bytesOf(input);
    const origin = { door: 'command-line', name: file } as const;
    for (const examined of await examine({ kind: 'unknown', bytes, origin })) {
      const { bounce, findings, authenticity, causes } = examined;
      const dns = checkDns === null ? null : await checkDns(examined);
      if (bounce.kind === 'unreadable') addUnread(bounce.warnings.join(' '));
      else if (json) {
        const known = dns === null ? findings : confirmFindings(examined, dns);
        const answer = findingsAsJson(bounce, known, authenticity, causes);
        lines.push(jsonText({ file, ...answer, ...(dns && { dns: dnsAsJson(dns) }) }));
      } else {
        const text = asText(file, advise(bounce, findings, authenticity, causes), role);
        lines.push(dns === null || dns.length === 0 ? text : `${text}\n${plain(dnsAsText(dns))}\n`);
      }
    }
  } catch (error) {
    addUnread(messageOf(error));
  }
  return { lines, unread };
}

function asText(file: string, advice: Advice, role: Options['role']): string {
  const { part } = advice.bounce;
  const [verdict = '', ...rest] = plain(adviceAsText(advice, role)).split('\n');
  const title = visible(part === undefined ? file : `${file} (attached message ${part})`);
  return `${dim(title)}\n${bold(verdict)}\n${rest.join('\n')}`;
}
