import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

let contract: string | undefined;

/** The part of Microsoft Graph that look-ups use, as createGraphServer wants it: a copy each time, of what was parsed once. */
export function graphContract(): unknown {
  contract ??= JSON.stringify(parse(readFileSync(path.join(__dirname, 'graph-subset.yaml'), 'utf8')));
  return JSON.parse(contract);
}
