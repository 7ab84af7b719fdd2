export function matching<Item>(items: readonly Item[], filter?: string): readonly Item[] | null;
