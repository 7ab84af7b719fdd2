import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openOutlook, type Outlook } from './open-outlook';

const SAMPLES = path.join(__dirname, '../fixtures/samples');
const FILES = readdirSync(SAMPLES).filter((name) => /\.(?:eml|msg)$/.test(name));

/** Files dropped from the desktop, as the browser makes it. */
async function dropFiles({ pane }: Outlook, names: readonly string[], times = 1): Promise<void> {
  const files = names.map((name) => ({ name, content: readFileSync(path.join(SAMPLES, name)).toString('base64') }));
  await pane.locator('body').evaluate(
    (body, { given, copies }) => {
      const dataTransfer = new DataTransfer();
      for (let copy = 0; copy < copies; copy += 1)
        for (const { name, content } of given)
          dataTransfer.items.add(
            new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], `${copy} ${name}`),
          );
      dataTransfer.items.add(new File([Uint8Array.from([0x89, 0x50, 0, 1, 2, 3])], 'picture.png'));
      body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    { given: files, copies: times },
  );
}

test('many files become a list by cause with counts; by who can fix it; what cannot be read is accounted for', async () => {
  const outlook = await openOutlook({ context: { acceptDownloads: true } });
  const { page, pane, errors, outside } = outlook;
  await pane.getByText('Everything happens on this device.').waitFor();
  await dropFiles(outlook, FILES);
  await pane.getByText(`${FILES.length + 1} of ${FILES.length + 1} read`).waitFor();

  const counts = await pane.locator('.rd-count').allInnerTexts();
  const rows = counts.reduce((sum, text) => sum + Number(text), 0);
  const heading = await pane.getByRole('heading', { level: 1 }).innerText();
  expect(heading).toBe(`${rows} answers`);
  // The most frequent cause first, of those that somebody can fix.
  const fixable = await pane.locator('.rd-group:has(> .rd-small) .rd-count').allInnerTexts();
  expect(fixable.length).toBeGreaterThan(5);
  expect(fixable.map(Number)).toEqual(fixable.map(Number).sort((one, other) => other - one));
  await pane.getByRole('heading', { level: 2, name: /^May be forged/ }).waitFor();
  await pane.getByText('“picture.png” could not be read.').waitFor();

  await pane.getByRole('button', { name: 'Who can fix it' }).click();
  await pane.getByRole('heading', { level: 2, name: /^The owner of the group/ }).waitFor();

  // Opened and left again, it is still arranged as it was; a double click does not leave the list.
  await pane.locator('.rd-answer-row').first().click();
  await pane.getByRole('button', { name: 'All answers' }).dblclick();
  await pane.getByRole('heading', { level: 2, name: /^The owner of the group/ }).waitFor();

  await pane.getByRole('button', { name: 'Copy for the help desk' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${rows} answers by Redeliver`);
  expect(copied).toContain('1 not read.');
  expect(copied).toMatch(/^\d+ x Not on the group’s list/m);

  const download = page.waitForEvent('download');
  await pane.getByRole('button', { name: 'Save as CSV' }).click();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'redeliver-')), 'bounces.csv');
  await (await download).saveAs(file);
  const csv = readFileSync(file, 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split('\r\n').filter((line) => line !== '').length).toBeGreaterThan(rows);
  expect(csv).toContain('group-sender-not-allowed');
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

test('a list that is stopped keeps what was read; a bounce that is selected meanwhile is explained at once', async () => {
  const outlook = await openOutlook();
  const { pane, select } = outlook;
  await pane.getByText('Everything happens on this device.').waitFor();
  await dropFiles(outlook, FILES, 8);
  await pane.getByRole('button', { name: 'Stop' }).waitFor();
  await select('019');
  await pane.getByRole('heading', { level: 1, name: /jo\.tan@contoso\.com/ }).waitFor();
  await pane.getByRole('button', { name: 'All answers' }).click();
  await pane.locator('.rd-answer-row').first().waitFor();
  const stop = pane.getByRole('button', { name: 'Stop' });
  if ((await stop.count()) > 0) await stop.click();
  await pane.getByText(/^[\d,]+ of [\d,]+ read$/).waitFor();
  const kept = await pane.getByRole('heading', { level: 1 }).innerText();
  await outlook.page.waitForTimeout(700);
  expect(await pane.getByRole('heading', { level: 1 }).innerText()).toBe(kept);
  expect(kept).not.toBe('0 answers');
  await pane.getByRole('button', { name: 'Back' }).click();
  await pane.getByText('Everything happens on this device.').waitFor();
});

test('rows that are dragged from Outlook’s list together become a list as well', async () => {
  const { pane, drop } = await openOutlook();
  await drop('001', '002', '019', '100');
  await pane.getByText('4 of 4 read').waitFor();
  await pane.getByRole('button', { name: /support-team@contoso\.com/ }).click();
  await pane.getByRole('heading', { level: 1, name: /support-team@contoso\.com/ }).waitFor();
});

test('whatever is dropped, the frame stays where it is', async () => {
  const outlook = await openOutlook();
  const { page, pane } = outlook;
  await pane.getByText('Everything happens on this device.').waitFor();
  const frame = () =>
    page
      .frames()
      .find((each) => each.url().startsWith('https://addin.example/'))
      ?.url();
  const before = frame();
  const isPrevented = await pane.locator('body').evaluate((body) =>
    ['text/uri-list', 'text/html', 'text/plain'].map((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData(type, 'https://evil.example/');
      return ['dragover', 'drop'].map(
        (name) => !body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer })),
      );
    }),
  );
  expect(isPrevented.flat()).toEqual([true, true, true, true, true, true]);
  expect(frame()).toBe(before);
  expect(outlook.outside).toEqual([]);
});
