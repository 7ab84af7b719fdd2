/** merge-styles fills empty style elements through CSSOM: the hash of the empty text lets just those in. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const CDN = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What a deployment sends with the pane: Microsoft's script comes from Microsoft. */
export const DEPLOYED_POLICY = policy(`'self' ${CDN}`);
/** The pane in the simulated Outlook: not one script from elsewhere. */
export const LOCAL_POLICY = policy("'self'");
/** The mail page itself. Its pane may be a page of another name in the browser tests. */
export const OUTLOOK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self' https://addin.example; base-uri 'none'; form-action 'none'";
