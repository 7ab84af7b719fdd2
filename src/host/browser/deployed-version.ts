const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/**
 * The version that the pane's host has now, which may be newer than the one that is loaded. Asks nobody but that host; never
 * rejects.
 * @returns null where it can't be read
 */
export async function deployedVersion(): Promise<string | null> {
  try {
    const answer = await fetch('version.json', { credentials: 'omit', cache: 'no-cache' });
    const { version } = ((await answer.json()) ?? {}) as { readonly version?: unknown };
    return typeof version === 'string' && VERSION.test(version) ? version : null;
  } catch {
    return null;
  }
}
