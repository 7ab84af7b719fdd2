const ADDRESS = String.raw`<?([\w.+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24})`;
/** What servers write in front of where somebody has gone, in the languages that they answer in. */
const INTRODUCED = new RegExp(
  String.raw`(?:\b(?:moved|changed) to|\bnew (?:e-?mail )?address|\bplease (?:try|use|write to|e-?mail)|\btry|\binstead,? use|\buse|\bneue (?:e-?mail-?)?adresse|\bbitte (?:verwenden|nutzen|benutzen) sie|\bnouvelle adresse|\bnueva direcci[oó]n|\bnuovo indirizzo)(?: (?:is|at|e-?mail|address|adresse|lautet|ist|est|es|new|the|die|neue)){0,4}\s{0,2}[:=]?\s{0,2}${ADDRESS}`,
  'iu',
);
/** Desks that a rejection names for complaints: nobody has moved there. */
const DESK = /^(?:abuse|admin|contact|delist|help|helpdesk|info|noc|postmaster|security|spam|support|unblock)\b/i;

/** Where the recipient has gone, as the server that rejected the message says. Anybody's server can say that. */
export function newAddressIn(said: string, recipient: string | null): string | undefined {
  const address = INTRODUCED.exec(said)?.[1];
  if (address === undefined || DESK.test(address)) return undefined;
  return address.toLowerCase() === recipient?.toLowerCase() ? undefined : address;
}
