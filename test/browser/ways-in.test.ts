import path from 'node:path';
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { openOutlook } from './open-outlook';

const SAMPLES = path.join(__dirname, '../fixtures/samples');
const ONE_LINE = '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required';

const verdict = (pane: FrameLocator, name: RegExp) => pane.getByRole('heading', { level: 1, name });

/** A drop as the browser makes it of a file from the desktop. */
async function dropFile(pane: FrameLocator, file: string): Promise<void> {
  const bytes = [...readFileSync(path.join(SAMPLES, file))];
  await pane.locator('body').evaluate(
    (body, { name, content }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    { name: file, content: bytes },
  );
}

describe('a bounce that is not selected', () => {
  it('can be dragged from the message list onto the pane', async () => {
    const { pane, drop } = await openOutlook();
    await drop('002');
    await verdict(pane, /support-team@contoso\.com/).waitFor();
  });

  it('can be dragged in by hand from its row', async () => {
    const { page, pane } = await openOutlook({ mode: 'local' });
    await pane.getByText('Everything happens on this device.').waitFor();
    await page.locator('.row[data-id="002"]').dragTo(page.locator('.pane'));
    await verdict(pane, /support-team@contoso\.com/).waitFor();
  });

  it('can be a saved .msg dropped from the desktop', async () => {
    const { pane } = await openOutlook();
    await pane.getByText('Everything happens on this device.').waitFor();
    await dropFile(pane, '163-msg-report-delayed.msg');
    await pane.getByText('Explaining:').waitFor();
    expect(await pane.getByRole('heading', { level: 1 }).innerText()).toMatch(/delay|not yet|waiting|still/i);
  });

  it('can be chosen as a file with the keyboard', async () => {
    const { page, pane } = await openOutlook();
    const chooser = page.waitForEvent('filechooser'); // early: Playwright hooks into each frame's process, which takes time
    await pane.getByRole('button', { name: /choose a file/i }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path.join(SAMPLES, '019-exo-5110-unknown-recipient.eml'));
    await verdict(pane, /jo\.tan@contoso\.com/).waitFor();
  });

  it('can be one pasted line', async () => {
    const { pane } = await openOutlook();
    await pane.getByRole('textbox').fill(ONE_LINE);
    await pane.getByRole('button', { name: 'Explain', exact: true }).click();
    await verdict(pane, /inside|outside|organization/i).waitFor();
  });

  it('leaves a list to choose from when several are dropped at once', async () => {
    const { pane, drop } = await openOutlook();
    await drop('001', '002');
    await pane.getByText('Order 4711').first().waitFor();
    expect(await pane.getByText('Quarterly plan').count()).toBeGreaterThan(0);
  });

  it('stays when the message list has nothing to do with it, until the selection changes', async () => {
    const { pane, drop, select } = await openOutlook({ select: '001' });
    await verdict(pane, /allhands@contoso\.com/).waitFor();
    await drop('002');
    await verdict(pane, /support-team@contoso\.com/).waitFor();
    await select('019');
    await verdict(pane, /jo\.tan@contoso\.com/).waitFor();
  });
});

describe('a file that is no mail', () => {
  it('gets words about what could not be read, and the other ways in stay', async () => {
    const { page, pane } = await openOutlook();
    const chooser = page.waitForEvent('filechooser');
    await pane.getByRole('button', { name: /choose a file/i }).click();
    await (
      await chooser
    ).setFiles({
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    });
    await pane.getByText('“picture.png” could not be read.').first().waitFor();
    await pane.getByRole('textbox').waitFor();
  });
});
