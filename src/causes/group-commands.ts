import type { CommandTemplate } from '../model/cause';

// Commands on a restricted group. A bounce does not say what kind of group it names, and each kind has cmdlets of its own:
// so the kind is looked up first, and each command is given for both. Not a cause; the registry does not list it.

/** The first step: which of the two kinds it is. */
export const WHICH_KIND: CommandTemplate = {
  run: 'Get-Recipient -Identity {group} | Format-List DisplayName,RecipientTypeDetails',
  on: 'both',
  changes: false,
  note: 'Shows the kind of group. GroupMailbox is a Microsoft 365 group; other names with Group in them are distribution lists.',
};
/** Follows WHICH_KIND in a step's words. */
export const BY_KIND =
  'Use the command for its kind. For a dynamic list, write DynamicDistributionGroup instead of DistributionGroup.';

/** Properties of a group, for both kinds. What only a distribution list has goes into `listOnly`. */
export const readGroup = (fields: string, note: string, listOnly = ''): readonly CommandTemplate[] => [
  {
    run: `Get-DistributionGroup -Identity {group} | Format-List ${fields}${listOnly}`,
    on: 'both',
    changes: false,
    note: `Distribution list: ${note}`,
  },
  {
    run: `Get-UnifiedGroup -Identity {group} | Format-List ${fields}`,
    on: 'online',
    changes: false,
    note: `Microsoft 365 group: ${note}`,
  },
];

/** The same change on both kinds: their cmdlets share these parameters (Set-DistributionGroup, Set-UnifiedGroup). */
export const changeGroup = (parameters: string, note: string): readonly CommandTemplate[] => [
  {
    run: `Set-DistributionGroup -Identity {group} ${parameters}`,
    on: 'both',
    changes: true,
    note: `Distribution list: ${note}`,
  },
  {
    run: `Set-UnifiedGroup -Identity {group} ${parameters}`,
    on: 'online',
    changes: true,
    note: `Microsoft 365 group: ${note}`,
  },
];

/** The trap of an accept list: empty, it means everybody; with one entry, only that one. */
export const SHUTS_OUT = 'If the list was empty, everybody could write; now only this sender can.';

/** Allows the sender, whichever of the two lists blocks them. */
export const LET_SENDER_IN: readonly CommandTemplate[] = [
  ...changeGroup('-RejectMessagesFromSendersOrMembers @{Remove={sender}}', 'unblocks the sender.'),
  ...changeGroup('-AcceptMessagesOnlyFromSendersOrMembers @{Add={sender}}', `adds the sender. ${SHUTS_OUT}`),
];

/** Replaces the moderators there are. */
export const NAME_MODERATOR = changeGroup(
  "-ModerationEnabled $true -ModeratedBy 'moderator'",
  'enter the moderator’s address. It replaces the current moderators.',
);

/** For a group that is otherwise closed to outsiders: in one command, since a list with the outsider alone blocks everybody else. */
export const allowOnlySender = changeGroup(
  "-RequireSenderAuthenticationEnabled $false -AcceptMessagesOnlyFromSendersOrMembers {sender},'group-of-all-your-people'",
  'only the sender and your people can send. It replaces the current list.',
);
