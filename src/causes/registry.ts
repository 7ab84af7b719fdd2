import type { Cause } from '../model/cause';
import { arcInvalid } from './arc-invalid';
import { badHelo } from './bad-helo';
import { bareLinefeed } from './bare-linefeed';
import { connectionFailed } from './connection-failed';
import { customerIpBlocklist } from './customer-ip-blocklist';
import { daneFailure } from './dane-failure';
import { directSendRejected } from './direct-send-rejected';
import { dkimFail } from './dkim-fail';
import { dlExpansionBlocked } from './dl-expansion-blocked';
import { dlpBlock } from './dlp-block';
import { dmarcFail } from './dmarc-fail';
import { dmarcPolicyMissing } from './dmarc-policy-missing';
import { dnsblDomain } from './dnsbl-domain';
import { dnsblIp } from './dnsbl-ip';
import { dnsblOpenResolver } from './dnsbl-open-resolver';
import { domainNotAccepted } from './domain-not-accepted';
import { domainNotEnrolled } from './domain-not-enrolled';
import { eopIpAllowListConflict } from './eop-ip-allow-list-conflict';
import { exchangeServerAuth } from './exchange-server-auth';
import { exchangeServerOutdated } from './exchange-server-outdated';
import { externalForwardingBlocked } from './external-forwarding-blocked';
import { forwardingRelayPool } from './forwarding-relay-pool';
import { fromHeaderInvalid } from './from-header-invalid';
import { googleSmtpRelayDenied } from './google-smtp-relay-denied';
import { greylisted } from './greylisted';
import { groupAuthRequired } from './group-auth-required';
import { groupSenderNotAllowed } from './group-sender-not-allowed';
import { hybridConnectorMisconfigured } from './hybrid-connector-misconfigured';
import { inboundConnectorBlocked } from './inbound-connector-blocked';
import { invalidContent } from './invalid-content';
import { ipv6NotAccepted } from './ipv6-not-accepted';
import { journalReportRejected } from './journal-report-rejected';
import { journalingArchiveDisabled } from './journaling-archive-disabled';
import { largeGroupRestrictions } from './large-group-restrictions';
import { m365GroupExternalBlocked } from './m365-group-external-blocked';
import { mailLoop } from './mail-loop';
import { mailUserAuthRequired } from './mail-user-auth-required';
import { mailboxAuthRequired } from './mailbox-auth-required';
import { mailboxDisabled } from './mailbox-disabled';
import { mailboxFull } from './mailbox-full';
import { mailboxQuarantined } from './mailbox-quarantined';
import { malwareOrAttachment } from './malware-or-attachment';
import { messageExpired } from './message-expired';
import { messageNotRfcCompliant } from './message-not-rfc-compliant';
import { messageTooLarge } from './message-too-large';
import { moderationRejected } from './moderation-rejected';
import { msBannedRecipient } from './ms-banned-recipient';
import { msDomainBanned } from './ms-domain-banned';
import { msIpBanned } from './ms-ip-banned';
import { msIpBanned511 } from './ms-ip-banned-511';
import { msLegacyBlocklist } from './ms-legacy-blocklist';
import { mtaStsFailure } from './mta-sts-failure';
import { mxRecordProblem } from './mx-record-problem';
import { nestedAttachmentsAs345 } from './nested-attachments-as345';
import { onmicrosoftSendingLimit } from './onmicrosoft-sending-limit';
import { onpremAdAccountDisabled } from './onprem-ad-account-disabled';
import { outlookConsumerIpBlock } from './outlook-consumer-ip-block';
import { outlookSenderRequirements } from './outlook-sender-requirements';
import { partnerConnectorRestriction } from './partner-connector-restriction';
import { poisonMessage } from './poison-message';
import { ptrMissing } from './ptr-missing';
import { publicFolderAuthRequired } from './public-folder-auth-required';
import { publicFolderPermission } from './public-folder-permission';
import { rateLimitedTemp } from './rate-limited-temp';
import { rcptAuthRequired } from './rcpt-auth-required';
import { rcptBlockedSender } from './rcpt-blocked-sender';
import { rcptRestrictedAcceptList } from './rcpt-restricted-accept-list';
import { rcptSenderNotAuthorized } from './rcpt-sender-not-authorized';
import { recipientAddressMalformed } from './recipient-address-malformed';
import { recipientAddressRejectedDbeb } from './recipient-address-rejected-dbeb';
import { recipientMisconfigured } from './recipient-misconfigured';
import { recipientNoMail } from './recipient-no-mail';
import { recipientReceiveRate } from './recipient-receive-rate';
import { recipientStaleAutocomplete } from './recipient-stale-autocomplete';
import { recipientUnknown } from './recipient-unknown';
import { relayDenied } from './relay-denied';
import { remoteGeneric } from './remote-generic';
import { remotePolicyReject } from './remote-policy-reject';
import { remoteRequiresAuth } from './remote-requires-auth';
import { replyAllStorm } from './reply-all-storm';
import { richTextHeaderTooLong } from './rich-text-header-too-long';
import { rrvsOwnerChanged } from './rrvs-owner-changed';
import { securityFeatureMismatch } from './security-feature-mismatch';
import { sendAsDenied } from './send-as-denied';
import { senderAccountRestricted } from './sender-account-restricted';
import { senderAddressNotOwned } from './sender-address-not-owned';
import { senderDomainInvalid } from './sender-domain-invalid';
import { senderRecipientLimit } from './sender-recipient-limit';
import { senderReputationRemote } from './sender-reputation-remote';
import { senderUnauthenticated } from './sender-unauthenticated';
import { smtpAuthDisabled } from './smtp-auth-disabled';
import { smtpAuthFailed } from './smtp-auth-failed';
import { smtpBasicAuthRetired } from './smtp-basic-auth-retired';
import { smtpClientNotAuthenticated } from './smtp-client-not-authenticated';
import { spamContent } from './spam-content';
import { spfFail } from './spf-fail';
import { starttlsFailedRemote } from './starttls-failed-remote';
import { suppressionList } from './suppression-list';
import { systemBusy } from './system-busy';
import { tenantAllowBlockList } from './tenant-allow-block-list';
import { tenantAttribution } from './tenant-attribution';
import { tenantExternalRecipientLimit } from './tenant-external-recipient-limit';
import { tenantIpNotAccepted } from './tenant-ip-not-accepted';
import { tenantThresholdExceeded } from './tenant-threshold-exceeded';
import { tlsRequired } from './tls-required';
import { tlsVersionOutdated } from './tls-version-outdated';
import { tooManyRecipients } from './too-many-recipients';
import { transportRuleReject } from './transport-rule-reject';
import { transportRuleTimeout } from './transport-rule-timeout';
import { unknown } from './unknown';
import { unregisteredDomain } from './unregistered-domain';
import { wrongRegion } from './wrong-region';

