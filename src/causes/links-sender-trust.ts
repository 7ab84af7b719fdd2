import type { Link } from '../model/cause';
import { learn } from './links';

// Pages and tools that the causes about a sender's authentication and reputation share.

export const SET_UP_SPF = learn(
  'Set up SPF for a Microsoft 365 domain',
  'defender-office-365/email-authentication-spf-configure',
);
export const SET_UP_DKIM = learn(
  'Set up DKIM for a Microsoft 365 domain',
  'defender-office-365/email-authentication-dkim-configure',
);
export const SET_UP_DMARC = learn(
  'Set up DMARC for a Microsoft 365 domain',
  'defender-office-365/email-authentication-dmarc-configure',
);
export const TRUST_ARC = learn(
  'Configure trusted ARC sealers',
  'defender-office-365/email-authentication-arc-configure',
);
export const USE_DELIST_PORTAL = learn(
  'Use the delist portal to unblock yourself',
  'defender-office-365/external-senders-use-the-delist-portal-to-unblock-yourself',
);
export const GMAIL_CODES: Link = {
  title: 'Gmail SMTP errors and codes',
  url: 'https://support.google.com/a/answer/3726730',
};
export const DKIM_SETTINGS: Link = {
  title: 'DKIM (Defender portal)',
  url: 'https://security.microsoft.com/authentication?viewid=DKIM',
};
export const ARC_SETTINGS: Link = {
  title: 'ARC (Defender portal)',
  url: 'https://security.microsoft.com/authentication?viewid=ARC',
};
export const ANTI_SPAM: Link = {
  title: 'Anti-spam policies (Defender portal)',
  url: 'https://security.microsoft.com/antispam',
};
export const SPAMHAUS_CHECK: Link = { title: 'Spamhaus check and removal', url: 'https://check.spamhaus.org/' };
/** The address that Spamhaus’s own answers print: «Listed by PBL, see https://check.spamhaus.org/query/ip/192.0.2.1». */
export const SPAMHAUS_ADDRESS: Link = { ...SPAMHAUS_CHECK, filled: 'https://check.spamhaus.org/query/ip/{ip}' };
