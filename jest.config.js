const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
      module: { type: 'commonjs' },
    },
  ],
};
// Fluent UI and the MIME parser ship ES modules; jest runs CommonJS.
const esModules = { transformIgnorePatterns: ['/node_modules/(?!(postal-mime|@fluentui|office-ui-fabric-react)/)'] };
const common = { transform, ...esModules };

/** Three projects: the engine in Node, the pane's parts in jsdom, the whole in real Chromium under the real office.js. */
export default {
  projects: [
    {
      ...common,
      displayName: 'engine',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/pane/', '/test/browser/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/pane/**/*.test.{ts,tsx}'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.js',
      globalTeardown: '<rootDir>/test/browser/global-teardown.js',
    },
  ],
};
