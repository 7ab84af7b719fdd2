import { FORBIDDEN, cacheOf, commonHeaders, policyOf } from '../../scripts/headers.mjs';
import { BASE, CLIENT, builtFor, check, goodAnswer, worldwide } from './deployment';
import type { Answer } from './deployment';

const files = builtFor('worldwide');
const paths = [...files.keys()];
const PAGE = 'taskpane.html';

/** A host where one thing is wrong. */
const broken = (change: (path: string, answer: Answer) => Answer) =>
  check(files, (path) => change(path, goodAnswer(path, files)));

const withHeader = (answer: Answer, name: string, value: string | null): Answer => {
  const headers = new Headers(answer.headers);
  if (value === null) headers.delete(name);
  else headers.set(name, value);
  return { ...answer, headers };
};

/** A file whose text was changed. */
const withText = (wanted: string, change: (text: string) => string) =>
  broken((path, answer) =>
    path === wanted ? { ...answer, body: Buffer.from(change(answer.body.toString('utf8'))) } : answer,
  );

test('a copy that is as it should be has no problem; the redirect URIs, in their order, and the resolver are said', async () => {
  const { problems, notes } = await broken((_path, answer) => answer);
  expect(problems).toEqual([]);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain(`${CLIENT} must list`);
  expect(notes[0]).toMatch(/\/sign-in\.html\n +brk-multihub:\/\/mail\.example\.org$/);
  expect(notes[1]).toBe('DNS checks ask https://cloudflare-dns.com, after a click.');
});

