import { matches, says, status, statusMay, unless } from '../classify/clues';
import type { Cause } from '../model/cause';

export const senderDomainInvalid: Cause = {
  id: 'sender-domain-invalid',
  codes: ['5.1.7', '5.1.8', '5.7.27', '4.1.8', '5.1.0', '5.7.1'],
  clues: [
    status('4.1.8'),
    // RFC 3463: the sender's mailbox address, not the recipient's.
    statusMay('5.1.7', '5.1.8', '5.7.27'),
    says(
      84,
      'Sender domain has null MX',
      'sender has null MX',
      'sender address has null MX',
      'Sender address rejected: Domain not found',
      'unresolvable RFC.5321 from domain',
    ),
    matches(84, /sender address rejected: domain .{1,80} does not accept mail/i),
    says(
      59,
      'domain of sender',
      'invalid sender domain',
      'unrouteable sender',
      // Exim calls back before it takes a mail.
      'Sender verify failed',
      'unable to verify sender',
      'sender domain must exist',
      // QQ mail.
      'domain may not exist or DNS check failed',
      'sender domain has no',
      'sender domain does not resolve',
      'sender verification failed',
      'could not verify sender',
      'invalid DNS MX or A',
    ),
    says(48, "sender's domain", 'domain not found', 'does not resolve'),
    matches(59, /sender.{0,60}(?:does not exist|not found|unresolv|no (?:mx|valid) )/i),
    says(
      84,
      'return email domain is invalid',
      'sender address rejected: undeliverable address',
      'sender address rejected: unverified address',
      'sender address rejected: user unknown',
      'sender address rejected: unknown',
      'sender address verification',
    ),
    matches(
      66,
      /\b(?:return|reverse|envelope|sender|mail ?from|from)(?: e?mail| address)?[ -](?:path )?domain\b.{0,60}\b(?:invalid|unknown|unresolv\w{0,5}|not (?:exist|found|known|valid|resolve|accept)|no MX|nonexistent|non-existent)/i,
    ),
    // Asked back, the sender's own server doesn't accept mail for the sender. Its answer is quoted, not said.
    matches(
      84,
      /\bverification failed for <|\bsender call-?(?:out|back)\b|\bsender (?:address )?verif\w{2,8}\b.{0,40}\b(?:fail|reject|refus|not)\w{0,3}/i,
    ),
    says(
      62,
      'invalid sender address',
      'invalid sender <',
      'invalid return address',
      'invalid return path',
      'return address is invalid',
      'sender address does not exist',
      'sender does not exist',
      'sender mailbox does not exist',
      'sender unknown',
      'sender is unknown',
    ),
    says(
      84,
      'remitente desconocido',
      'remitente no existe',
      'dominio del remitente',
      'expéditeur inconnu',
      "domaine de l'expéditeur",
      'absender unbekannt',
      'unbekannter absender',
      'absenderadresse existiert nicht',
      'absenderdomain',
      'absender-domain',
      'mittente sconosciuto',
      'dominio del mittente',
      'remetente desconhecido',
      'domínio do remetente',
      'onbekende afzender',
    ),
    // Exchange Online's 5.1.8: the sending account is blocked, its domain is fine.
    unless('bad outbound sender', 'recipient address rejected'),
  ],
  title: 'The recipient’s server couldn’t verify your address.',
  name: 'Sender’s address or domain not found',
  meaning:
    '{senderDomain} isn’t known in DNS, has no mail server, or doesn’t know your address, so nobody could reply.',
  forOthers: {
    title: 'The recipient’s server couldn’t verify the sender’s address.',
    meaning:
      '{senderDomain} isn’t known in DNS, has no mail server, or doesn’t know the sender’s address, so nobody could reply.',
  },
  fixableBy: ['sender', 'sender-admin'],
  steps: {
    sender: [
      {
        text: 'Send from your usual address. This message came from {sender}.',
        onlyFor: { isSenderNamed: true },
        again: true,
      },
      { text: 'Send from your usual address.', onlyFor: { isSenderNamed: false }, again: true },
      {
        text: 'If a program or device sent it, change its sender address to a real one. An address at localhost or at the device’s own name doesn’t work.',
      },
      { text: 'If it’s your usual address, tell your email admin.', letter: 'sender-admin' },
    ],
    senderAdmin: [
      {
        text: 'Look up the domain as others see it.',
        commands: [
          {
            run: 'Resolve-DnsName -Name {senderDomain} -Type MX',
            on: 'both',
            changes: false,
            note: 'The domain’s MX records. Any Windows PowerShell. No answer, or a single dot, explains the bounce.',
          },
        ],
      },
      {
        text: 'Check which addresses the program writes in From and in MAIL FROM. Both have to exist and accept mail.',
      },
      { text: 'Give the domain an MX and an SPF record, and renew it if it has expired.' },
    ],
  },
  without: { fix: 'The domain is corrected at its DNS host; Exchange has no command for it.' },
  dnsChecks: ['sender-mx'],
  retry: { helps: false, note: 'Don’t resend yet. Send from a working address, or correct the domain first.' },
  sources: [{ title: 'RFC 7505: null MX', url: 'https://www.rfc-editor.org/rfc/rfc7505' }],
};
