import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { paneFrame } from './kit';
import type { Outlook } from './open-outlook';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in the pane as it's shown now. */
export async function axeProblems(outlook: Outlook): Promise<readonly string[]> {
  const frame = paneFrame(outlook);
  await frame.evaluate(AXE);
  const results = await frame.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: { runOnly: string[] }): Promise<AxeResults> };
    };
    return axe.run(document, { runOnly: tags });
  }, RULES);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
