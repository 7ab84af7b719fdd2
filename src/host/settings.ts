const NAME = 'redeliver.';

/** A small setting kept on this machine, or null. Browsers may block storage in a frame: then nothing is remembered. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Full or blocked. The setting holds until the pane is closed.
  }
}

// Office asks for this prefix where one browser profile holds several partitions (`Office.context.partitionKey`).
function keyOf(name: string): string {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context> | undefined);
  return `${context?.partitionKey ?? ''}${NAME}${name}`;
}
