import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import { paneFrame } from './kit';
import type { Outlook } from './open-outlook';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in the pane as it's shown now. */
export async function axeProblems(outlook: Outlook): Promise<readonly string[]> {
  const frame = paneFrame(outlook);
  // A page keeps it: half a megabyte to compile each time.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  return frame.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    };
    // Of what's right, axe would gather every element otherwise.
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, RULES);
}
