// docs/causes.md follows from the catalogue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cataloguePage } from '../../scripts/catalogue-page.mjs';
import { CAUSES } from '../../src/causes/registry';

/** Prettier decides about lines, blanks, and escapes. */
const words = (text: string): string =>
  text
    .replace(/-{3,}/g, '---')
    .replace(/\\(?=[_*<>[\]])/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('_', '*');
const page = cataloguePage(CAUSES);

test('docs/causes.md says what the catalogue says; npm run docs writes it', () => {
  const written = readFileSync(join(__dirname, '../../docs/causes.md'), 'utf8');
  expect(words(written)).toBe(words(page));
});

test('every cause of the catalogue has a section with its codes, someone to fix it, a source, and steps', () => {
  const sections = page.split('\n### ').slice(1);
  expect(sections).toHaveLength(CAUSES.length);
  for (const section of sections) {
    expect(section).toMatch(/- Codes: (?:none|\[\d\.\d)/);
    expect(section).toMatch(/- Who can fix it: (?:the|Microsoft) /);
    expect(section).toMatch(/- Sources: \[[^\]]+\]\(https:\/\/\S+\)/);
    expect(section).toMatch(/\*\*Sender\*\*\n\n1\. [A-Z]/);
  }
});

test('every code of a cause has an anchor, once', () => {
  const codes = [...new Set(CAUSES.flatMap((cause) => cause.codes))].sort();
  const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id).sort();
  expect(anchors).toEqual(codes);
});

test('no two causes have the same heading', () => {
  const names = CAUSES.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each case of a cause has a part below it with what it says otherwise', () => {
  for (const { name: ofCause, cases = [] } of CAUSES) {
    const [section = ''] = page.split(`\n### ${ofCause}\n`)[1]?.split('\n### ') ?? [];
    const parts = section.split('\n#### Case: ').slice(1);
    expect(parts.map((part) => part.split('\n')[0])).toEqual(cases.map(({ name = ofCause }) => name));
    cases.forEach(({ steps, retry }, place) => {
      for (const { text } of steps?.sender ?? []) expect(parts[place]).toContain(text.replace(/\s?\{.*/s, ''));
      expect(parts[place]?.includes('- Resending: ')).toBe(retry !== undefined);
    });
  }
});
