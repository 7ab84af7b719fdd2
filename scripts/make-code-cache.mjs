// Runs the built command line over our samples and keeps what V8 has compiled by then: functions that were never called are
// not in a cache. Usage: node scripts/make-code-cache.mjs DIST
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const MARK_LENGTH = 20; // as in src/cli-start.ts
const SAMPLES = path.join(import.meta.dirname, '../test/fixtures/samples');
const dist = path.resolve(process.argv[2]);
const cli = path.join(dist, 'cli.js');
const cache = path.join(dist, 'cli-program.cache');

let script;
vm.Script = class extends vm.Script {
  constructor(...args) {
    super(...args);
    script = this;
  }
};

rmSync(cache, { force: true });
process.argv.splice(1, 2, cli, '--json', SAMPLES);
createRequire(import.meta.url)(cli);
process.on('exit', () => {
  const mark = readFileSync(path.join(dist, 'cli-program.js')).subarray(-MARK_LENGTH);
  writeFileSync(cache, Buffer.concat([mark, script.createCachedData()]));
});