test.each([
  [
    'another resolver',
    '{ "resolver": "https://dns.example.org/q" }',
    /connect-src lacks https:\/\/dns\.example\.org\.$/,
  ],
  ['no resolver', '{ "resolver": false }', /connect-src also allows https:\/\/cloudflare-dns\.com\./],
  ['a resolver without https', '{ "resolver": "ftp://dns.example.org" }', /resolver is "ftp:.*isn’t an https address/],
])('%s in the settings than in the policy is named', async (_what, settings, words) => {
  const { problems } = await withText('redeliver.json', () => settings);
  expect(problems.filter((problem) => words.test(problem))).toHaveLength(1);
});

describe.each(paths)('The file %s', (wanted) => {
  const only = (change: (answer: Answer) => Answer) =>
    broken((path, answer) => (path === wanted ? change(answer) : answer));

  test.each([
    ['is missing', 404, /answers with 404\. Copy this file/],
    ['wants a password', 401, /without signing in/],
    ['may not be read', 403, /Allow everyone to read/],
    ['moved', 301, /redirected to .*pretty URLs/],
    ['fails on the server', 500, /answers with 500/],
  ])('is named if it %s', async (_what, status, words) => {
    const { problems } = await only((answer) => ({ ...answer, status }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(words);
    expect(problems[0]?.startsWith(`${wanted}: `)).toBe(true);
  });

  test('is named if it comes with the wrong type', async () => {
    const { problems } = await only((answer) => withHeader(answer, 'Content-Type', 'application/octet-stream'));
    expect(problems).toEqual([
      `${wanted}: comes as “application/octet-stream”, which browsers reject. Set the content type that belongs to its ending.`,
    ]);
  });

  test('is named if it is of another build', async () => {
    const { problems } = await only((answer) => ({ ...answer, body: Buffer.concat([answer.body, Buffer.from('x')]) }));
    // An admin may write this one. It has to be JSON, though.
    const why =
      wanted === 'redeliver.json'
        ? /isn’t JSON/
        : wanted.startsWith('manifest')
          ? /isn’t a manifest/
          : /differs from the file in dist/;
    expect(problems.join('\n')).toMatch(why);
    expect(problems.every((problem) => problem.startsWith(`${wanted}: `))).toBe(true);
  });
});

describe('The headers', () => {
  test.each(Object.keys(commonHeaders(worldwide, false)))('%s is named if it’s missing', async (name) => {
    const { problems } = await broken((_path, answer) => withHeader(answer, name, null));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).toContain(`and ${paths.length - 3} more: `);
  });

  test.each(policyOf(worldwide).split('; '))('the policy without %s is named', async (directive) => {
    const policy = policyOf(worldwide)
      .split('; ')
      .filter((part) => part !== directive)
      .join('; ');
    const { problems } = await broken((_path, answer) => withHeader(answer, 'Content-Security-Policy', policy));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`has no ${directive.split(' ')[0]}.`);
  });

  test.each(policyOf(worldwide).split('; '))('the policy with more than %s is named', async (directive) => {
    const policy = policyOf(worldwide).replace(directive, `${directive} *`);
    const { problems } = await broken((_path, answer) => withHeader(answer, 'Content-Security-Policy', policy));
    expect(problems.join()).toContain(`${directive.split(' ')[0]} also allows *`);
  });

  test('an Outlook of one’s own may frame the pane', async () => {
    const policy = `${policyOf(worldwide)} https://owa.example.org`;
    const { problems } = await broken((_path, answer) => withHeader(answer, 'Content-Security-Policy', policy));
    expect(problems).toEqual([]);
  });

  test.each(Object.entries(FORBIDDEN))('%s is named if it’s sent', async (name, why) => {
    const { problems } = await broken((_path, answer) => withHeader(answer, name, 'same-origin'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} is “same-origin”. ${why}`);
  });

  test.each(paths.filter((path) => !path.endsWith('.txt')))(
    'the wrong Cache-Control of %s is named',
    async (wanted) => {
      const wrong = cacheOf(wanted) === 'no-cache' ? 'public, max-age=31536000' : 'no-store';
      const { problems } = await broken((path, answer) =>
        path === wanted ? withHeader(answer, 'Cache-Control', wrong) : answer,
      );
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(`${wanted}: Cache-Control is “${wrong}”`);
    },
  );

  test('a policy that is only reported is said, not held against the copy', async () => {
    const { problems, notes } = await broken((_path, answer) =>
      withHeader(
        withHeader(answer, 'Content-Security-Policy-Report-Only', policyOf(worldwide)),
        'Content-Security-Policy',
        null,
      ),
    );
    expect(problems).toEqual([]);
    expect(notes.join()).toMatch(/only reported/);
  });
});

test.each([
  ['manifest.xml', /Id>[^<]*/, 'Id>1b4e28ba-2fa1-41d2-883f-0016d3cca427', /Id is 1b4e28ba.* in dist/],
  ['manifest.xml', /<Version>[^<]*/, '<Version>9.9.9.9', /Version is 9\.9\.9\.9/],
  [
    'manifest.xml',
    `"${BASE}/taskpane.html"`,
    '"https://localhost:3000/taskpane.html"',
    /points at https:\/\/localhost:3000/,
  ],
  [
    'manifest-selection.xml',
    /<AppDomain>[^<]*/,
    '<AppDomain>https://other.example',
    /AppDomain isn't https:\/\/mail\.example\.org/,
  ],
  ['version.json', '1.2.3', '1.2.2', /says 1\.2\.2, but dist\/ is 1\.2\.3/],
  ['version.json', 'worldwide', 'gcch', /built for gcch, but dist\/ for worldwide/],
  ['redeliver.json', CLIENT, 'my-app', /clientId isn’t a GUID/],
  [
    'redeliver.json',
    '"\n}',
    '",\n  "graph": "https://graph.microsoft.us"\n}',
    /graph is https:\/\/graph\.microsoft\.us/,
  ],
  ['redeliver.json', '"\n}', '",\n  "resolver": "dns.contoso.com"\n}', /resolver is "dns\.contoso\.com", which isn’t/],
  ['redeliver.json', '"\n}', '",\n  "resolver": "https://dns.contoso.com/q"\n}', /lacks https:\/\/dns\.contoso\.com\./],
  ['redeliver.json', '"\n}', '",\n  "resolver": false\n}', /also allows https:\/\/cloudflare-dns\.com\./],
])('in %s, %s instead of what was built is named', async (path, from, to, words) => {
  const { problems } = await withText(path, (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error('nothing was changed');
    return changed;
  });
  expect(problems.filter((problem) => words.test(problem))).toHaveLength(1);
});

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate isn't trusted/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /certificate isn't trusted/],
  ['ENOTFOUND', /name isn't known/],
  ['ECONNREFUSED', /can't be reached/],
])('a host that can’t be asked (%s) is one problem, with the reason', async (code, words) => {
  const { problems } = await check(files, () =>
    Promise.reject(Object.assign(new Error('failed'), { cause: { code } })),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(words);
});

test('a dist/ that names no cloud can’t be compared, and is said so', async () => {
  const { problems } = await check(new Map([[PAGE, Buffer.from('')]]), (path) => goodAnswer(path, files));
  expect(problems.join()).toMatch(/Run npm run build first/);
});
