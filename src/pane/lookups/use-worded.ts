import { useMemo } from 'react';
import { currentLanguage } from '../../locales/language';

/**
 * Results in words: the same objects as long as the results and the language are the same, worded again in another language.
 * @param describe the same function each time
 */
export function useWorded<Result, Worded>(
  results: readonly Result[],
  describe: (result: Result) => Worded,
): readonly Worded[] {
  const language = currentLanguage();
  return useMemo(
    () => [language, results.map((result) => describe(result))] as const,
    [results, describe, language],
  )[1];
}
