// What a sender sees without scrolling: a task pane shows about 560 px.
import { readMessages } from '../outlook/messages.mjs';
import { welcome } from './kit';
import { openWithGraph } from './open-with-graph';

interface Measured {
  readonly id: string;
  /** Of the primary button’s upper edge; Infinity where an answer has none. */
  readonly top: number;
  readonly height: number;
  readonly headline: number;
  /** Of the context above the headline: one line, whatever the subject is. */
  readonly context: number;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;

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
        context: answer.querySelector('.rd-explaining')?.getBoundingClientRect().height ?? 0,
      }))),
    });
  }
  return measured;
}

describe('every bounce’s answer at 320 px, with look-ups', () => {
  let measured: readonly Measured[] = [];

  it('shows what to do on the first screen', async () => {
    measured = await measureAll();
    expect(measured.length).toBeGreaterThan(30);
    expect(median(measured.map(({ top }) => top))).toBeLessThanOrEqual(300);
    expect(measured.filter(({ top }) => top > 400)).toEqual([]);
  });

  it('is short while its sections are closed', () => {
    expect(median(measured.map(({ height }) => height))).toBeLessThanOrEqual(900);
  });

  it('has a short headline', () => {
    expect(share(measured, ({ headline }) => headline <= 60)).toBeGreaterThanOrEqual(0.9);
  });

  it('says on one line which bounce it is', () => {
    expect(measured.filter(({ context }) => context > 20)).toEqual([]);
  });
});
