// npm test: every check, one after the other, and one line at the end that says how it went. Arguments go to jest;
// with --browser-only it is the tests in the browser and nothing else, for a second browser.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules');
const resultsOf = (name) => path.join(ROOT, `.cache/${name}.json`);

const isBrowserOnly = process.argv.includes('--browser-only');
const given = process.argv.slice(2).filter((argument) => argument !== '--browser-only');

/** Takes as long as the others together: side by side they are done in its time. */
const LINT = ['lint', 'eslint/bin/eslint.js', '.'];
const OTHERS = [
  ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', '.'],
  ['architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src'],
  ['unused code', 'knip/bin/knip.js'],
];
/** What needs no browser takes every core; browsers by themselves, one page after the other: they have time limits. */
const TESTS = [
  ['unit tests', '--selectProjects', 'engine', 'pane', '--maxWorkers', '100%'],
  ['browser tests', '--selectProjects', 'browser'],
].map(([name, ...options]) => ({
  name,
  // A path among the arguments may belong to one of the two only.
  args: [...given, ...options, '--passWithNoTests', '--json', '--outputFile', resultsOf(name)],
}));

/** @returns whether the tests passed. Their output goes straight through; the JSON goes to the file, not here. */
function runJest({ name, args }) {
  console.log(`\n> ${name}`);
  const started = performance.now();
  rmSync(resultsOf(name), { force: true }); // never count a former run's numbers
  const stdio = ['inherit', 'ignore', 'inherit'];
  const { status } = spawnSync(process.execPath, [path.join(BIN, 'jest/bin/jest.js'), ...args], { cwd: ROOT, stdio });
  return tell(name, status, started);
}

/** @returns whether it passed. */
function tell(name, status, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

function numbersOf({ name }) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(resultsOf(name), 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The same, beside others: what it prints comes in one piece when it is done. */
function runBeside([name, program, ...args]) {
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(BIN, program), ...args], { cwd: ROOT });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    const end = (status) => {
      console.log(`\n> ${name}\n${Buffer.concat(output).toString('utf8').trimEnd()}`);
      resolve(tell(name, status, started));
    };
    child.on('error', (error) => {
      output.push(Buffer.from(String(error)));
      end(1);
    });
    child.on('close', end);
  });
}

/** @returns the names of those that failed. */
async function runInTurn(checks) {
  const failed = [];
  for (const check of checks) if (!(await runBeside(check))) failed.push(check[0]);
  return failed;
}

const checks = isBrowserOnly ? [] : [[LINT], OTHERS];
const tests = isBrowserOnly ? TESTS.slice(1) : TESTS;
const failedChecks = (await Promise.all(checks.map(runInTurn))).flat();
mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
const areJestPassed = tests.map(runJest).every(Boolean);
const numbers = tests.map(numbersOf);
const [passed, failed] = ['passed', 'failed'].map((key) => numbers.reduce((sum, each) => sum + each[key], 0));

if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}`);
// A red check counts as one failure, and so does a jest that failed without a failed test: the line must never look green.
const total = Math.max(failed, areJestPassed ? 0 : 1) + failedChecks.length;
console.log(`\n${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
