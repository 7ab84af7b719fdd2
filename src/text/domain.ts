/**
 * The domain of an address, lower-cased: `dana@Contoso.com`, `<id@contoso.com>`. What stands behind the last at sign counts,
 * up to a bracket or white space, since a quoted local part may hold an at sign (RFC 5321 section 4.1.2).
 * @returns null where there is no at sign, or nothing behind it
 */
export function domainOf(address: string | null | undefined): string | null {
  const at = address?.lastIndexOf('@') ?? -1;
  if (!address || at === -1) return null;
  const domain = /^[^>\s]*/.exec(address.slice(at + 1))?.[0] ?? '';
  return domain.toLowerCase() || null;
}
