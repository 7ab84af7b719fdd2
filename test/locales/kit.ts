import { valuesIn, tokensOf } from '../../scripts/compile-words.mjs';

interface Words {
  readonly [key: string]: string | readonly string[] | Words;
}

/** Every text by its path: `triage.heading`, `advice.precautions.0`. */
export function flat(words: Words | readonly string[], path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[name, value] as const] : [...flat(value as Words, name)];
    }),
  );
}

/** `answers: number`, in alphabetical order. */
export const valuesOf = (message: string, key: string): readonly string[] =>
  [...valuesIn(tokensOf(message, key))].map(([name, type]) => `${name}: ${type}`).sort();
