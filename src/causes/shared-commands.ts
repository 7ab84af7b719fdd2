import type { CommandTemplate } from '../model/cause';

// Commands that several causes share word for word. Not a cause; the registry does not list it.
// Every cmdlet and parameter is listed with its documentation in test/fixtures/powershell-cmdlets.json.

/** What became of this very message. The trace takes ten days at a time. */
export const TRACE_ONLINE: CommandTemplate = {
  run: 'Get-MessageTraceV2 -SenderAddress {sender} -RecipientAddress {recipient} -StartDate (Get-Date).AddDays(-10) -EndDate (Get-Date) | Get-MessageTraceDetailV2',
  on: 'online',
  changes: false,
  note: 'The message’s trace. The last event says what rejected it. Goes back 90 days, 10 days at a time.',
};
export const TRACE_SERVER: CommandTemplate = {
  run: 'Get-MessageTrackingLog -Sender {sender} -Recipients {recipient} -Start (Get-Date).AddDays(-10) -ResultSize Unlimited | Format-List Timestamp,EventId,Source,RecipientStatus',
  on: 'server',
  changes: false,
  note: 'The message’s tracking log. FAIL events say what rejected it.',
};

/** What submits the messages: for faults of the program that writes them. */
export const HANDED_IN_ONLINE: CommandTemplate = {
  run: 'Get-MessageTraceV2 -SenderAddress {sender} -StartDate (Get-Date).AddDays(-10) -EndDate (Get-Date) | Format-Table Received,RecipientAddress,Subject,FromIP',
  on: 'online',
  changes: false,
  note: 'The sender’s messages. FromIP is where the message came in from.',
};
export const HANDED_IN_SERVER: CommandTemplate = {
  run: 'Get-MessageTrackingLog -Sender {sender} -EventId RECEIVE -Start (Get-Date).AddDays(-10) -ResultSize Unlimited | Format-Table Timestamp,ClientHostname,ClientIp,MessageSubject',
  on: 'server',
  changes: false,
  note: 'The sender’s messages. ClientHostname is the computer or device that submitted it.',
};

/** Who sends most: a hacked account stands out. */
export const BUSIEST_ONLINE: CommandTemplate = {
  run: 'Get-MessageTraceV2 -StartDate (Get-Date).AddDays(-1) -EndDate (Get-Date) -ResultSize 5000 | Group-Object SenderAddress | Sort-Object Count -Descending | Select-Object -First 10 Count,Name',
  on: 'online',
  changes: false,
  note: 'The busiest senders of the last day. A hacked account stands out.',
};
export const BUSIEST_SERVER: CommandTemplate = {
  run: 'Get-MessageTrackingLog -EventId SEND -Start (Get-Date).AddDays(-1) -ResultSize Unlimited | Group-Object Sender | Sort-Object Count -Descending | Select-Object -First 10 Count,Name',
  on: 'server',
  changes: false,
  note: 'The busiest senders of the last day. A hacked account stands out.',
};

/** How much one account sends. */
export const SENT_LAST_DAY: CommandTemplate = {
  run: 'Get-MessageTraceV2 -SenderAddress {sender} -StartDate (Get-Date).AddDays(-1) -EndDate (Get-Date)',
  on: 'online',
  changes: false,
  note: 'Mail of the last day, with recipients.',
};

/** Works in any Windows PowerShell. */
export const REVERSE_DNS: CommandTemplate = {
  run: 'Resolve-DnsName -Name {ip} -Type PTR',
  on: 'both',
  changes: false,
  note: 'Reverse DNS of the address. It should be your server’s name.',
};

/** SPF is one of them. */
export const TXT_RECORDS: CommandTemplate = {
  run: 'Resolve-DnsName -Type TXT -Name {senderDomain}',
  on: 'both',
  changes: false,
  note: 'The domain’s TXT records. Look for the one line that starts with v=spf1.',
};

/** For the recipient's admin: what a hybrid organization's own server believes. */
export const REMOTE_MAILBOX: CommandTemplate = {
  run: 'Get-RemoteMailbox -Identity {recipient} | Format-List PrimarySmtpAddress,RemoteRoutingAddress',
  on: 'server',
  changes: false,
  note: 'The remote mailbox. In a hybrid organization, it shows where the server believes the mailbox is.',
};

