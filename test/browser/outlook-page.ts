/** What the simulated mail page offers to tests (test/outlook/outlook.js). */
interface OutlookPage {
  /** Whether the pane hears of another selection. */
  isHeard(): boolean;
  readonly host: {
    readonly log: readonly { readonly action: string; readonly call?: number | string }[];
    readonly opened: readonly Readonly<Record<string, unknown>>[];
    readonly failCalls: Map<number | string, number>;
    readonly exits: number;
    /** Messages that the pane loaded with loadItemByIdAsync, and those it unloaded again. */
    readonly loads: number;
    readonly unloads: number;
    /** Ids of the messages that are selected, whether or not the add-in gets them. */
    readonly selected: readonly string[];
    readonly permission: number;
    readonly hidesReports: boolean;
    latency: number;
    /** No call is answered from now on, until letGo; of one kind only where it is named. */
    hold(call?: number | string): void;
    letGo(): void;
    focusPane(where?: 'first' | 'last'): void;
  };
  readonly messages: readonly {
    readonly id: string;
    readonly file: string;
    readonly subject?: string;
    readonly itemClass?: string;
    readonly base64: string;
  }[];
  /** No id, or null, for no selection; several ids for several messages. */
  select(...ids: readonly (string | null)[]): void;
  /** Like the buttons of the reading view: the item is a draft until it is discarded or something is selected. */
  forward(id: string, options?: { readonly asAttachment?: boolean }): void;
  discard(): void;
  /** Like the two switches at the top; the second opens the pane again. */
  hideReports(isHiding: boolean): void;
  setPermission(name: 'readItem' | 'readWriteItem' | 'readWriteMailbox'): void;
  setTheme(name: 'light' | 'dark'): void;
  drop(...ids: readonly string[]): boolean;
}

declare global {
  interface Window {
    readonly outlook: OutlookPage;
  }
}

export {};
