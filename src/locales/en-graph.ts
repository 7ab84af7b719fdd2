import { count } from './en-words';

/** Why Microsoft 365 gave no answer, by fault, and what helps: the same words wherever it is asked. */
export const enGraph = {
  faults: {
    cancelled: { what: 'You didn’t sign in.', next: 'Try again at any time.' },
    'window-open': {
      what: 'A sign-in window of Redeliver is still open.',
      next: 'Finish there, or close it and try again.',
    },
    'slow-sign-in': { what: 'The sign-in took too long.', next: 'Try again.' },
    blocked: {
      what: 'Your organization’s sign-in rules block Redeliver.',
      next: 'Ask your admin whether a Conditional Access policy blocks this app.',
    },
    setup: {
      what: 'Redeliver’s app registration isn’t set up correctly.',
      next: 'Tell your admin that its client ID, its redirect addresses, or the accounts it accepts are wrong.',
    },
    'no-sign-in': {
      what: 'Sign-in doesn’t work in this Outlook.',
      next: 'Try Outlook on the web or the new Outlook. Everything else here still works.',
    },
    'other-tenant': {
      what: 'This account isn’t known in that organization.',
      next: 'Sign in with your account there, or ask its admin to invite this one as a guest.',
    },
    'not-loaded': {
      what: 'Can’t load the part of Redeliver that signs you in.',
      next: 'Your sign-in wasn’t rejected. Check the network, and try again.',
    },
    consent: {
      what: 'The permission for this hasn’t been granted.',
      next: 'In many organizations, only an admin can agree. Send your admin this link:',
    },
    left: { what: 'You signed out.', next: 'Nothing more is asked until you sign in again.' },
    'signed-out': {
      what: 'Microsoft 365 didn’t accept the sign-in.',
      next: 'Try again. You may have to sign in again.',
    },
    'not-found': {
      what: 'Microsoft 365 can’t find it.',
      next: 'It may have been deleted, or you may not have permission to see it.',
    },
    'no-mailbox': {
      what: 'Your mailbox isn’t in Microsoft 365.',
      next: 'It’s on your organization’s own servers, where this can’t be looked up.',
    },
    throttled: {
      what: 'Microsoft 365 is busy.',
      next: 'Try again in a minute.',
    },
    unavailable: { what: 'Microsoft 365 isn’t available right now.', next: 'Try again in a few minutes.' },
    refused: {
      what: 'Microsoft 365 didn’t understand the question.',
      next: 'This is a problem in Redeliver. Everything else here still works.',
    },
    offline: {
      what: 'Can’t connect to Microsoft 365.',
      next: 'Check the network. A proxy or firewall may block graph.microsoft.com.',
    },
    timeout: { what: 'No answer came in time.', next: 'Try again.' },
    stopped: { what: 'Stopped.', next: 'Nothing more was asked.' },
    'bad-answer': {
      what: 'Can’t read the answer.',
      next: 'A proxy or a Wi-Fi sign-in page may be in between. Try again.',
    },
  },
  waitSeconds: (seconds: number): string => `Try again in ${count(Math.max(1, Math.ceil(seconds)))} s.`,
  /** Where no link for the admin stands beside it. */
  askAdmin:
    'In many organizations, only an admin can agree. “List my bounces” on the first page has a link to send to yours.',
};
