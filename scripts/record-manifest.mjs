// node scripts/record-manifest.mjs
// Records which content the manifest's version stands for. Refuses where the content has changed and the version hasn't risen.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { InputError, recordOf } from './manifest.js';

const at = (path) => new URL(`../${path}`, import.meta.url);
const file = at('test/manifest/version.json');
const recorded = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
try {
  const record = recordOf(readFileSync(at('manifest.xml'), 'utf8'), recorded, (text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`Version ${record.version} of the manifest is recorded.`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
