/** merge-styles fills empty style elements through CSSOM: the hash of the empty text lets just those in. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const CDN = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

/** Look-ups, after a click: Graph, and the service that signs people in. */
const MICROSOFT_365 = 'https://graph.microsoft.com https://login.microsoftonline.com';

const policy = (scripts, connections) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    `connect-src ${connections}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What a deployment sends with the pane: Microsoft's script comes from Microsoft. */
export const DEPLOYED_POLICY = policy(`'self' ${CDN}`, `'self' ${MICROSOFT_365}`);
/** The pane in the simulated Outlook: nothing from elsewhere, nothing asked elsewhere. */
export const LOCAL_POLICY = policy("'self'", "'self'");
/** The mail page itself. Its pane may be a page of another name in the browser tests. */
export const OUTLOOK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self' https://addin.example; base-uri 'none'; form-action 'none'";
