// The ending .microsoft is Microsoft's own; national clouds have domains of their own.
const MICROSOFT =
  /(?:^|\.)(?:microsoft(?:online|365)?\.com|office(?:365)?\.com|office\.net|outlook\.com|live\.com|aka\.ms|[a-z0-9-]{1,63}\.microsoft|(?:microsoftonline|office365)\.us|partner\.(?:microsoftonline|outlook|office365)\.cn)$/;
// Microsoft's by name, but anyone can make a page there.
const ANYBODYS = /^(?:forms|sway|customervoice)\.(?:office\.com|microsoft\.com|cloud\.microsoft)$/;

/** Hosts of Microsoft that reports of Exchange Online link to, or are sent from. */
export const isMicrosoft = (host: string): boolean => MICROSOFT.test(host) && !ANYBODYS.test(host);

/** Help pages that reports of other services link to, where nobody else can put a page. */
export const isHelpOfProvider = (host: string): boolean => host === 'support.google.com';
