import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { CodeCachePlugin } from './scripts/code-cache-plugin.mjs';
import { splitKnowledgeRule } from './scripts/split-knowledge.mjs';

const path = (name) => new URL(name, import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, '$1');

/** One plain style sheet beside the page: the content security policy allows no other kind. Named by its content, to be cached for ever. */
const sheets = ['src/taskpane.css', 'src/pane/answer/answer.css'].map((name) => readFileSync(path(name)));
const styleSheet = `taskpane.${createHash('sha256').update(Buffer.concat(sheets)).digest('hex').slice(0, 20)}.css`;

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

/** swc's minifier leaves 3 KB less of the pane than webpack's own. */
const minimizer = ({ ecma, format = {} }) =>
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    minimizerOptions: { ecma, compress: { passes: 3, ecma, pure_getters: true }, mangle: true, format },
  });

const pane = (mode) => ({
  ...common(mode),
  name: 'pane',
  entry: { taskpane: './src/taskpane.tsx', 'sign-in': './src/sign-in-page.ts' },
  target: ['web', 'es2020'],
  output: {
    path: path('dist'),
    filename: '[name].[contenthash:20].js',
    chunkFilename: '[name].[contenthash:20].js',
    // For pages served with require-trusted-types-for: one policy of ours for the worker's and the engine's address.
    trustedTypes: { policyName: 'redeliver', onPolicyCreationFailure: 'continue' },
    clean: {
      keep: /^(?:cli\.js|cli-program\.(?:js|cache)|engine\.js|package\.json|redeliver\.json|manifest(?:-selection)?\.xml)$/,
    },
  },
  module: { rules: [{ oneOf: [splitKnowledgeRule, typescript('es2020')] }] },
  plugins: [
    new HtmlPlugin({
      template: 'src/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      templateParameters: { styleSheet },
    }),
    // The window for signing in, where Outlook itself offers no way.
    new HtmlPlugin({
      template: 'src/sign-in.html',
      filename: 'sign-in.html',
      chunks: ['sign-in'],
      scriptLoading: 'defer',
      templateParameters: { styleSheet },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        // Empty: look-ups are off until a deployer sets a client id, which no later build takes away. It is there so that
        // nobody asks in vain.
        {
          from: 'src/redeliver.json',
          to: 'redeliver.json',
          noErrorOnMissing: true,
          filter: () => !existsSync(path('dist/redeliver.json')),
        },
        { from: 'src/taskpane.css', to: styleSheet, transform: () => Buffer.concat(sheets) },
      ],
    }),
  ],
  // Office's files live on Microsoft's server; the rest is small enough for one file and its worker.
  optimization: {
    splitChunks: false,
    runtimeChunk: false,
    minimizer: [minimizer({ ecma: 2020 })],
  },
  devServer: { server: 'https', port: 3000, hot: false, liveReload: true },
});

const cli = (mode) => ({
  ...common(mode),
  name: 'cli',
  entry: {
    cli: './src/cli-start.ts',
    'cli-program': './src/cli.ts',
    // The engine by itself: for benchmarks and other people's scripts.
    engine: './src/diagnose.ts',
  },
  target: 'node20',
  // CommonJS: Node starts it 30 ms sooner than a module, which is as long as it takes to read a hundred bounces.
  output: { path: path('dist'), filename: '[name].js', library: { type: 'commonjs2' } },
  node: { __dirname: false, __filename: false },
  module: { rules: [typescript('es2022')] },
  // In ASCII it is half as large in memory, and sooner compiled.
  optimization: { minimizer: [minimizer({ ecma: 2022, format: { ascii_only: true } })] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'cli.js' }),
    // Behind the minimizer, which would take it out.
    new webpack.BannerPlugin({
      banner: '//[chunkhash]',
      raw: true,
      footer: true,
      include: 'cli-program.js',
      stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT,
    }),
    ...(mode === 'production' ? [new CodeCachePlugin()] : []),
    new CopyPlugin({ patterns: [{ from: 'package.json', transform: () => '{ "type": "commonjs" }' }] }),
  ],
});

export default (_env, argv) => {
  const mode = argv.mode ?? 'production';
  return [pane(mode), cli(mode)];
};
