/** The date of a mail header (RFC 5322 section 3.3) to ISO 8601 in UTC, or null. */
export function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const cleaned = value
    .replace(/\([^)]{0,60}\)/g, ' ')
    .trim()
    .slice(0, 80);
  const time = Date.parse(cleaned);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
