export const templateOrigin: string;
export const buildUsage: string;
export class InputError extends Error {}
export function parseOrigin(text: string): { origin: string; base: string };
export function rewriteOrigin(xml: string, origin: string): string;
export function rewriteId(xml: string, id: string): string;
export function parseBuildArgs(
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): { origin?: string; id?: string; clientId?: string; tenant?: string; help: boolean };
export function settingsFor(given: { readonly clientId?: string; readonly tenant?: string }): string;
export function withSelection(xml: string): string;