export const QUEUES: CommandTemplate = {
  run: 'Get-Queue | Format-Table Identity,Status,MessageCount,LastError',
  on: 'server',
  changes: false,
  note: 'Mail queues. LastError says why mail is waiting.',
};
export const RETRY_QUEUES: CommandTemplate = {
  run: 'Retry-Queue -Filter "Status -eq \'Retry\'"',
  on: 'server',
  changes: true,
  note: 'Retries all waiting messages now.',
};

export const IN_QUARANTINE: CommandTemplate = {
  run: 'Get-QuarantineMessage -SenderAddress {sender} -RecipientAddress {recipient} | Format-List ReceivedTime,Type,Subject,Identity',
  on: 'online',
  changes: false,
  note: 'The message in quarantine. Type says why it was held back.',
};
export const RELEASE_FROM_QUARANTINE: CommandTemplate = {
  run: "Release-QuarantineMessage -Identity 'identity-from-the-list' -ReleaseToAll",
  on: 'online',
  changes: true,
  note: 'Delivers this one message.',
};

export const CERTIFICATES: CommandTemplate = {
  run: 'Get-ExchangeCertificate | Format-List Subject,CertificateDomains,NotAfter,Services,Thumbprint',
  on: 'server',
  changes: false,
  note: 'Installed certificates. The one with SMTP under Services must be valid and contain the name of the MX host.',
};
export const USE_CERTIFICATE: CommandTemplate = {
  run: "Enable-ExchangeCertificate -Thumbprint 'thumbprint' -Services SMTP",
  on: 'server',
  changes: true,
  note: 'Uses an installed certificate for mail. Enter its thumbprint.',
};

export const SIGN_WITH_DKIM: CommandTemplate = {
  run: 'Set-DkimSigningConfig -Identity {senderDomain} -Enabled $true',
  on: 'online',
  changes: true,
  note: 'Turn on DKIM signing. It needs the two CNAME records in DNS first.',
};
/** Replaces the list: Set-ArcConfig takes no @{Add=…}. */
export const TRUST_FORWARDER: CommandTemplate = {
  run: "Set-ArcConfig -Identity Default -ArcTrustedSealers 'forwarder.example.com'",
  on: 'online',
  changes: true,
  note: 'Enter the forwarder’s domain. It replaces the list, so include the domains already on it.',
};
export const SIGN_IN_AT_SMART_HOST: CommandTemplate = {
  run: "Set-SendConnector -Identity 'your-connector' -SmartHostAuthMechanism BasicAuthRequireTLS -AuthenticationCredential (Get-Credential)",
  on: 'server',
  changes: true,
  note: 'Prompts for the name and password of your account on that server.',
};
export const ENCRYPT_ONLINE: CommandTemplate = {
  run: "Set-OutboundConnector -Identity 'your-connector' -TlsSettings EncryptionOnly",
  on: 'online',
  changes: true,
  note: 'Encrypt without checking the certificate. That’s weaker if the connector checked it before.',
};
export const MOVE_JOURNAL: CommandTemplate = {
  run: "Set-JournalRule -Identity 'Rule name' -JournalEmailAddress 'archive@example.com'",
  on: 'both',
  changes: true,
  note: 'Enter the rule’s name and the archive’s address.',
};
export const ALLOW_SMTP_SIGN_IN: CommandTemplate = {
  run: 'Set-CASMailbox -Identity {sender} -SmtpClientAuthenticationDisabled $false',
  on: 'online',
  changes: true,
  note: 'Allows SMTP sign-in for one mailbox.',
};

/** Lists of allowed senders hold directory entries, so an outsider needs one. */
export const MAIL_CONTACT_FOR_SENDER: CommandTemplate = {
  run: 'New-MailContact -Name {sender} -ExternalEmailAddress {sender}',
  on: 'both',
  changes: true,
  note: 'Adds the outside sender to your directory.',
};
