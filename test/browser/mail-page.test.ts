import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answered } from './kit';
import { openOutlook } from './open-outlook';

describe('the simulated mail page', () => {
  it('says what it is', async () => {
    const { page } = await openOutlook({ mode: 'local' });
    await answered(page, 'Simulated Outlook');
    await page.getByText('Sample messages, nothing leaves this computer.').waitFor();
  });

  it('lets the arrow keys walk through the messages, past the ends of groups', async () => {
    const { page } = await openOutlook({ mode: 'local', select: '001' });
    await page.locator('.row[data-id="001"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const selected = page.locator('[role="option"][aria-selected="true"]');
    expect(await selected.getAttribute('data-file')).toBe('163-msg-report-delayed.msg');
    await page.keyboard.press('Home');
    expect(await selected.getAttribute('data-id')).toBe('001');
    expect(await page.locator('#reading h2').innerText()).toBe('Undeliverable: Quarterly plan');
  });

  it('shows a mail as text, never as markup', async () => {
    const { page } = await openOutlook({ mode: 'local', select: '149' });
    expect(await page.locator('#reading pre').innerText()).toContain('<');
    expect(await page.locator('#reading').locator('script, img, iframe').count()).toBe(0);
  });

  it('gives the file of a mail byte for byte', async () => {
    const { page } = await openOutlook({ mode: 'local', select: '149' });
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download .eml' }).click();
    const download = await started;
    const name = '149-hostile-html-in-diagnostic.eml';
    expect(download.suggestedFilename()).toBe(name);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
    expect(Buffer.concat(chunks).equals(readFileSync(path.join(__dirname, '../fixtures/samples', name)))).toBe(true);
  });
});
