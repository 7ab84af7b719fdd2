import { compileWords } from './scripts/compile-words.mjs';

compileWords();

// Times are written in the zone of whoever reads them: here it's the same on every machine.
process.env.TZ = 'UTC';

const transform = {
  '^.+\\.(t|j)sx?$|\\.mjs$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Fluent UI, the MIME parser, and the selector parser ship ES modules; jest runs CommonJS.
const esModules = { transformIgnorePatterns: ['/node_modules/(?!(@fluentui|preact|p-limit|yocto-queue|css-what)/)'] };
// openapi-backend loads a parser for references into other files, which jest cannot load and our contract does not need.
const withoutRefParser = {
  moduleNameMapper: { '^@apidevtools/json-schema-ref-parser$': '<rootDir>/test/outlook/graph-no-ref-parser.cjs' },
};
const common = { transform, ...esModules, ...withoutRefParser };

// Tests call the parser directly, without the wait for its readers of Outlook's items.
const engine = { ...common, testEnvironment: 'node', setupFilesAfterEnv: ['<rootDir>/test/rare-readers.ts'] };
const pane = {
  ...common,
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['<rootDir>/test/pane/setup.ts'],
  // The pane runs on Preact (see webpack.config.js); so do its tests.
  moduleNameMapper: {
    '^react/jsx-runtime$': 'preact/jsx-runtime',
    '^react-dom/client$': 'preact/compat/client',
    '^react-dom/test-utils$': 'preact/test-utils',
    '^react-dom$': 'preact/compat',
    '^react$': 'preact/compat',
  },
};
const ofRepository = 'docs|manifest|scripts';
const ofEngine = [`/test/(?:pane|browser|built|${ofRepository})/`];
const stress = '\\.stress\\.test\\.';

/**
 * The engine in Node and the pane's parts in jsdom, with the stress tests of each by themselves (hostile input, random input, every
 * fault of the host: a minute of work that says nothing about an edit that the unit tests don't say sooner); what the repository
 * promises about docs, manifests, hosting and releases; and the whole in real Chromium under the real office.js.
 */
export default {
  // A guard against hanging, not an expectation: no test may fail because the machine is busy.
  testTimeout: 180_000,
  projects: [
    {
      ...engine,
      displayName: 'engine',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [...ofEngine, stress],
    },
    {
      ...engine,
      displayName: 'engine-stress',
      testMatch: ['<rootDir>/test/**/*.stress.test.ts'],
      testPathIgnorePatterns: ofEngine,
    },
    {
      ...engine,
      displayName: 'repository',
      testMatch: [`<rootDir>/test/{${ofRepository.replaceAll('|', ',')}}/**/*.test.ts`],
    },
    {
      ...pane,
      displayName: 'pane',
      testMatch: ['<rootDir>/test/pane/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [stress],
    },
    { ...pane, displayName: 'pane-stress', testMatch: ['<rootDir>/test/pane/**/*.stress.test.{ts,tsx}'] },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      // What is tested as it is built: the pane in a browser, the command line in a process.
      testMatch: ['<rootDir>/test/{browser,built}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.js',
      globalTeardown: '<rootDir>/test/browser/global-teardown.js',
    },
  ],
};
