import { openOutlook } from './open-outlook';

describe('the answer', () => {
  it('can be copied as text', async () => {
    const { page, pane } = await openOutlook({
      select: '001',
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await pane.getByRole('button', { name: 'Copy or save this answer' }).click();
    await pane.getByRole('menuitem', { name: 'Copy as text' }).click();
    await pane.getByText('Copied', { exact: false }).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('allhands@contoso.com');
  });

  it('can be copied as Markdown', async () => {
    const { page, pane } = await openOutlook({
      select: '001',
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await pane.getByRole('button', { name: 'Copy or save this answer' }).click();
    await pane.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    await pane.getByText('Copied', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^#|\*\*/m);
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
