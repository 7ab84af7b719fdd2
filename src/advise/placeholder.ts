/** What a text or a command of a cause may name in braces. */
export type Placeholder =
  | 'recipient'
  | 'group'
  | 'sender'
  | 'senderDomain'
  | 'recipientDomain'
  | 'ip'
  | 'server'
  | 'sendingServer'
  | 'code'
  | 'subject'
  | 'theirText'
  | 'sizeLimit'
  | 'messageSize'
  | 'file'
  | 'spfEntry'
  | 'list'
  | 'contact'
  | 'newAddress'
  | 'person'
  | 'x500';

export const PLACEHOLDER =
  /\{(recipient|group|sender|senderDomain|recipientDomain|ip|server|sendingServer|code|subject|theirText|sizeLimit|messageSize|file|spfEntry|list|contact|newAddress|person|x500)\}/g;
