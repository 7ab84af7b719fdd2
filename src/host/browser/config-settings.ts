import { isMailAddress } from '../../text/addresses';

const FILE = 'redeliver.json';

/** Addresses that a deployer may set; null where there's none, or none that mail can go to. */
export interface Contacts {
  /** Gets the full report of a bounce. */
  readonly helpDeskAddress: string | null;
  /** Gets reports of wrong answers. */
  readonly reportAddress: string | null;
  /** What is set, but isn't an address. */
  readonly malformed: readonly ContactName[];
}

type ContactName = (typeof NAMES)[number];

const NAMES = ['helpDeskAddress', 'reportAddress'] as const;

let reading: Promise<unknown> | undefined;

/**
 * What a deployer wrote for look-ups into the file beside the page; config.ts knows what it means. Asks nobody but the pane's own host;
 * never rejects.
 * @returns null where no client id is set
 */
export async function readSettings(): Promise<unknown> {
  const settings = (await file()) as { readonly clientId?: unknown } | null | undefined;
  return settings?.clientId === undefined ? null : settings;
}

/** Whom a deployer named for questions. Never rejects. */
export async function readContacts(): Promise<Contacts> {
  return contactsIn(await file());
}

/** @param settings the content of redeliver.json: `{ "helpDeskAddress": "help@contoso.com", "reportAddress": "mail-team@contoso.com" }` */
export function contactsIn(settings: unknown): Contacts {
  const given: Readonly<Record<string, unknown>> =
    typeof settings === 'object' && settings !== null ? { ...settings } : {};
  const addressOf = (name: ContactName): string | null => {
    const value = given[name];
    return typeof value === 'string' && isMailAddress(value) ? value : null;
  };
  return {
    helpDeskAddress: addressOf('helpDeskAddress'),
    reportAddress: addressOf('reportAddress'),
    // An empty text and null are ways to leave it out.
    malformed: NAMES.filter((name) => (given[name] ?? '') !== '' && addressOf(name) === null),
  };
}

/** Read once where it comes. */
function file(): Promise<unknown> {
  reading ??= read();
  return reading;
}

async function read(): Promise<unknown> {
  try {
    const answer = await fetch(FILE, { credentials: 'omit' }).catch(() => {
      // It may load next time.
      reading = undefined;
    });
    return await answer?.json();
  } catch {
    return null;
  }
}
