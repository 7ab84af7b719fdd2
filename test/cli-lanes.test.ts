import { inLanes } from '../src/cli-lanes';
import type { Lane } from '../src/cli-lanes';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const squares = (count: number): readonly number[] => numbers(count).map((one) => one * one);

interface Sent {
  readonly id: number;
  readonly items: readonly number[];
}

/** Another thread, which gives its answers when the test says so. */
function stand(answersAfter: number) {
  const sent: Sent[] = [];
  let asked = 0;
  const lane: Lane = {
    send: (message) => void sent.push(message as Sent),
    receive: () => {
      asked += 1;
      const next = asked % answersAfter === 0 ? sent.shift() : undefined;
      return next === undefined ? undefined : { id: next.id, answers: next.items.map((one) => one * one) };
    },
  };
  return { lane, sent };
}

async function run(count: number, lane: Lane | null) {
  const told: number[] = [];
  const here: number[] = [];
  let most = 0;
  const work = (item: number): Promise<number> => {
    here.push(item);
    most = Math.max(most, item - told.length);
    return Promise.resolve(item * item);
  };
  let starts = 0;
  await inLanes(
    numbers(count),
    work,
    (answer) => told.push(answer),
    () => ((starts += 1), lane),
  );
  return { told, here, starts, most };
}

describe('work on two threads', () => {
  it.each([0, 1, 7, 95])('is done on one where there are but %i items', async (count) => {
    const { told, starts } = await run(count, stand(1).lane);
    expect(told).toEqual(squares(count));
    expect(starts).toBe(0);
  });

  it.each([96, 100, 1_000, 1_003])('tells the answers to %i items in their order, each once', async (count) => {
    for (const answersAfter of [1, 2, 3, 7]) {
      const { told, here } = await run(count, stand(answersAfter).lane);
      expect(told).toEqual(squares(count));
      expect(here.length).toBeLessThan(count);
    }
  });

  it('is done on one where no other is to be had', async () => {
    const { told, here } = await run(300, null);
    expect(told).toEqual(squares(300));
    expect(here).toHaveLength(300);
  });

  it('is done here after all where the other never answers, and holds few answers back', async () => {
    const { lane, sent } = stand(Infinity);
    const { told, most } = await run(2_000, lane);
    expect(told).toEqual(squares(2_000));
    expect(sent).toHaveLength(2);
    expect(most).toBeLessThan(400);
  }, 20_000);
});