/**
 * Every cause, by subject. A new one is a file and a line here. The last is the last resort. Four in a row load together
 * (scripts/split-knowledge.mjs): those that one bounce often leaves open stand side by side.
 */
export const CAUSES: readonly Cause[] = [
  groupAuthRequired,
  groupSenderNotAllowed,
  rcptSenderNotAuthorized,
  rcptRestrictedAcceptList,
  rcptAuthRequired,
  mailboxAuthRequired,
  publicFolderAuthRequired,
  mailUserAuthRequired,
  m365GroupExternalBlocked,
  onpremAdAccountDisabled,
  moderationRejected,
  largeGroupRestrictions,
  replyAllStorm,
  publicFolderPermission,
  mailboxQuarantined,
  rcptBlockedSender,
  dlExpansionBlocked,
  transportRuleReject,
  transportRuleTimeout,
  dlpBlock,
  journalReportRejected,
  remotePolicyReject,
  tenantAllowBlockList,
  spfFail,
  dkimFail,
  dmarcFail,
  senderUnauthenticated,
  outlookSenderRequirements,
  dmarcPolicyMissing,
  ptrMissing,
  arcInvalid,
  msIpBanned,
  msIpBanned511,
  msLegacyBlocklist,
  outlookConsumerIpBlock,
  dnsblIp,
  dnsblOpenResolver,
  dnsblDomain,
  customerIpBlocklist,
  eopIpAllowListConflict,
  senderReputationRemote,
  spamContent,
  malwareOrAttachment,
  badHelo,
  ipv6NotAccepted,
  rateLimitedTemp,
  exchangeServerOutdated,
  msDomainBanned,
  msBannedRecipient,
  greylisted,
  senderAccountRestricted,
  tenantThresholdExceeded,
  tenantIpNotAccepted,
  unregisteredDomain,
  inboundConnectorBlocked,
  externalForwardingBlocked,
  tenantExternalRecipientLimit,
  onmicrosoftSendingLimit,
  senderRecipientLimit,
  sendAsDenied,
  forwardingRelayPool,
  smtpClientNotAuthenticated,
  smtpAuthDisabled,
  smtpAuthFailed,
  smtpBasicAuthRetired,
  relayDenied,
  tenantAttribution,
  partnerConnectorRestriction,
  directSendRejected,
  remoteRequiresAuth,
  googleSmtpRelayDenied,
  senderAddressNotOwned,
  tlsRequired,
  tlsVersionOutdated,
  starttlsFailedRemote,
  daneFailure,
  mtaStsFailure,
  exchangeServerAuth,
  fromHeaderInvalid,
  messageNotRfcCompliant,
  bareLinefeed,
  messageTooLarge,
  tooManyRecipients,
  richTextHeaderTooLong,
  nestedAttachmentsAs345,
  invalidContent,
  suppressionList,
  recipientUnknown,
  recipientStaleAutocomplete,
  recipientAddressRejectedDbeb,
  recipientAddressMalformed,
  recipientMisconfigured,
  mailboxFull,
  mailboxDisabled,
  recipientReceiveRate,
  senderDomainInvalid,
  recipientNoMail,
  mailLoop,
  domainNotAccepted,
  mxRecordProblem,
  domainNotEnrolled,
  hybridConnectorMisconfigured,
  messageExpired,
  connectionFailed,
  systemBusy,
  wrongRegion,
  journalingArchiveDisabled,
  poisonMessage,
  remoteGeneric,
  rrvsOwnerChanged,
  securityFeatureMismatch,
  unknown,
];
