import path from 'node:path';
import { answered, dropFiles, explain, explained, ONE_LINE, sampleFile, SAMPLES, welcome } from './kit';
import { openOutlook } from './open-outlook';

describe('a bounce that is not selected', () => {
  it('can be dragged from the message list onto the pane', async () => {
    const { pane, drop } = await openOutlook();
    await drop('002');
    await answered(pane, /support-team@contoso\.com/);
  });

  it('can be dragged in by hand from its row', async () => {
    const { page, pane } = await openOutlook({ mode: 'local' });
    await welcome(pane);
    await page.locator('.row[data-id="002"]').dragTo(page.locator('.pane'));
    await answered(pane, /support-team@contoso\.com/);
  });

  it('can be a saved .msg dropped from the desktop', async () => {
    const { pane } = await openOutlook();
    await welcome(pane);
    await dropFiles(pane, [sampleFile('163-msg-report-delayed.msg')]);
    await explained(pane);
    expect(await pane.getByRole('heading', { level: 1 }).innerText()).toMatch(/delay|not yet|waiting|still/i);
  });

  it('can be chosen as a file with the keyboard', async () => {
    const { page, pane } = await openOutlook();
    const chooser = page.waitForEvent('filechooser'); // early: Playwright hooks into each frame's process, which takes time
    await pane.getByRole('button', { name: /choose file/i }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path.join(SAMPLES, '019-exo-5110-unknown-recipient.eml'));
    await answered(pane, /jo\.tan@contoso\.com/);
  });

  it('can be one pasted line', async () => {
    const { pane } = await openOutlook();
    await explain(pane, ONE_LINE);
    await answered(pane, /inside|outside|organization/i);
  });

  it('leaves a list to choose from when several are dropped at once', async () => {
    const { pane, drop } = await openOutlook();
    await drop('001', '002');
    await pane.getByText('Order 4711').first().waitFor();
    expect(await pane.getByText('Quarterly plan').count()).toBeGreaterThan(0);
  });

  it('stays when the message list has nothing to do with it, until the selection changes', async () => {
    const { pane, drop, select } = await openOutlook({ select: '001' });
    await answered(pane, /All Hands/);
    await drop('002');
    await answered(pane, /support-team@contoso\.com/);
    await select('019');
    await answered(pane, /jo\.tan@contoso\.com/);
  });
});

describe('a file that is no mail', () => {
  it('gets words about what couldn’t be read, and the other ways in stay', async () => {
    const { page, pane } = await openOutlook();
    const chooser = page.waitForEvent('filechooser');
    await pane.getByRole('button', { name: /choose file/i }).click();
    await (
      await chooser
    ).setFiles({
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    });
    await pane.getByText('“picture.png” couldn’t be read.').first().waitFor();
    await pane.getByRole('textbox').waitFor();
  });
});
