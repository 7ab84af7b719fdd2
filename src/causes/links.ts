import type { Link } from '../model/cause';

const NDR = 'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/';

/** Microsoft's articles on single codes, by the last part of their address. */
export const ndrArticle = (title: string, slug: string): Link => ({ title, url: NDR + slug });

/** A page of Microsoft's documentation, by its path. */
export const learn = (title: string, path: string): Link => ({ title, url: `https://learn.microsoft.com/${path}` });

/** The base article of this product: 5.7.1 and all of 5.7.0 to 5.7.999. */
export const ARTICLE_571 = ndrArticle(
  'Fix NDR error 550 5.7.1 in Exchange Online',
  'fix-error-code-550-5-7-1-in-exchange-online',
);

export const ALL_NDRS = ndrArticle(
  'Email non-delivery reports in Exchange Online',
  'non-delivery-reports-in-exchange-online',
);

// Addresses of admin centres and tools: today's hosts, checked in reference notes of November 2026. For none of them does
// Microsoft document an address that fills in its form (message trace, restricted entities, connectors, domains, delist
// portal: looked for in the articles on them); so they lead to the page, and what to type stands in the step's command.
export const EXCHANGE_ADMIN: Link = { title: 'Exchange admin center', url: 'https://admin.exchange.microsoft.com/' };
export const MAIL_FLOW_RULES: Link = {
  title: 'Mail flow rules',
  url: 'https://admin.exchange.microsoft.com/#/transportrules',
};
export const CONNECTORS: Link = {
  title: 'Connectors (Exchange admin center)',
  url: 'https://admin.exchange.microsoft.com/#/connectors',
};
export const MESSAGE_TRACE: Link = {
  title: 'Message trace',
  url: 'https://admin.exchange.microsoft.com/#/messagetrace',
};
export const GROUPS_ADMIN: Link = { title: 'Groups', url: 'https://admin.exchange.microsoft.com/#/groups' };
export const M365_ADMIN: Link = { title: 'Microsoft 365 admin center', url: 'https://admin.microsoft.com/' };
export const DOMAINS: Link = { title: 'Domains', url: 'https://admin.microsoft.com/AdminPortal/Home#/Domains' };
export const ACTIVE_USERS: Link = { title: 'Active users', url: 'https://admin.microsoft.com/AdminPortal/Home#/users' };
export const RESTRICTED_ENTITIES: Link = {
  title: 'Restricted entities',
  url: 'https://security.microsoft.com/restrictedentities',
};
/** The tab for mail: «?viewid=Email» is in Microsoft's article on managing quarantined messages. */
export const QUARANTINE: Link = {
  title: 'Quarantine (Defender portal)',
  url: 'https://security.microsoft.com/quarantine?viewid=Email',
};
export const DELIST_PORTAL: Link = { title: 'Delist portal', url: 'https://sender.office.com/' };
export const CONNECTIVITY_ANALYZER: Link = {
  title: 'Remote Connectivity Analyzer',
  url: 'https://testconnectivity.microsoft.com/tests/o365',
};
export const NDR_DIAGNOSTIC: Link = {
  title: 'NDR diagnostic in the admin center',
  url: 'https://aka.ms/PillarEmailNDR',
};

// For owners of groups, who cannot open an admin center: the pages Microsoft gives to everybody.
export const MY_GROUPS: Link = { title: 'My groups', url: 'https://myaccount.microsoft.com/groups' };
export const MY_LISTS: Link = {
  title: 'My distribution lists (Outlook on the web)',
  url: 'https://outlook.office.com/mail/options/general/distributionGroups',
};
