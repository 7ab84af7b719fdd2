import { matches, says, statusMay } from '../classify/clues';
import type { Cause } from '../model/cause';
import { EXCHANGE_ADMIN, ndrArticle } from './links';

export const recipientMisconfigured: Cause = {
  id: 'recipient-misconfigured',
  codes: ['5.2.0', '5.1.4', '5.1.7', '5.3.0', '5.3.2', '5.1.0'],
  clues: [
    statusMay('5.2.0', '5.1.4', '5.1.7'),
    says(
      83,
      'RESOLVER.ADR.BadPrimary',
      'primary SMTP address is missing or invalid',
      'RESOLVER.ADR.Ambiguous',
      'Missing or bad StoreDriver MDB properties',
      'RESOLVER.CON.',
      'RESOLVER.PF.',
      'RESOLVER.MT.NoModeratorAddresses',
      'ObjectNotFoundException',
      'DelegateUserValidationException',
      'MailboxUnavailableException',
      'does not have a valid license',
    ),
    says(45, 'ambiguous'),
    matches(62, /ambiguous (?:address|recipient|user)|(?:address|recipient|user)(?: name)? (?:is )?ambiguous/i),
  ],
  title: 'The settings of {recipient} contain an error.',
  name: 'Recipient set up incorrectly',
  meaning:
    'For example, the entry has no primary address, shares one with another entry, or has a moderator or delegate who’s gone.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      { text: 'Tell the recipient’s email admin. Nothing in your message is wrong.', letter: 'recipient-admin' },
      { text: 'If it’s a meeting, ask the organizer to remove a room or delegate that no longer exists.' },
    ],
    recipientAdmin: [
      {
        text: 'Look at the entry, and search for others with the same address.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses,ExternalEmailAddress',
            on: 'both',
            changes: false,
            note: 'The recipient’s entry. An empty primary address, or more than one entry, is the fault.',
          },
        ],
      },
      {
        text: 'Give the entry one primary address, and remove duplicates.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -WindowsEmailAddress {recipient}',
            on: 'online',
            changes: true,
            note: 'Makes it the primary address of a user who isn’t synced from your own server.',
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -PrimarySmtpAddress {recipient}',
            on: 'server',
            changes: true,
            note: 'Makes it the primary address, where no email address policy sets it.',
          },
        ],
      },
      {
        text: 'Assign an Exchange license to a user, a moderator to a moderated group, or the right external address to a contact.',
      },
      {
        text: 'If the bounce says DelegateUserValidationException, remove the delegate who’s gone.',
        onlyFor: { words: /DelegateUserValidationException/i },
      },
    ],
  },
  retry: { helps: false, note: 'Don’t resend yet. Their email admin has to correct the entry first.' },
  sources: [
    ndrArticle('550 5.2.0 RESOLVER.ADR.BadPrimary', 'badprimary-ndr'),
    ndrArticle('554 5.2.0 STOREDRV.Deliver.Exception', 'mapiexceptionnotfound-ndr'),
  ],
};
