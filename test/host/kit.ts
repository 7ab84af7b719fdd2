/** Just enough of Office for a test: what is given is there, all else is missing, whatever version of Mailbox it says it is. */
export function installOffice(
  parts: Readonly<Record<string, unknown>> = {},
  context: Readonly<Record<string, unknown>> = {},
): void {
  (globalThis as Record<string, unknown>)['Office'] = {
    CoercionType: { Html: 'html' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', DragAndDropEvent: 'olkDragAndDropEvent' },
    context: { requirements: { isSetSupported: (set: string) => set === 'Mailbox' }, ...context },
    ...parts,
  };
}

export const installMailbox = (mailbox: Readonly<Record<string, unknown>>): void => {
  installOffice({}, { mailbox });
};

export function removeOffice(): void {
  delete (globalThis as Record<string, unknown>)['Office'];
}

type Done = (answer: unknown) => void;

/** A method of Office that answers with a value. */
export const gives =
  (value: unknown) =>
  (...args: readonly unknown[]): void => {
    (args.at(-1) as Done)({ status: 'succeeded', value });
  };

/** A method of Office that answers with an error code. */
export const fails =
  (code: number) =>
  (...args: readonly unknown[]): void => {
    (args.at(-1) as Done)({ status: 'failed', error: { code, message: 'no' } });
  };
