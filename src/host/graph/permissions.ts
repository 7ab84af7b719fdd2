/** Who reads every message trace of the organization is an admin: a deployer adds this one only if they want it. */
export const TRACE_PERMISSION = 'ExchangeMessageTrace.Read.All';

/** Every permission that a look-up may ask for. The sign-in window's page is open to any link, so it asks for no other. */
export const PERMISSIONS = [
  'Mail.Read',
  'Mail.Read.Shared',
  'GroupMember.Read.All',
  'User.ReadBasic.All',
  TRACE_PERMISSION,
] as const;
