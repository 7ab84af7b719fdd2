const FILE = 'redeliver.json';

let reading: Promise<unknown> | undefined;

/**
 * What a deployer wrote into the file beside the page, read once where it comes; config.ts knows what it means. Asks nobody but the pane's
 * own host; never rejects.
 * @returns null where no client id is set
 */
export function readSettings(): Promise<unknown> {
  reading ??= read();
  return reading;
}

async function read(): Promise<unknown> {
  try {
    const answer = await fetch(FILE, { credentials: 'omit' }).catch(() => {
      // It may load next time.
      reading = undefined;
    });
    const settings = (await answer?.json()) as { readonly clientId?: unknown } | null | undefined;
    return settings?.clientId === undefined ? null : settings;
  } catch {
    return null;
  }
}
