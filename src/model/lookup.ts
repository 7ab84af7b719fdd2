/** Live facts that can be looked up. An answer asks for them by these ids. */
export type LookupId = 'group-owner' | 'subgroups' | 'recheck' | 'sent-items' | 'dns' | 'message-trace';
