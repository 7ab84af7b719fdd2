// JSON from the network: its shape is checked, never assumed.

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none where the value is anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** A field that is a text and not empty, or null. */
export const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** A field that is a finite number, or null. */
export const numberIn = (fields: Fields, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** A field that is a boolean, or null. */
export const flagIn = (fields: Fields, name: string): boolean | null => {
  const value = fields[name];
  return typeof value === 'boolean' ? value : null;
};

/** The items of a collection, or null where the answer is none. */
export function itemsOf(value: unknown): readonly Fields[] | null {
  const items = fieldsOf(value)['value'];
  return Array.isArray(items) ? items.map(fieldsOf) : null;
}

/** Does a collection go on, on another page (OData 4.01 JSON format, section 4.5.5)? */
export const hasMore = (value: unknown): boolean => textIn(fieldsOf(value), '@odata.nextLink') !== null;
