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
  title: 'The entry of {recipient} is set up wrongly at the recipient’s organization.',
  name: 'Recipient set up wrongly',
  meaning:
    'The address exists, but its settings are broken or contradict each other: no main address, two objects with one address, moderation without a moderator, or a delegate who is gone.',
  fixableBy: ['recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Nothing in your message is wrong. Tell the recipient’s email admin.',
        letter: 'recipient-admin',
      },
      { text: 'Is it a meeting? Ask the organizer to take out a room or delegate that no longer exists.' },
    ],
    recipientAdmin: [
      {
        text: 'Look at the object, and for others that share an address with it.',
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses,ExternalEmailAddress',
            on: 'both',
            changes: false,
            note: 'An empty main address, or more than one object, is the fault.',
          },
        ],
      },
      {
        text: 'Repair it: one main address, no duplicate, at least one moderator on a moderated group, an Exchange license, a correct outside address on a contact. DelegateUserValidationException: remove the delegate who is gone.',
        link: EXCHANGE_ADMIN,
        commands: [
          {
            run: 'Set-Mailbox -Identity {recipient} -WindowsEmailAddress {recipient}',
            on: 'online',
            changes: true,
            note: 'Makes it the main address of a user who is not synced from your own server.',
          },
          {
            run: 'Set-Mailbox -Identity {recipient} -PrimarySmtpAddress {recipient}',
            on: 'server',
            changes: true,
            note: 'Makes it the main address, where no email address policy sets it.',
          },
        ],
      },
    ],
  },
  retry: { helps: false, note: 'Send again when their admin has repaired the entry.' },
  sources: [
    ndrArticle('550 5.2.0 RESOLVER.ADR.BadPrimary', 'badprimary-ndr'),
    ndrArticle('554 5.2.0 STOREDRV.Deliver.Exception', 'mapiexceptionnotfound-ndr'),
  ],
};
