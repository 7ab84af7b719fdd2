/** What judge counted. */
export interface Judged {
  readonly totals: ReadonlyMap<string, Count>;
  /** False alarms: all less right. */
  readonly alarms: ReadonlyMap<string, Count>;
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly name: string;
      readonly mails: number;
      readonly counts: ReadonlyMap<string, Count>;
    }[];
  }[];
  readonly misses: readonly string[];
}
export interface Count {
  readonly right: number;
  readonly all: number;
}
export interface Case {
  readonly name: string;
  readonly want: Readonly<Record<string, unknown>>;
}
export function judge(cases: readonly Case[], answers: readonly (readonly unknown[])[]): Judged;
