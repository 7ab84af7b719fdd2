// npm test: every check, one after the other, and one line at the end that says how it went. Arguments go to jest.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules');
const results = path.join(ROOT, '.cache/jest.json');

const CHECKS = [
  ['format', 'prettier/bin/prettier.cjs', '--check', '.'],
  ['lint', 'eslint/bin/eslint.js', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', '.'],
  ['architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src'],
];
const JEST = ['jest', 'jest/bin/jest.js', '--json', '--outputFile', results, ...process.argv.slice(2)];

/** @returns whether the check passed. Its own output goes straight through; jest's JSON goes to the file, not here. */
function run([name, program, ...args]) {
  console.log(`\n> ${name}`);
  const started = performance.now();
  const stdio = name === 'jest' ? ['inherit', 'ignore', 'inherit'] : 'inherit';
  const { status } = spawnSync(process.execPath, [path.join(BIN, program), ...args], { cwd: ROOT, stdio });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${name} ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

function jestNumbers() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
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
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
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

// Lint takes as long as the others together: two side by side are done in its time.
const [lint, ...others] = [CHECKS[1], CHECKS[0], ...CHECKS.slice(2)];
const inTurn = async () => {
  const results = [];
  for (const check of others) results.push([check[0], await runBeside(check)]);
  return results;
};
const checked = (await Promise.all([runBeside(lint).then((isPassed) => [[lint[0], isPassed]]), inTurn()])).flat();
const failedChecks = checked.filter(([, isPassed]) => !isPassed);
rmSync(results, { force: true }); // never count a former run's numbers
const isJestPassed = run(JEST);
const { passed, failed } = jestNumbers();

if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.map(([name]) => name).join(', ')}`);
// A red check counts as one failure, and so does a jest that failed without a failed test: the line must never look green.
const total = Math.max(failed, isJestPassed ? 0 : 1) + failedChecks.length;
console.log(`\n${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
