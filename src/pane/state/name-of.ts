/** One file by its name; several go without. */
export const nameOf = (files: readonly { readonly name: string }[]): string =>
  files.length === 1 ? (files[0]?.name ?? '') : '';
