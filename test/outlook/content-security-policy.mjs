import { readFileSync } from 'node:fs';
import { contentPolicyOf } from '../../scripts/headers.mjs';

const { clouds } = JSON.parse(readFileSync(new URL('../../src/host/clouds.json', import.meta.url), 'utf8'));

/** What a deployment sends with the pane: Microsoft's script comes from Microsoft. */
export const DEPLOYED_POLICY = contentPolicyOf(clouds.worldwide);
/** The pane in the simulated Outlook: nothing from elsewhere, nothing asked elsewhere. */
export const LOCAL_POLICY = DEPLOYED_POLICY.replace(/(script-src|connect-src) [^;]*/g, "$1 'self'");
/** The mail page itself. Its pane may be a page of another name in the browser tests. */
export const OUTLOOK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self' https://addin.example; base-uri 'none'; form-action 'none'";
