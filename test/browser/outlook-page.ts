/** What the simulated mail page offers to tests (test/outlook/outlook.js). */
export interface OutlookPage {
  readonly host: {
    readonly log: readonly { readonly action: string; readonly call?: number | string }[];
    readonly opened: readonly Readonly<Record<string, unknown>>[];
    readonly failCalls: Map<number | string, number>;
    readonly exits: number;
    latency: number;
    focusPane(where?: 'first' | 'last'): void;
  };
  readonly messages: readonly {
    readonly id: string;
    readonly file: string;
    readonly subject?: string;
    readonly base64: string;
  }[];
  select(id: string | null): void;
  setTheme(name: 'light' | 'dark'): void;
  drop(...ids: readonly string[]): boolean;
}

declare global {
  interface Window {
    readonly outlook: OutlookPage;
  }
}
