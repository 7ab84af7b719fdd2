import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDeployment } from '../../scripts/deploy-checks.mjs';
import { cacheOf, commonHeaders } from '../../scripts/headers.mjs';
import { rewriteOrigin, settingsFor, withSelection } from '../../scripts/manifest.js';
import table from '../../src/host/clouds.json';

// A small dist/ of every kind of file, and a host that serves it as it should.

export const BASE = 'https://mail.example.org/redeliver';
export const CLIENT = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
export const CLOUDS = Object.entries(table.clouds);
export const { worldwide } = table.clouds;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

const root = join(__dirname, '../..');
const XML = rewriteOrigin(readFileSync(join(root, 'manifest.xml'), 'utf8'), BASE);

export function builtFor(cloud: string): Map<string, Buffer> {
  const graph = table.clouds[cloud as keyof typeof table.clouds].graph;
  const settings = settingsFor({ clientId: CLIENT, ...(graph === worldwide.graph ? {} : { graph }) });
  const texts: Record<string, string> = {
    'LICENSE.txt': 'MIT',
    'assets/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/support.html': '<!doctype html><title>Help</title>',
    'manifest.xml': XML,
    'manifest-selection.xml': withSelection(XML),
    'redeliver.json': settings,
    'sign-in.html': '<!doctype html><title>Sign in</title>',
    'taskpane.0123456789abcdef0123.css': 'body { margin: 0 }',
    'taskpane.0123456789abcdef0123.js': 'void 0;',
    'taskpane.html': '<!doctype html><title>Redeliver</title>',
    'version.json': JSON.stringify({ version: '1.2.3', cloud }),
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
  return files.set('assets/icon-16.png', readFileSync(join(root, 'assets/icon-16.png')));
}

const TYPES: Record<string, string> = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
};

export function goodAnswer(path: string, files: ReadonlyMap<string, Buffer>): Answer {
  const headers = new Headers({
    ...commonHeaders(worldwide, false),
    'Cache-Control': cacheOf(path),
    'Content-Type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? '',
  });
  return { status: 200, headers, body: files.get(path) ?? Buffer.alloc(0) };
}

/** What check:deploy says of a host that answers like this. */
export function check(files: ReadonlyMap<string, Buffer>, answer: (path: string) => Answer | Promise<Answer>) {
  const ask = (address: string): Promise<Answer> => Promise.resolve(answer(address.slice(BASE.length + 1)));
  return checkDeployment({ base: BASE, files, clouds: table.clouds, ask });
}
