export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const MEANINGS = new Map<unknown, string>([
  ['ENOENT', 'There is no such file.'],
  ['ENOSPC', 'There is no room left.'],
  ['EACCES', 'It may not be read: permission denied.'],
  ['EPERM', 'It may not be read: permission denied.'],
]);

/** Why something could not be read or written, in a sentence where the system's own words are too technical. */
export const messageOf = (error: unknown): string =>
  MEANINGS.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
