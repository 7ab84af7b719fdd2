// What the documentation points at is there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Targets of Markdown links and pictures that are files of this project. */
function targetsOf(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target));
}

test.each(pages)('every file that %s points at exists', (page) => {
  const missing = targetsOf(page)
    .map((target) => relative(ROOT, join(ROOT, dirname(page), target)))
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

/** What GitHub makes of the headings of a page, and the anchors that the page sets itself. */
const anchorsOf = (page: string): readonly string[] => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\d _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
};

test.each(pages)('every heading that %s points at exists', (page) => {
  const wanted = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/g)];
  const missing = wanted.filter(([, target = '', anchor = '']) => {
    const path = target === '' ? page : relative(ROOT, join(ROOT, dirname(page), target));
    return !anchorsOf(path).includes(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

test('every picture in docs/screenshots is shown somewhere', () => {
  const all = pages.map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n');
  const names = readdirSync(join(ROOT, 'docs/screenshots'));
  expect(names.filter((name) => !all.includes(`screenshots/${name}`))).toEqual([]);
});

test('the commands that the documentation names exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = pages.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
