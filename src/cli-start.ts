import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// What `node dist/cli.js` loads: it starts the command line proper, which lies beside it, from V8's code cache. Compiling
// takes as long as reading sixty bounces.

/** The last characters of the program, a hash of it, and the first of its cache. */
const MARK_LENGTH = 20;

type Start = (require: (id: string) => unknown, module: { exports: unknown }, filename: string) => void;

// V8 complains aloud of an option it does not know: each is set where it was tried (Node 20 to 24).
const v8 = parseInt(process.versions.v8, 10);
// Else every pattern is compiled a second time, from bytecode to machine code, when it is used a second time; here nearly all
// are used more than once.
if (v8 >= 11 && v8 <= 13) setFlagsFromString('--no-regexp-tier-up');
// V8 of Node 20 optimizes nearly every function at once, on a thread of its own. For a few hundred bounces that does not pay,
// and takes the processor from whoever reads them; functions that stay busy are optimized all the same, later.
if (v8 === 11) setFlagsFromString('--interrupt-budget=1000000');

const filename = join(__dirname, 'cli-program.js');
const program = readFileSync(filename, 'utf8');
const cachedData = cacheOf(program);
const script = new Script(`(function(require,module,__filename){${program}\n})`, {
  filename,
  // V8 itself refuses what another version, or one with other flags, has made, and compiles.
  ...(cachedData === null ? {} : { cachedData }),
});
// One file that asks for nothing but Node's own modules, and for this one to start it on another thread.
(script.runInThisContext() as Start)((id) => process.getBuiltinModule(id), { exports: {} }, __filename);

/** The compiled program, or null where there is none or it is another program's: V8 looks at no more than its length. */
function cacheOf(source: string): Uint8Array | null {
  try {
    const cache = readFileSync(join(__dirname, 'cli-program.cache'));
    const mark = cache.subarray(0, MARK_LENGTH).toString('latin1');
    return source.endsWith(mark) ? cache.subarray(MARK_LENGTH) : null;
  } catch {
    return null;
  }
}
