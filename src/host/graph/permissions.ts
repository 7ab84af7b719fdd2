/** Every permission that a look-up may ask for. The sign-in window's page is open to any link, so it asks for no other. */
export const PERMISSIONS = ['Mail.Read', 'GroupMember.Read.All', 'User.ReadBasic.All'] as const;
