// The import table: which room may use which. One rule a row; `npm run check:architecture` enforces it.
const room = (name) => `^src/${name}/`;
const only = (from, ...allowed) => ({
  name: `${from}-imports`,
  comment: `${from} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: from.endsWith('.ts') ? `^src/${from.replace('.', '\\.')}$` : room(from) },
  to: {
    path: '^src/',
    pathNot: [
      from.endsWith('.ts') ? '^$' : room(from),
      ...allowed.map((a) => (a.endsWith('.ts') ? `^src/${a.replace('.', '\\.')}$` : room(a))),
    ],
  },
});

/** Each of these sub-rooms may import itself, those below it and limits.ts, nothing else of its room. */
const within = (name, rooms, below) => ({
  name: `${name}-${rooms.join('-')}-imports`,
  comment: `${name}/${rooms.join(' and ')} may import only: ${below.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${name}/(${rooms.join('|')})/` },
  to: {
    path: `^src/${name}/`,
    pathNot: [`^src/${name}/$1/`, `^src/${name}/limits\\.ts$`, ...below.map((room) => `^src/${name}/${room}/`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('model'),
    only('host', 'text'),
    only('text'),
    only('parse', 'model', 'text'),
    only('classify', 'model', 'text'),
    only('causes', 'model', 'classify/clues.ts', 'locales/cause-texts.ts'),
    only('advise', 'model', 'locales', 'text'),
    only('locales', 'model'),
    only('diagnose.ts', 'model', 'parse', 'classify', 'causes', 'advise', 'locales/language.ts'),
    only('sources', 'model', 'host', 'text'),
    only('lookups', 'model', 'host', 'text'),
    only('actions', 'model', 'host', 'advise', 'locales'),
    only('pane', 'model', 'text', 'diagnose.ts', 'sources', 'lookups', 'actions', 'host', 'locales'),
    only('cli.ts', 'cli', 'model', 'text', 'diagnose.ts', 'advise', 'locales'),
    only('cli', 'model', 'text', 'diagnose.ts', 'advise', 'locales', 'lookups/dns', 'host/browser/send-dns.ts'),
    // Inside parse, imports run from the report down to single tokens; limits.ts is numbers only.
    within('parse', ['tokens', 'mail'], []),
    within('parse', ['words'], ['tokens', 'mail']),
    within('parse', ['speakers'], ['tokens', 'mail', 'words']),
    within('parse', ['dialects'], ['tokens', 'mail', 'words', 'speakers']),
    within('parse', ['kind'], ['tokens', 'mail', 'words']),
    within('parse', ['recipients'], ['tokens', 'mail', 'words', 'speakers', 'dialects', 'kind']),
    within('host', ['office'], []),
    within('lookups', ['dns'], []),
    {
      name: 'engine-is-pure',
      comment:
        'The engine runs in a worker, in Node and in every webview: no Node, and no package but the parser of selectors.',
      severity: 'error',
      from: { path: '^src/(model|text|parse|classify|causes|advise)/|^src/diagnose\\.ts$' },
      to: { path: '.', pathNot: '^(?:src|node_modules/css-what)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
