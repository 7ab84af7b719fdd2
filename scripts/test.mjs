// npm test: every check, as many at a time as there are cores, then the tests in a browser, and one line at the end that says
// how it went. Arguments go to jest; with --browser-only it is the tests in the browser and nothing else, for a second browser.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { compileWords } from './compile-words.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules');
const resultsOf = (name) => path.join(ROOT, `.cache/${name.replace('/', ' of ')}.json`);

const isBrowserOnly = process.argv.includes('--browser-only');
const given = process.argv.slice(2).filter((argument) => argument !== '--browser-only');

const jest = (name, ...options) => ({
  name,
  // A path among the arguments may belong to one of them only.
  command: ['jest/bin/jest.js', ...given, ...options, '--passWithNoTests', '--json', '--outputFile', resultsOf(name)],
  results: resultsOf(name),
});
const check = (name, ...command) => ({ name, command });

/** Parts of the unit tests, each in one process, so that checks and tests share the cores to the end. */
const PARTS = 3;
const unitTests = Array.from({ length: PARTS }, (_, index) =>
  jest(
    `unit tests ${index + 1}/${PARTS}`,
    '--selectProjects',
    'engine',
    'pane',
    '--shard',
    `${index + 1}/${PARTS}`,
    '-i',
  ),
);
/** What people wait for after each edit, the longest first; then what takes as long and fails less often. */
const BESIDE = [
  check('lint and types', 'oxlint/bin/oxlint', '--deny-warnings'),
  ...unitTests,
  check('architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src'),
  jest('tests of the repository', '--selectProjects', 'repository', '-i'),
  jest('stress tests of the engine', '--selectProjects', 'engine-stress', '-i'),
  jest('stress tests of the pane', '--selectProjects', 'pane-stress', '-i'),
  check('format', 'prettier/bin/prettier.cjs', '--check', '.'),
  check('unused code', 'knip/bin/knip.js'),
];
/** Browsers by themselves: a page that waits for a processor answers late. */
const ALONE = jest(
  'browser tests',
  '--selectProjects',
  'browser',
  '--maxWorkers',
  '2',
  // What is tested as it is built, but needs no browser, is the same in a second one.
  ...(isBrowserOnly ? ['--testPathIgnorePatterns=/test/built/'] : []),
);

/** @returns what it printed, as one piece when it is done: others run beside it */
function run({ name, command: [program, ...args], results }) {
  const started = performance.now();
  if (results !== undefined) rmSync(results, { force: true }); // never count a former run's numbers
  // The JSON that jest prints is in the file as well.
  const stdio = ['ignore', results === undefined ? 'pipe' : 'ignore', 'pipe'];
  const child = spawn(process.execPath, [path.join(BIN, program), ...args], { cwd: ROOT, stdio });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    const end = (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n> ${name}\n${Buffer.concat(output).toString('utf8').trimEnd()}`);
      console.log(`  ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    };
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)));
      end(1);
    });
    child.on('close', end);
  });
}

/** @returns those that failed */
async function runAll(tasks, lanes) {
  const waiting = [...tasks];
  const failed = [];
  const runLane = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift())
      if (!(await run(task))) failed.push(task);
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return failed;
}

/** A jest that failed without a failed test counts as one failure: the line must never look green. */
function numbersOf(task, hasFailed) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(task.results, 'utf8'),
    );
    return { passed: numPassedTests, failed: Math.max(numFailedTests + numRuntimeErrorTestSuites, Number(hasFailed)) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
compileWords();
const beside = isBrowserOnly ? [] : BESIDE;
const failedTasks = [...(await runAll(beside, availableParallelism())), ...(await runAll([ALONE], 1))];
const failedChecks = failedTasks.filter(({ results }) => results === undefined).map(({ name }) => name);
const numbers = [...beside, ALONE]
  .filter(({ results }) => results !== undefined)
  .map((task) => numbersOf(task, failedTasks.includes(task)));
const [passed, failed] = ['passed', 'failed'].map((key) => numbers.reduce((sum, each) => sum + each[key], 0));

if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}`);
const total = failed + failedChecks.length;
console.log(`\n${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
