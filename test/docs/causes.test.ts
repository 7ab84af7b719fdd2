// docs/causes.md follows from the catalogue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePage } from '../../scripts/catalogue-page.mjs';
import { CAUSES } from '../../src/causes/registry';

/** Prettier decides about lines and blanks. */
const words = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('_', '*');

test('docs/causes.md says what the catalogue says; npm run docs writes it', () => {
  const page = readFileSync(join(__dirname, '../../docs/causes.md'), 'utf8');
  expect(words(page)).toBe(words(cataloguePage(CAUSES)));
});

test('every cause of the catalogue has a section with its codes, someone to fix it, and a source', () => {
  const sections = cataloguePage(CAUSES).split('\n## ').slice(1);
  expect(sections).toHaveLength(CAUSES.length);
  for (const section of sections) {
    expect(section).toMatch(/- Codes: (?:none|\d\.\d)/);
    expect(section).toMatch(/- Who can fix it: (?:the|Microsoft) /);
    expect(section).toMatch(/- Sources: \[[^\]]+\]\(https:\/\/\S+\)/);
  }
});
