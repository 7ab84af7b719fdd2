import { officeCall } from './office-call';
import { officeContext } from './office-ready';

/** Settings of a person, small and not secret. */
export type Setting = 'role' | 'language' | 'theme';

const NAME = 'redeliver.';
/** What the browser would not keep. */
const unsaved = new Map<Setting, string>();

/**
 * A setting, or null. Outlook keeps them with the mailbox (roaming settings: 32 KB for the add-in), so that they follow the
 * person; where it does not, the browser does, unless storage is blocked in frames. Then it holds until the pane is closed.
 */
export function readSetting(name: Setting): string | null {
  return (
    orNull(() => textOf(roaming()?.get(NAME + name))) ??
    orNull(() => localStorage.getItem(keyOf(name))) ??
    unsaved.get(name) ??
    null
  );
}

/** Saves a setting; null removes it. If nothing can be saved, it lasts until the pane is closed. */
export function writeSetting(name: Setting, value: string | null): void {
  const kept = orNull(() => {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
    return value;
  });
  if (kept === value) unsaved.delete(name);
  else if (value !== null) unsaved.set(name, value);
  orNull(() => {
    const settings = roaming();
    if (settings === null) return null;
    if (value === null) settings.remove(NAME + name);
    else settings.set(NAME + name, value);
    // Full (9057) or refused: the browser has it.
    void officeCall<unknown>('roamingSettings.saveAsync', (done) => {
      settings.saveAsync(done);
    });
    return null;
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Missing outside Outlook, and before it is ready. */
const roaming = (): Office.RoamingSettings | null => officeContext().roamingSettings ?? null;

function orNull(run: () => string | null): string | null {
  try {
    return run();
  } catch {
    return null;
  }
}

// Office asks for this prefix where one browser profile holds several partitions (`Office.context.partitionKey`).
const keyOf = (name: Setting): string => `${officeContext().partitionKey ?? ''}${NAME}${name}`;
