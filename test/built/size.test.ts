import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SIZE_LIMIT = join(ROOT, 'node_modules/size-limit/bin.js');

test('the scripts that opening a bounce loads stay within the budget of .size-limit.json', () => {
  const { status, stdout } = spawnSync(process.execPath, [SIZE_LIMIT, '--json'], { cwd: ROOT, encoding: 'utf8' });
  const [measured] = JSON.parse(stdout) as readonly { readonly size: number; readonly sizeLimit: number }[];
  expect(measured?.size).toBeLessThanOrEqual(measured?.sizeLimit ?? 0);
  // Less would mean that the list of files misses the pane or the engine.
  expect(measured?.size).toBeGreaterThan(60_000);
  expect(status).toBe(0);
});
