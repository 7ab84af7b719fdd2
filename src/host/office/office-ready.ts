import { withTimeLimit } from './time-limit';

export type Host = 'outlook' | 'browser' | 'silent';

const LIMIT_MS = 8_000;

let asked: Promise<Host> | undefined;
let isReady = false;
const readyAgainListeners = new Set<() => void>();

/**
 * Waits until Office is there, once: hosts run onReady again on fast switching (see onReadyAgain).
 * @returns `outlook` with a mailbox to ask; `browser` where the page was opened outside Outlook or office.js could not
 * be loaded; `silent` where the host did not answer in time. Never rejects.
 */
export function waitForOffice(limitMs: number = LIMIT_MS): Promise<Host> {
  return withTimeLimit<Host>(officeAnswer(), limitMs, () => 'silent');
}

/** The same without a limit: a host that was slow to start may still answer. Never settles under one that stays silent. */
export const officeAnswer = (): Promise<Host> => (asked ??= ask());

/** Whether Microsoft's script has run. Its server may be out of reach: then the global is not declared at all. */
const isOfficeThere = (): boolean => typeof Office !== 'undefined';

/** Whether it has, or still may: the page doesn't wait for it, and counts as loaded once it has come or failed. */
export const isOfficeExpected = (): boolean => isOfficeThere() || document.readyState !== 'complete';

/** Whether the script has run, or can't come any more. */
const isSettled = (): boolean => isOfficeThere() || document.readyState === 'complete';

/** Until that's settled. */
function scriptEnd(): Promise<void> {
  if (isSettled()) return Promise.resolve();
  return new Promise((resolve) => {
    const settle = (): void => {
      if (!isSettled()) return;
      document.removeEventListener('load', settle, true);
      window.removeEventListener('load', settle);
      resolve();
    };
    // Captured: the load events of scripts don't bubble.
    document.addEventListener('load', settle, true);
    window.addEventListener('load', settle);
  });
}

async function ask(): Promise<Host> {
  await scriptEnd();
  if (!isOfficeThere()) return 'browser';
  return new Promise((resolve) => {
    try {
      void Office.onReady(() => {
        if (isReady) for (const run of readyAgainListeners) run();
        isReady = true;
        resolve(hasMailbox() ? 'outlook' : 'browser');
      });
    } catch {
      resolve('browser');
    }
  });
}

/**
 * Some hosts run onReady again on fast switching, instead of telling of another item (office-js issue 5987).
 * @returns ends it
 */
export function onReadyAgain(run: () => void): () => void {
  readyAgainListeners.add(run);
  return () => {
    readyAgainListeners.delete(run);
  };
}

/** Typed as always there, and everything in it; outside Outlook, and before it is ready, there is nothing. */
export function officeContext(): Partial<Office.Context> {
  if (typeof Office === 'undefined') return {};
  const context = Office.context as Partial<Office.Context> | undefined;
  return context ?? {};
}

/** The mailbox. Null in a plain browser, and under a host that stays silent. */
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
