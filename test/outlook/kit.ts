import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The part of Microsoft Graph that look-ups use, as createGraphServer wants it. */
export const graphContract = (): unknown => parse(readFileSync(path.join(__dirname, 'graph-subset.yaml'), 'utf8'));
