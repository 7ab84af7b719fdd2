import { eventually, openOutlook } from './open-outlook';

describe('the answer', () => {
  it('can be copied as text, and as Markdown', async () => {
    const { page, pane } = await openOutlook({
      select: '001',
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const copy = async (item: string): Promise<void> => {
      await pane.getByRole('button', { name: 'Copy or save this answer' }).click();
      await pane.getByRole('menuitem', { name: item }).click();
    };
    await copy('Copy as text');
    await pane.getByText('Copied', { exact: false }).first().waitFor();
    const text = await copied();
    expect(text).toContain('allhands@contoso.com');
    await copy('Copy as Markdown');
    await eventually(async () => (await copied()) !== text);
    expect(await copied()).toMatch(/^#|\*\*/m);
    await pane.getByText('Copied', { exact: false }).first().waitFor();
  });

  it('opens its letter as a new message in Outlook, with the owner’s group as text and no markup of the bounce', async () => {
    const { page, pane } = await openOutlook({ select: '001' });
    await pane
      .getByRole('button', { name: /^Email the group owner/ })
      .first()
      .click();
    await pane
      .getByText(/new message/i)
      .first()
      .waitFor();
    const opened = await page.evaluate(() => window.outlook.host.opened);
    expect(JSON.stringify(opened)).toContain('allhands@contoso.com');
  });
});
