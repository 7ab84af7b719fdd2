// What comes over the network as JSON: its shape is looked at, never taken for granted.

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const numberIn = (fields: Fields, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const flagIn = (fields: Fields, name: string): boolean | null => {
  const value = fields[name];
  return typeof value === 'boolean' ? value : null;
};

/** The items of a collection, or null where the answer is none. */
export function itemsOf(value: unknown): readonly Fields[] | null {
  const items = fieldsOf(value)['value'];
  return Array.isArray(items) ? items.map(fieldsOf) : null;
}

export const hasMore = (value: unknown): boolean => textIn(fieldsOf(value), '@odata.nextLink') !== null;
