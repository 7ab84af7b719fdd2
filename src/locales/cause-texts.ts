/** What a language says for English texts of causes. A text that it doesn't have, or no longer has, stays English. */
export type CauseTexts = Readonly<Record<string, string>>;

/** Languages that the causes are translated to. Texts are loaded when somebody reads them. */
const FILES: Readonly<Record<string, () => Promise<{ readonly default: CauseTexts }>>> = {
  de: () => import('./de/causes.json'),
};

/** Null for English, and where no translation can be loaded. */
export async function loadCauseTexts(language: string): Promise<CauseTexts | null> {
  const load = Object.hasOwn(FILES, language) ? FILES[language] : undefined;
  const loaded = await load?.().catch(() => undefined);
  return loaded?.default ?? null;
}
