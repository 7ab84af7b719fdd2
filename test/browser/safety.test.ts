import { answered, explained, openDetails } from './kit';
import { openOutlook } from './open-outlook';

describe('the pane', () => {
  it('asks no other host for anything, whatever bounce is selected, and logs no error', async () => {
    const { page, pane, select, outside, errors } = await openOutlook({ select: '149' });
    await explained(pane);
    const ids = await page.evaluate(() =>
      window.outlook.messages.filter(({ subject }) => subject !== undefined).map(({ id }) => id),
    );
    for (const id of ids) {
      await select(null);
      await answered(pane, 'Why did my mail come back?');
      await select(id);
      await pane
        .getByText(/^Explaining:|isn’t a bounce/)
        .first()
        .waitFor();
    }
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('asks no other host in the demo either, not even Microsoft’s', async () => {
    const { pane, select, outside, errors } = await openOutlook({ mode: 'local', select: '001' });
    await explained(pane);
    await select('100');
    await pane.getByRole('note', { name: /be careful/i }).waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('shows hostile markup as the text it is', async () => {
    const { pane } = await openOutlook({ select: '149' });
    await explained(pane);
    await openDetails(pane);
    const main = pane.getByRole('main');
    expect(await main.innerText()).toMatch(/<(script|img|a|b|svg|iframe)\b/i);
    expect(await main.locator('script, img, iframe, object, embed').count()).toBe(0);
    const links = await main
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith('https://') || href.includes('track.example'))).toEqual([]);
  });

  it('runs with Trusted Types enforced', async () => {
    const { pane } = await openOutlook({ select: '001' });
    await explained(pane);
    const thrown = await pane.locator('body').evaluate(() => {
      try {
        document.createElement('script').src = 'https://elsewhere.example/x.js';
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe('TypeError');
  });
});
