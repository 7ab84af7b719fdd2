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
 * What a deployer wrote into the file beside the page, read once where it comes; config.ts and resolver-address.ts know what it
 * means. Asks nobody but the pane's own host; never rejects.
 * @returns null where it can't be read
 */
export function readSettings(): Promise<unknown> {
  reading ??= read().catch(() => {
    // It may load next time.
    reading = undefined;
    return null;
  });
  return reading;
}

/** Whom a deployer named for questions. Never rejects. */
export async function readContacts(): Promise<Contacts> {
  return contactsIn(await readSettings());
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

async function read(): Promise<unknown> {
  const answer = await fetch(FILE, { credentials: 'omit' });
  return (await answer.json()) ?? null;
}
