// docs/dialects.md follows from the registry and its samples.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectsPage } from '../../scripts/dialects-page.mjs';
import { DIALECTS } from '../../src/parse/dialects/registry';

const ROOT = join(__dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/dialects.md'), 'utf8');

/** Prettier decides about lines and blanks. */
const words = (text: string): string => text.replace(/\s+/g, ' ');

test('docs/dialects.md says what the registry and its samples say; npm run docs writes it', () => {
  expect(words(PAGE)).toBe(words(dialectsPage(DIALECTS, join(ROOT, 'test/fixtures/dialects'))));
});

test('every dialect has a section with a sample', () => {
  const sections = PAGE.split('\n### ').slice(1);
  expect(sections).toHaveLength(DIALECTS.length);
  for (const section of sections) expect(section).toMatch(/```\n *\S[^]+\n```/);
});
