/** One file by its name; several go without. */
export const singleFileName = (files: readonly { readonly name: string }[]): string =>
  files.length === 1 ? (files[0]?.name ?? '') : '';
