import { count } from './en-words';

/** Why Microsoft 365 gave no answer, by fault, and what helps: the same words wherever it is asked. */
export const enGraph = {
  faults: {
    cancelled: { what: 'You did not sign in.', next: 'Try again whenever you like.' },
    'window-open': {
      what: 'A sign-in window of Redeliver is still open.',
      next: 'Finish there, or close it and try again.',
    },
    'slow-sign-in': { what: 'The sign-in did not end in time.', next: 'Try again.' },
    blocked: {
      what: 'Your organization’s sign-in rules do not let Redeliver in.',
      next: 'Ask your admin whether a Conditional Access policy stops this app.',
    },
    setup: {
      what: 'Redeliver’s app registration is not set up right.',
      next: 'Tell whoever installed Redeliver: its client ID, its redirect addresses or the accounts it takes are wrong.',
    },
    'no-sign-in': {
      what: 'Signing in does not work in this Outlook.',
      next: 'Try Outlook on the web or the new Outlook. Everything else here works all the same.',
    },
    'other-tenant': {
      what: 'This account is not known in the organization that is asked.',
      next: 'Sign in with your account there, or have its admin invite this one as a guest.',
    },
    'not-loaded': {
      what: 'A part of Redeliver that signs you in could not be loaded.',
      next: 'Nobody refused your sign-in. Check the network and try again.',
    },
    consent: {
      what: 'The permission for this has not been given.',
      next: 'Many organizations let only an admin agree. Send your admin this link:',
    },
    left: { what: 'You signed out.', next: 'Nothing more is asked before you sign in again.' },
    'signed-out': {
      what: 'Microsoft 365 did not accept the sign-in.',
      next: 'Try again: you may have to sign in anew.',
    },
    'not-found': { what: 'Microsoft 365 does not find it.', next: 'It may have been deleted, or you may not see it.' },
    'no-mailbox': {
      what: 'Your mailbox is not in Microsoft 365.',
      next: 'It is on your organization’s own servers, where this cannot be looked up.',
    },
    throttled: {
      what: 'Microsoft 365 is busy and asks to wait.',
      next: 'Try again in a minute.',
    },
    unavailable: { what: 'Microsoft 365 has trouble right now.', next: 'Try again in a few minutes.' },
    refused: {
      what: 'Microsoft 365 did not understand the question.',
      next: 'This is a fault of Redeliver. Everything else here works all the same.',
    },
    offline: {
      what: 'Microsoft 365 could not be reached.',
      next: 'Check the network. A proxy or firewall may block graph.microsoft.com.',
    },
    timeout: { what: 'No answer came in time.', next: 'Try again.' },
    stopped: { what: 'Stopped.', next: 'Nothing more was asked.' },
    'bad-answer': {
      what: 'The answer could not be read.',
      next: 'A proxy or a Wi-Fi sign-in page may be in between. Try again.',
    },
  },
  waitSeconds: (seconds: number): string => `Try again in ${count(Math.max(1, Math.ceil(seconds)))} s.`,
  /** Where no link for the admin stands beside it. */
  askAdmin:
    'Many organizations let only an admin agree. “List my bounces” on the first page has a link to send to yours.',
};
