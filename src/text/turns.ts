/** What begins at a place of a text and holds until the next one begins. */
interface Placed {
  readonly at: number;
}

type Turns<T extends Placed> = readonly [T, ...T[]];

/** Whose turn it is at a place: of several, in order, the last that begins at or before it. */
export const turnAt = <T extends Placed>(turns: Turns<T>, place: number): T =>
  turns.filter(({ at }) => at <= place).at(-1) ?? turns[0];

/** The turns of a piece that begins at `from`, counted from there. */
export const turnsFrom = <T extends Placed>(turns: Turns<T>, from: number): Turns<T> => [
  { ...turnAt(turns, from), at: 0 },
  ...turns.filter(({ at }) => at > from).map((turn) => ({ ...turn, at: turn.at - from })),
];
