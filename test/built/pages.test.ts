import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import table from '../../src/host/clouds.json';

test.each(['taskpane.html', 'sign-in.html'])('the built %s loads office.js from the worldwide cloud', (page) => {
  const html = readFileSync(join(__dirname, '../../dist', page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?(https:[^\s">]+)/g)].map((found) => found[1]);
  expect(scripts).toEqual([table.clouds.worldwide.officeJs]);
});
