import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { compileWords } from './scripts/compile-words.mjs';
import { splitKnowledgeRule } from './scripts/split-knowledge.mjs';

compileWords();
const { clouds } = JSON.parse(readFileSync(new URL('src/host/clouds.json', import.meta.url), 'utf8'));

const path = (name) => new URL(name, import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1');

/** A plain style sheet beside the page: the content security policy allows no other kind. Named by its content, to be cached for ever. */
const sheetOf = (name, files) => {
  const content = Buffer.concat(files.map((file) => readFileSync(path(file))));
  return { content, file: `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 20)}.css` };
};
const paneSheet = sheetOf('taskpane', ['src/taskpane.css', 'src/pane/answer/answer.css']);
const styleSheet = paneSheet.file;
/** Help, privacy, and terms. */
const pageSheet = sheetOf('pages', ['assets/pages.css']);

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target,
    },
  },
});

/** The version that the pane says it is; languages that nobody speaks, for tests and the simulated Outlook: `PSEUDO_LOCALES=yes`. */
const definitions = new webpack.DefinePlugin({
  'process.env.REDELIVER_VERSION': JSON.stringify(JSON.parse(readFileSync(path('package.json'), 'utf8')).version),
  'process.env.PSEUDO_LOCALES': JSON.stringify(process.env.PSEUDO_LOCALES ?? 'no'),
});

/**
 * Of the files that the first answer runs nearly whole: compile every function while the file is fetched, beside the page's thread.
 * Otherwise each is compiled at its first call, on that thread. Added after the minimizer, which would remove the comment.
 * https://v8.dev/blog/explicit-compile-hints (Chromium 136 and later; to others it is a comment).
 */
const compileAhead = new webpack.BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  test: /^(?:taskpane|page)\./,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
});

const common = (mode) => ({
  context: path('.'),
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // Preact's React layer instead of React DOM: some 30 KB of brotli less.
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  // Never eval-*: the page's content security policy forbids it, in development too.
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  stats: 'errors-warnings',
});

const pane = (mode, cloud) => ({
  ...common(mode),
  name: 'pane',
  entry: { taskpane: './src/taskpane.tsx', 'sign-in': './src/sign-in-page.ts' },
  target: ['web', 'es2020'],
  output: {
    path: path('dist'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    // For pages served with require-trusted-types-for: one policy of ours for the worker's and the engine's address.
    trustedTypes: { policyName: 'redeliver', onPolicyCreationFailure: 'continue' },
    clean: {
      keep: /^(?:cli\.js|engine\.js|package\.json|redeliver\.json|manifest(?:-selection)?\.xml)$/,
    },
  },
  module: { rules: [{ oneOf: [splitKnowledgeRule, typescript('es2020')] }] },
  plugins: [
    definitions,
    compileAhead,
    new HtmlPlugin({
      template: 'src/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      templateParameters: (compilation) => ({
        styleSheet,
        officeJs: clouds[cloud].officeJs,
        pageFile: [...compilation.namedChunks.get('page').files][0],
      }),
    }),
    // The window for signing in, where Outlook itself offers no way.
    new HtmlPlugin({
      template: 'src/sign-in.html',
      filename: 'sign-in.html',
      chunks: ['sign-in'],
      scriptLoading: 'defer',
      templateParameters: { styleSheet, officeJs: clouds[cloud].officeJs },
    }),
    new CopyPlugin({
      patterns: [
        {
          from: 'assets',
          to: 'assets',
          globOptions: { ignore: ['**/pages.css'] },
          transform: (content, file) =>
            file.endsWith('.html') ? content.toString().replace('pages.css', `../${pageSheet.file}`) : content,
        },
        { from: 'assets/pages.css', to: pageSheet.file },
        { from: 'LICENSE', to: 'LICENSE.txt' },
        // check:deploy compares it with what is deployed; the pane can tell that a newer version is there.
        {
          from: 'package.json',
          to: 'version.json',
          transform: (content) => `${JSON.stringify({ version: JSON.parse(content).version, cloud }, null, 2)}\n`,
        },
        // Empty: look-ups are off until a deployer sets a client id, which no later build takes away. It is there so that
        // nobody asks in vain.
        {
          from: 'src/redeliver.json',
          to: 'redeliver.json',
          noErrorOnMissing: true,
          filter: () => !existsSync(path('dist/redeliver.json')),
        },
        { from: 'src/taskpane.css', to: styleSheet, transform: () => paneSheet.content },
      ],
    }),
  ],
  // Office's files live on Microsoft's server; the rest is small enough for one file and its worker.
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
  },
});

const cli = (mode) => ({
  ...common(mode),
  name: 'cli',
  // The engine by itself is for benchmarks and other people's scripts.
  entry: { cli: './src/cli.ts', engine: './src/diagnose.ts' },
  target: 'node20',
  output: { path: path('dist'), filename: '[name].js', library: { type: 'commonjs2' } },
  // One file: other languages are inside.
  module: { rules: [typescript('es2022')], parser: { javascript: { dynamicImportMode: 'eager' } } },
  plugins: [
    definitions,
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'cli.js' }),
    // This project's own package.json says that files are ES modules; these two are not.
    new CopyPlugin({ patterns: [{ from: 'package.json', transform: () => '{ "type": "commonjs" }' }] }),
  ],
});

/** `--env cloud=gcch` loads office.js from that cloud: see scripts/build.mjs. */
export default (env, argv) => {
  const mode = argv.mode ?? 'production';
  return [pane(mode, env.cloud ?? 'worldwide'), cli(mode)];
};
