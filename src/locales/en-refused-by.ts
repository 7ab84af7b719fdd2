/** Who rejected a message, for the sender. */
export const enRefusedBy = {
  ownMicrosoft365: 'Your own organization’s Microsoft 365 rejected it.',
  ownServer: (host: string | null): string => `Your own mail system rejected it${host === null ? '' : ` (${host})`}.`,
  microsoft: (domain: string): string =>
    domain === '' ? 'Microsoft 365 rejected it.' : `Microsoft’s server for ${domain} rejected it.`,
  ownFilter: (host: string | null): string =>
    `The filter your organization sends through rejected it${host === null ? '' : ` (${host})`}.`,
  recipientsServer: (domain: string): string => `${domain}’s server rejected it.`,
  server: (host: string | null): string =>
    host === null ? 'The receiving server rejected it.' : `${host} rejected it.`,
} as const;
