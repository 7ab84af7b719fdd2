// A webpack plugin that has Node compile the command line when it is built, so that it starts sooner.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const MAKER = path.join(import.meta.dirname, 'make-code-cache.mjs');

/** Leaves `cli-program.cache` beside `cli-program.js`. Where that fails, the command line works without it. */
export class CodeCachePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CodeCachePlugin', ({ warnings }) => {
      const env = { ...process.env };
      delete env.NODE_OPTIONS; // V8 takes a cache only with the options it was made with
      const { status, stderr } = spawnSync(process.execPath, [MAKER, compiler.outputPath], {
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status !== 0) warnings.push(new Error(`No code cache for the command line: ${stderr}`));
    });
  }
}
