import { answered, welcome } from './kit';
import { eventually, openOutlook } from './open-outlook';

const verdict = { level: 1 } as const;

describe('a bounce that is selected in the list', () => {
  it('is explained as soon as the pane opens, gives way to the next one, and is forgotten when nothing is selected any more', async () => {
    const { pane, select } = await openOutlook({ select: '001' });
    await answered(pane, /All Hands/);
    expect(await pane.locator('.rd-explaining').textContent()).toContain('Undeliverable: Quarterly plan');
    await select('002');
    await answered(pane, /support-team@contoso\.com/);
    expect(await pane.locator('.rd-explaining').textContent()).toContain('Undeliverable: Order 4711');
    expect(await pane.getByText('allhands@contoso.com').count()).toBe(0);
    await select('001');
    await answered(pane, /All Hands/);
    await select(null);
    await welcome(pane);
    expect(await pane.getByText('allhands@contoso.com').count()).toBe(0);
  });

  it('never stands under another one’s subject, however slow Outlook answers', async () => {
    const { page, pane, select } = await openOutlook({ select: '001' });
    await answered(pane, /All Hands/);
    const calls = () => page.evaluate(() => window.outlook.host.log.length);
    const before = await calls();
    await page.evaluate(() => {
      window.outlook.host.hold();
    });
    await select('002');
    await eventually(async () => (await calls()) > before);
    await select('019');
    await page.evaluate(() => {
      window.outlook.host.letGo();
    });
    // Answers about 002 are still under way when 019 is selected; watch what is shown until its answer stands.
    const seen = new Set<string>();
    const done = pane.getByRole('heading', { ...verdict, name: /jo\.tan@contoso\.com/ });
    while ((await done.count()) === 0) seen.add(await pane.getByRole('main').innerText());
    const texts = [...seen].join('\n');
    expect(texts).not.toContain('support-team@contoso.com');
    // The former answer and the new subject: 002 and 019 differ from 001 in both.
    const mixed = [...seen].filter((text) => text.includes('Order 4711') && text.includes('allhands@contoso.com'));
    expect(mixed).toEqual([]);
    expect(await pane.locator('.rd-explaining').textContent()).toContain('Quarterly plan');
  });

  it('is explained in Outlooks that give no file, from the headers and the body', async () => {
    const { page, pane } = await openOutlook({ select: '001', parameters: { sets: 'Mailbox:1.8' } });
    await answered(pane, /allhands@contoso\.com/);
    const calls = await page.evaluate(() => window.outlook.host.log.map(({ call }) => call));
    expect(calls).not.toContain('getAsFile');
    expect(calls).toContain(37);
  });

  it('is explained from the body alone where Outlook refuses everything else', async () => {
    const fail = 'getAsFile:9020,168:9020,150:9020';
    const { pane } = await openOutlook({ select: '001', parameters: { fail } });
    await answered(pane, /allhands@contoso\.com/);
  });

  it('may be a mail that is no bounce, and then the pane says so and offers the other ways in', async () => {
    const { pane } = await openOutlook({ select: '135' });
    await pane.getByRole('heading', { name: 'This message is about bounces, but isn’t one' }).waitFor();
    await pane.getByRole('button', { name: 'Explain another bounce' }).click();
    await pane.getByRole('button', { name: /choose file/i }).waitFor();
  });

  it('comes with a warning above everything when it looks forged', async () => {
    const { pane } = await openOutlook({ select: '100' });
    await pane.getByRole('note', { name: /be careful/i }).waitFor();
    expect(await pane.getByRole('main').getByRole('link').count()).toBe(0);
  });
});
