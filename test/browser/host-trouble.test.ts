import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { answered, explain, ONE_LINE, welcome } from './kit';
import { openOutlook } from './open-outlook';

/** Files of the pane that the budget of the first load leaves out, but for causes and languages. */
function laterFiles(): RegExp {
  const budget = readFileSync(path.join(__dirname, '../../.size-limit.json'), 'utf8');
  const names = /"!dist\/\{([\w,*-]*details[\w,*-]*)\}\.\*\.js"/.exec(budget)?.[1] ?? '';
  return new RegExp(`/(?:${names.replaceAll(',', '|').replaceAll('*', '[\\w-]*')})\\.\\w+\\.js$`);
}

describe('an Outlook that is in trouble', () => {
  it('may refuse to give the message: the pane says so, and pasting still works', async () => {
    const fail = 'getAsFile:9020,168:9020,150:9020,37:9020';
    const { pane, errors } = await openOutlook({ select: '001', parameters: { fail } });
    await pane.getByText('Outlook didn’t provide the message.').first().waitFor();
    await explain(pane, ONE_LINE);
    await answered(pane, /from outside/i);
    expect(errors).toEqual([]);
  });

  it('may lose the network before the texts of a cause are loaded: trying again explains the same text', async () => {
    const { page, pane } = await openOutlook();
    const texts = '**/causes-*.js';
    await page.context().route(texts, (route) => route.abort());
    await explain(pane, ONE_LINE);
    await pane.getByText('A part of Redeliver couldn’t be loaded.').first().waitFor();
    await page.context().unroute(texts);
    await pane.getByRole('button', { name: 'Try again' }).click();
    await answered(pane, /from outside/i);
  });

  it('may lose the network after the first load: the answer stands, and what was missing is there when it is asked for again', async () => {
    const { page, pane } = await openOutlook();
    await welcome(pane);
    const lost: string[] = [];
    const later = laterFiles();
    await page.context().route(later, (route) => {
      lost.push(route.request().url());
      return route.abort();
    });
    await explain(pane, ONE_LINE);
    await answered(pane, /from outside/i);
    const details = pane.getByRole('button', { name: 'Technical details' });
    await details.click();
    await pane.getByText('A part of Redeliver couldn’t be loaded.').waitFor();
    expect(lost.some((url) => url.includes('/details.'))).toBe(true);
    await page.context().unroute(later);
    await details.click();
    await details.click();
    await pane.getByText('Status code').waitFor();
  });

  it('may never answer: who does not want to wait cancels, and pasting works', async () => {
    const { pane } = await openOutlook({ select: '001', parameters: { host: 'silent' } });
    await pane.getByText('Reading the selected message').waitFor();
    await pane.getByRole('button', { name: 'Cancel' }).click();
    await explain(pane, ONE_LINE);
    await answered(pane, /from outside/i);
  });

  it('may never answer: the pane says so in the end', async () => {
    const { pane } = await openOutlook({ select: '001', parameters: { host: 'silent' }, hasTimeLimits: true });
    await pane.getByText('Outlook isn’t responding').first().waitFor();
  });

  const hangingScript = (context: BrowserContext): Promise<unknown> =>
    context.route('https://appsforoffice.microsoft.com/**', () => new Promise(() => undefined));

  it('may wait for Microsoft’s script for good: the pane is there, and says so in the end', async () => {
    const { pane } = await openOutlook({ select: '001', prepare: hangingScript, hasTimeLimits: true });
    await pane.getByText('Reading the selected message').waitFor();
    await pane.getByText('Outlook isn’t responding').first().waitFor();
    await explain(pane, ONE_LINE);
    await answered(pane, /from outside/i);
  });

  it('may get Microsoft’s script late: the selected bounce is read then', async () => {
    let arrives = (): void => undefined;
    const waits = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    const prepare = (context: BrowserContext): Promise<unknown> =>
      context.route('https://appsforoffice.microsoft.com/**/office.js', async (route) => {
        await waits;
        await route.fallback();
      });
    const { pane } = await openOutlook({ select: '001', prepare });
    await pane.getByText('Reading the selected message').waitFor();
    arrives();
    await answered(pane, /allowed to send/);
  });

  it('may come without Microsoft’s script: the pane works with files and text', async () => {
    const { pane } = await openOutlook({ select: '001', hasOfficeJs: false });
    await explain(pane, ONE_LINE);
    await answered(pane, /from outside/i);
  });
});
