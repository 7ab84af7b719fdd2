import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';
import { MESSAGE_TRACE, ndrArticle } from './links';

export const recipientUnknown: Cause = {
  id: 'recipient-unknown',
  codes: ['5.1.1', '5.1.10', '5.1.351', '5.7.504', '5.1.0', '5.1.2', '5.1.6', '5.2.1', '5.5.0', '5.7.1'],
  clues: [
    status('5.1.1', '5.1.10', '5.1.351', '5.7.504'),
    // Not 5.7.1, 5.2.1, 5.1.2: without words they mean something else far more often.
    statusMay('5.1.0', '5.1.6', '5.5.0'),
    says(
      62,
      'RecipientNotFound',
      'RESOLVER.ADR.RecipNotFound',
      'not found by SMTP address lookup',
      'Remote server returned unknown recipient',
    ),
    // 54: below every phrase that gives another reason beside these words (blocklist, SPF, relay, disabled).
    says(
      54,
      'user unknown',
      'unknown user',
      'no such user',
      'no such recipient',
      'no such address',
      'no such mailbox',
      'no mailbox here by that name',
      'recipient unknown',
      'unknown recipient',
      'addressee unknown',
      'unknown address error',
      'unknown or illegal alias',
      'user not found',
      'recipient not found',
      'mailbox not found',
      'mail-box not found',
      'no mailbox found',
      'not a known user',
      'is not a valid mailbox',
      'bad destination mailbox',
      'recipient address is not valid',
      "the email address you entered couldn't be found",
      'badrcptto',
      'not our customer',
      'not our user',
      'no longer on server',
      'unrouteable address',
      'unrouted address',
      'unroutable address',
    ),
    matches(54, /(?:account|user|mailbox|recipient)\b[^.;]{0,60}\b(?:does not|doesn't|dosn't) exist/i),
    matches(54, /user does(?:n't| not) have an? \S{1,80} account/i),
    matches(54, /\S wasn't found at \S|because the address couldn't be found|#5\.1\.0 address rejected/i),
    matches(
      52,
      /wurde nicht in \S{1,255} gefunden|adresse de messagerie .{0,40}introuvable|adresse destinataire invalide/i,
    ),
    matches(52, /e-?mailadres is niet gevonden|non sono riuscito a trovare l'indirizzo/i),
    says(
      46,
      'invalid recipient',
      'invalid mailbox',
      'recipient rejected',
      'does not exist',
      "doesn't exist",
      "dosn't exist",
      'no longer valid',
    ),
    says(44, 'mailbox unavailable', 'mailbox is unavailable', 'invalid address', 'no mailbox', 'no account'),
    says(42, 'recipient address rejected'),
    matches(
      46,
      /\b(?:user|recipient|address|mailbox|account|addressee)\b[^.;:]{0,40}\b(?:unknown|not (?:found|exist|known|valid|local)|invalid|no longer)/i,
    ),
    unless(
      'IMCEAEX',
      'ExRecipNotFound',
      'Sender address rejected',
      'domain of sender',
      'undeliverable address: host',
      'out of storage',
      'mailbox full',
      'mailbox is full',
      'over quota',
      'not designated',
      'Client host',
      'blocked using',
    ),
  ],
  title: 'There is no mailbox for {recipient}: the address does not exist.',
  name: 'Address does not exist',
  meaning:
    'The mail system of {recipientDomain} does not know this exact address. It may be misspelled, it may have changed, or the person has left.',
  fixableBy: ['sender', 'recipient-admin'],
  steps: {
    sender: [
      {
        text: 'Compare {recipient} letter by letter, also the part after the @. In a new message, start typing the name, press the × beside the old suggestion, then type the address again or pick it from the address book.',
      },
      {
        text: 'Looks right? Ask the person another way for their current address.',
        letter: 'recipient-note',
      },
      {
        text: 'If the bounce names an address you never wrote to, the person forwards their mail to an address that is gone. Only they or their admin can stop that: tell them.',
        letter: 'recipient-admin',
      },
    ],
    recipientAdmin: [
      {
        text: 'Look up {recipient}: spelling, license, accepted domain. In a hybrid, an address must exist on both sides.',
        link: MESSAGE_TRACE,
        commands: [
          {
            run: 'Get-Recipient -Identity {recipient} | Format-List RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses',
            on: 'both',
            changes: false,
            note: 'An error means that no object has this address.',
          },
          {
            run: 'Get-RemoteMailbox -Identity {recipient} | Format-List PrimarySmtpAddress,RemoteRoutingAddress',
            on: 'server',
            changes: false,
            note: 'In a hybrid: where the server believes the mailbox is.',
          },
        ],
      },
      {
        text: 'Add the address, assign a license, or run directory synchronization for the missing object. If a forward points to a dead address, take the forward away.',
      },
    ],
  },
  retry: { helps: false, note: 'Send it to a corrected address.' },
  sources: [
    ndrArticle('Fix NDR errors 550 5.1.1 to 5.1.20', 'fix-error-code-550-5-1-1-through-5-1-20-in-exchange-online'),
    ndrArticle('Fix NDR error 550 5.1.10', 'fix-error-code-550-5-1-10-in-exchange-online'),
    ndrArticle('550 5.1.10 RecipientNotFound in a hybrid', 'recipientnotfound-ndr'),
  ],
};
