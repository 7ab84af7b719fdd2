// A certificate for https://localhost: office.js trusts a parent page only over https.
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

const DAYS = 30;
const ONE_DAY = 24 * 60 * 60 * 1000;
/** Where office-addin-dev-certs puts the pair that a person has told the system to trust. */
const INSTALLED = path.join(homedir(), '.office-addin-dev-certs');

/**
 * The installed developer certificate where there is one, so that no browser warns; else one made here, offline, in `folder`.
 * @returns `{ key, cert, isTrusted, spkiHash }`; the hash is what Chromium's --ignore-certificate-errors-spki-list wants.
 */
export async function localCertificate(folder) {
  const installed = readPair(INSTALLED);
  if (installed) return { ...installed, isTrusted: true };
  const kept = readPair(folder);
  if (kept) return { ...kept, isTrusted: false };
  rmSync(folder, { recursive: true, force: true }); // the generator never overwrites
  mkdirSync(folder, { recursive: true });
  const at = (name) => path.join(folder, name);
  await quietly(() =>
    generateCertificates(at('ca.crt'), at('localhost.crt'), at('localhost.key'), DAYS, ['localhost', '127.0.0.1']),
  );
  return { ...readPair(folder), isTrusted: false };
}

function readPair(folder) {
  try {
    const cert = readFileSync(path.join(folder, 'localhost.crt'), 'utf8');
    const key = readFileSync(path.join(folder, 'localhost.key'), 'utf8');
    const certificate = new X509Certificate(cert);
    if (Date.parse(certificate.validTo) < Date.now() + ONE_DAY) return undefined;
    const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
    return { cert, key, spkiHash: createHash('sha256').update(spki).digest('base64') };
  } catch {
    return undefined;
  }
}

/** The generator reports to the console; here it is a detail. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}
