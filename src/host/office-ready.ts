export type Host = 'outlook' | 'browser' | 'silent';

const LIMIT_MS = 8_000;

let waiting: Promise<Host> | undefined;

/**
 * Waits until Office is there, once: hosts run onReady again on fast switching (office-js issue 5987).
 * @returns `outlook` with a mailbox to ask; `browser` where the page was opened outside Outlook or office.js could not
 * be loaded; `silent` where the host did not answer in time. Never rejects.
 */
export function waitForOffice(limitMs: number = LIMIT_MS): Promise<Host> {
  waiting ??= ask(limitMs);
  return waiting;
}

function ask(limitMs: number): Promise<Host> {
  // The script's server may be out of reach: then the global is not declared at all.
  if (typeof Office === 'undefined') return Promise.resolve('browser');
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve('silent');
    }, limitMs);
    const settle = (host: Host): void => {
      clearTimeout(timer);
      resolve(host);
    };
    try {
      void Office.onReady(() => {
        settle(hasMailbox() ? 'outlook' : 'browser');
      });
    } catch {
      settle('browser');
    }
  });
}

/** Typed as always there, and everything in it; outside Outlook, and before it is ready, there is nothing. */
export function officeContext(): Partial<Office.Context> {
  if (typeof Office === 'undefined') return {};
  const context = Office.context as Partial<Office.Context> | undefined;
  return context ?? {};
}

/** The mailbox, where there is one: not in a plain browser, nor under a silent host. */
export const mailbox = (): Office.Mailbox | null => officeContext().mailbox ?? null;

const hasMailbox = (): boolean => mailbox() !== null;

/** Whether the host says that it has a requirement set; false where it cannot be asked. */
export function supports(set: string, version: string): boolean {
  try {
    return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}
