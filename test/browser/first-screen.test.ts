// What a sender sees without scrolling: a task pane shows about 560 px.
import { readMessages } from '../outlook/messages.mjs';
import { welcome } from './kit';
import { openWithGraph } from './open-with-graph';

interface Measured {
  readonly id: string;
  /** Of the primary button's upper edge; Infinity where an answer has none. */
  readonly top: number;
  readonly height: number;
  readonly headline: number;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function measureAll(): Promise<readonly Measured[]> {
  const bounces = (await readMessages()).filter(({ group }) => group === 'Bounces');
  const { pane, select } = await openWithGraph({ width: 320, select: '001' });
  // Look-ups load once, after the first answer; from then on they come with it.
  await pane.getByRole('button', { name: /^Look up owner/ }).waitFor();
  const measured: Measured[] = [];
  for (const { id } of bounces) {
    await select(null);
    await welcome(pane);
    await select(id);
    await pane.locator('.rd-retry').first().waitFor();
    measured.push({
      id,
      ...(await pane.locator('.rd-answer').evaluate((answer) => ({
        top: answer.querySelector('.ms-Button--primary')?.getBoundingClientRect().top ?? Infinity,
        height: answer.getBoundingClientRect().height,
        headline: answer.querySelector('h1')?.textContent.length ?? 0,
      }))),
    });
  }
  return measured;
}

test('the fix is on the first screen', async () => {
  const measured = await measureAll();
  const tops = measured.map(({ top }) => top).sort((a, b) => a - b);
  expect(median(tops)).toBeLessThanOrEqual(400);
  // A button whose edge is at 520 px is still whole on a screen of 560.
  expect(tops.filter((top) => top <= 520).length / tops.length).toBeGreaterThan(0.85);
  expect(median(measured.map(({ height }) => height))).toBeLessThanOrEqual(1200);
  expect(median(measured.map(({ headline }) => headline))).toBeLessThanOrEqual(60);
});
