/** What stands beside a command that allows an address or a server that only the bounce names. */
export const COMMAND_CAUTIONS = {
  sender: 'Check first that you know this sender: the address comes from the bounce, and anyone can write one.',
  ip: 'Check first that this IP address is a server of yours or of someone you trust: it comes from the bounce.',
} as const;
