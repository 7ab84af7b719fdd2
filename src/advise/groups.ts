import type { Bounce, RecipientReport } from '../model/bounce';
import type { RecipientFindings } from '../model/finding';
import { looksLikePerson } from '../text/person';

// Words of the report that say a recipient is a group; what Exchange says of every 5.7 doesn't. Exchange's tokens and its English prose; in other languages the
// cause tells.
const GROUP_WORDS =
  /RESOLVER\.RST\.\w*Group|restricted group|distribution (?:list|group)|(?<!may have been rejected by a )moderator/i;
// A mailbox can have lists of senders too; then the address shows whose it is.
const LISTS_SENDERS = /RESOLVER\.RST\.NotAuthorized\b|you do not have permission to send to this recipient/i;
// Large groups have a size limit, but a mailbox can have one too. Then the name has to show that it's a group.
const SIZE_LIMIT = /RESOLVER\.RST\.RecipSizeLimit/;
const GROUP_NAME = /\b(?:all|everyone|team|group|list|staff|members|employees|department|company)\b/i;

/** Addresses (or names) of the restricted groups a report names: its failed recipients that are groups. */
export function restrictedGroups(bounce: Bounce, findings: readonly RecipientFindings[]): readonly string[] {
  const found = new Set<string>(bounce.namedGroups);
  for (const { recipient, findings: list } of findings) {
    const report = bounce.recipients[recipient];
    const who = report?.address ?? report?.displayName;
    if (who === undefined) continue;
    const best = list[0]?.cause;
    if (best?.isAboutGroup || (report !== undefined && isCalledGroup(report))) found.add(who);
  }
  return [...found];
}

function isCalledGroup({ address, displayName = '', passages }: RecipientReport): boolean {
  const says = (words: RegExp): boolean => passages.some(({ quote }) => words.test(quote));
  return (
    says(GROUP_WORDS) ||
    (says(LISTS_SENDERS) && !looksLikePerson(address, displayName)) ||
    (says(SIZE_LIMIT) && GROUP_NAME.test(displayName))
  );
}
