// npm test: every check, one after the other, and one line at the end that says how it went. Arguments go to jest.
import { spawnSync } from 'node:child_process';
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

const failedChecks = CHECKS.map((check) => [check[0], run(check)]).filter(([, isPassed]) => !isPassed);
rmSync(results, { force: true }); // never count a former run's numbers
const isJestPassed = run(JEST);
const { passed, failed } = jestNumbers();

if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.map(([name]) => name).join(', ')}`);
// A red check counts as one failure, and so does a jest that failed without a failed test: the line must never look green.
const total = Math.max(failed, isJestPassed ? 0 : 1) + failedChecks.length;
console.log(`\n${passed} passed, ${total} failed`);
process.exitCode = total === 0 ? 0 : 1;
