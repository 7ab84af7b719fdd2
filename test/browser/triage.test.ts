import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answered, dropFiles, type DroppedFile, explain, explained, sampleFile, SAMPLES, welcome } from './kit';
import { eventually, openOutlook, type Outlook } from './open-outlook';

const FILES = readdirSync(SAMPLES).filter((name) => /\.(?:eml|msg)$/.test(name));

/** Those samples, each so many times, and a file that is none. */
const filesOf = (names: readonly string[], times = 1): readonly DroppedFile[] => [
  ...Array.from({ length: times }, (_, copy) =>
    names.map((name) => ({ ...sampleFile(name), name: `${copy} ${name}` })),
  ).flat(),
  { name: 'picture.png', bytes: Buffer.from([0x89, 0x50, 0, 1, 2, 3]) },
];

test('many files become a list by cause with counts; by who can fix it; what cannot be read is accounted for', async () => {
  const outlook = await openOutlook({ context: { acceptDownloads: true } });
  const { page, pane, errors, outside } = outlook;
  await welcome(pane);
  await dropFiles(pane, filesOf(FILES));
  await pane.getByText(`${FILES.length} of ${FILES.length + 1} read, 1 couldn’t be`).waitFor();

  const counts = await pane.locator('.rd-count').allInnerTexts();
  const rows = counts.reduce((sum, text) => sum + Number(text), 0);
  const heading = await pane.getByRole('heading', { level: 1 }).innerText();
  const [, messages, toFix] = (/^(\d+) messages\s· (\d+) to fix$/.exec(heading) ?? []).map(Number);
  expect(messages).toBe(FILES.length + 1);
  expect(toFix).toBeGreaterThan(0);
  expect(toFix).toBeLessThan(FILES.length);
  // A bounce with several causes stands under each of them.
  expect(rows).toBeGreaterThan(FILES.length);
  // The most frequent cause first, of those that somebody can fix.
  const fixable = await pane.locator('.rd-group:has(div > .rd-small) .rd-count').allInnerTexts();
  expect(fixable.length).toBeGreaterThan(5);
  expect(fixable.map(Number)).toEqual(fixable.map(Number).sort((one, other) => other - one));
  await pane.getByRole('heading', { level: 2, name: /^May be forged/ }).waitFor();
  await pane.getByText('“picture.png” couldn’t be read.').waitFor();

  await choose(pane, /^Group by/, 'Who can fix it');
  await pane.getByRole('heading', { level: 2, name: /^The owner of the group/ }).waitFor();

  // Opened and left again, it is still arranged as it was; a double click does not leave the list.
  await pane.locator('.rd-answer-row').first().click();
  await pane.getByRole('button', { name: 'All answers' }).dblclick();
  await pane.getByRole('heading', { level: 2, name: /^The owner of the group/ }).waitFor();

  await choose(pane, 'Export', 'Copy for the help desk');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const title = /^(\d+) answers, and (\d+) that aren’t bounces \(Redeliver\)$/m.exec(copied) ?? [];
  expect(Number(title[1]) + Number(title[2])).toBe(FILES.length);
  expect(copied).toContain('picture.png | ');
  expect(copied).toMatch(/^\d+ x Not on the group’s list/m);

  const download = page.waitForEvent('download');
  await choose(pane, 'Export', 'Save as CSV');
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'redeliver-')), 'bounces.csv');
  await (await download).saveAs(file);
  const csv = readFileSync(file, 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split('\r\n').filter((line) => line !== '').length).toBeGreaterThan(rows);
  expect(csv).toContain('group-sender-not-allowed');
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

/** Opens a menu, and picks one of its items. */
async function choose(pane: Outlook['pane'], menu: RegExp | string, item: string): Promise<void> {
  await pane.getByRole('button', { name: menu }).click();
  await pane.getByRole('menu').getByText(item, { exact: true }).click();
}

test('the list can be searched, its groups closed, and the bar leads to what one of them can fix', async () => {
  const { pane } = await openOutlook();
  await welcome(pane);
  await dropFiles(pane, filesOf(FILES));
  await pane.getByText(/read, 1 couldn’t be$/).waitFor();
  const rows = pane.locator('.rd-answer-row');
  const all = await rows.count();
  await pane.getByRole('searchbox', { name: 'Search' }).fill('ALLHANDS@');
  await eventually(async () => (await rows.count()) < all);
  expect(await rows.count()).toBeGreaterThan(0);
  await pane.getByRole('searchbox').fill('no such words');
  await pane.getByText('Nothing in this list matches your search.').waitFor();
  await pane.getByRole('searchbox').press('Escape');
  await eventually(async () => (await rows.count()) === all);

  const names = pane.locator('.rd-fixer-names button');
  const [first = ''] = await names.allInnerTexts();
  await names.first().click();
  await eventually(async () => (await pane.locator('.rd-group .rd-disclosure[aria-expanded="true"]').count()) === 1);
  const open = await pane.locator('.rd-disclosure[aria-expanded="true"]').first().innerText();
  expect(open.replace(/\s+/g, ' ')).toBe(first.replace(/\s+/g, ' '));
  await pane.locator('.rd-group .rd-disclosure[aria-expanded="true"]').click();
  await eventually(async () => (await rows.count()) === 0);
});

const progressOf = async ({ pane }: Outlook): Promise<number> =>
  Number((/([\d,]+) of/.exec(await pane.locator('.rd-progress').innerText())?.[1] ?? '').replaceAll(',', ''));
const focused = ({ pane }: Outlook): Promise<string> =>
  pane.locator('body').evaluate(() => (document.activeElement as HTMLElement).innerText);

declare global {
  interface Window {
    reads: { left: number; readonly waiting: (() => void)[] };
  }
}

/** From now on the pane gets the content of so many dropped files, of further ones when it is let. */
const holdReads = ({ pane }: Outlook, count: number): Promise<void> =>
  pane.locator('body').evaluate((_, left) => {
    const { arrayBuffer } = Blob.prototype as { readonly arrayBuffer: (this: Blob) => Promise<ArrayBuffer> };
    window.reads = { left, waiting: [] };
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      // A file is copied when it is dropped; the copy is what is read.
      if (!(this instanceof File)) {
        if (window.reads.left > 0) window.reads.left -= 1;
        else await new Promise<void>((read) => window.reads.waiting.push(read));
      }
      return arrayBuffer.call(this);
    };
  }, count);
const letReads = ({ pane }: Outlook, isHeldAfterwards: boolean): Promise<void> =>
  pane.locator('body').evaluate((_, isHeld) => {
    for (const read of window.reads.waiting.splice(0)) read();
    window.reads.left = isHeld ? 0 : Infinity;
  }, isHeldAfterwards);

test('a list that is stopped keeps what was read and goes on; a bounce that is selected meanwhile is explained at once', async () => {
  const outlook = await openOutlook();
  const { pane, select, page } = outlook;
  await welcome(pane);
  await holdReads(outlook, 30);
  await dropFiles(pane, filesOf(FILES, 2));
  const stop = pane.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  await select('019');
  await answered(pane, /jo\.tan@contoso\.com/);
  await pane.getByRole('button', { name: 'All answers' }).click();
  await eventually(async () => (await progressOf(outlook)) === 30);
  await stop.click();
  const goOn = pane.getByRole('button', { name: 'Resume' });
  await goOn.waitFor();
  const kept = await progressOf(outlook);
  expect(kept).toBe(30);
  // What is left is named, and the keyboard stays on the button that stopped it.
  await pane.getByText(/^Not read yet: \d+$/).waitFor();
  expect(await focused(outlook)).toBe('Resume');
  // What comes after Stop is not read, though another bounce is explained meanwhile.
  await letReads(outlook, true);
  await select('001');
  await answered(pane, /All Hands/);
  await pane.getByRole('button', { name: 'All answers' }).click();
  expect(await progressOf(outlook)).toBe(kept);

  await goOn.focus();
  await page.keyboard.press('Enter');
  await stop.waitFor();
  expect(await focused(outlook)).toBe('Stop');
  await letReads(outlook, false);
  await eventually(async () => (await progressOf(outlook)) > kept);
  await pane.getByRole('button', { name: 'Back', exact: true }).click();
  await welcome(pane);
});

test('back from an answer a person is where they were: the groups they opened, the row they chose, the place on the page', async () => {
  const outlook = await openOutlook();
  const { page, pane } = outlook;
  await welcome(pane);
  await dropFiles(pane, filesOf(FILES, 2));
  await pane.getByText(/read, 1 couldn’t be$/).waitFor();
  const more = pane.getByRole('button', { name: /^Show \d+ more/ });
  const before = await pane.locator('.rd-answer-row').count();
  await more.last().focus();
  await page.keyboard.press('Enter');
  await eventually(async () => (await pane.locator('.rd-answer-row').count()) > before);
  const opened = await pane.locator('.rd-answer-row').count();
  // The button has gone with the last of them: the keyboard is on the first that came.
  const row = await focused(outlook);
  expect(row).not.toBe('');
  expect(await pane.locator('body').evaluate(() => window.scrollY)).toBeGreaterThan(100);
  // What counts is where the row stands on the screen: what is above it may be drawn a pixel higher the next time.
  const topOfRow = () =>
    pane.locator('body').evaluate(() => document.activeElement?.getBoundingClientRect().top ?? NaN);
  const top = await topOfRow();
  await page.keyboard.press('Enter');
  await explained(pane);
  await pane.getByRole('button', { name: 'All answers' }).click();
  await eventually(async () => (await focused(outlook)) === row);
  expect(await pane.locator('.rd-answer-row').count()).toBe(opened);
  expect(Math.abs((await topOfRow()) - top)).toBeLessThan(2);
});

test('what is shown of one group stays when more of another is asked for', async () => {
  const outlook = await openOutlook();
  const { pane } = outlook;
  await welcome(pane);
  await dropFiles(
    pane,
    filesOf(
      FILES.filter((name) => /^(?:001|002)/.test(name)),
      12,
    ),
  );
  await pane.getByText(/read, 1 couldn’t be$/).waitFor();
  const rows = (): Promise<number[]> =>
    pane.locator('.rd-group').evaluateAll((groups) => groups.map((group) => group.querySelectorAll('li').length));
  expect(await rows()).toEqual([5, 5]);
  for (const expected of [
    [12, 5],
    [12, 12],
  ]) {
    await pane
      .getByRole('button', { name: /^Show 7 more/ })
      .first()
      .click();
    expect(await rows()).toEqual(expected);
  }
});

test('a link that is dropped takes nothing away, and words go into the field they are dropped on', async () => {
  const outlook = await openOutlook({ select: '019' });
  const { pane } = outlook;
  const dropData = (place: string, type: string, text: string): Promise<boolean> =>
    pane.locator(place).evaluate(
      (element, [kind, words]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData(kind ?? '', words ?? '');
        return element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      [type, text],
    );
  await answered(pane, /jo\.tan@contoso\.com/);
  expect(await dropData('body', 'text/uri-list', 'https://evil.example/')).toBe(false);
  await pane.getByText('What you dropped isn’t a message').waitFor();
  await answered(pane, /jo\.tan@contoso\.com/);
  await pane.getByRole('button', { name: 'Explain another bounce' }).click();
  expect(await dropData('textarea', 'text/plain', '550 5.1.10')).toBe(true);
  await pane.getByRole('textbox').waitFor();
});

test('words of the pane itself that are dragged about are no bounce; those from elsewhere are read, also afterwards', async () => {
  const { pane } = await openOutlook({ select: '019' });
  await answered(pane, /jo\.tan@contoso\.com/);
  const drag = (isOurs: boolean): Promise<void> =>
    pane.locator('body').evaluate((body, isFromHere) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', '550 5.7.124 Sender not in allowed-senders list');
      const names = isFromHere ? ['dragstart', 'drop'] : ['drop'];
      // No dragend: its element may have gone meanwhile.
      for (const name of names)
        body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    }, isOurs);
  await drag(true);
  await answered(pane, /jo\.tan@contoso\.com/);
  await drag(false);
  await answered(pane, /group/);
});

test('text that was explained stands in its field again afterwards', async () => {
  const { pane } = await openOutlook();
  await explain(pane, '550 5.1.10 RESOLVER.ADR.RecipientNotFound');
  await explained(pane);
  await pane.getByRole('button', { name: 'Back' }).click();
  expect(await pane.getByRole('textbox').inputValue()).toBe('550 5.1.10 RESOLVER.ADR.RecipientNotFound');
});

test('pasting nothing says so, and takes nothing away', async () => {
  const outlook = await openOutlook();
  const { pane, drop } = outlook;
  await drop('001', '002');
  await pane.getByText('2 of 2 read').waitFor();
  await pane
    .locator('body')
    .evaluate((body) =>
      body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: new DataTransfer() })),
    );
  await pane.getByText('The clipboard has no file or text').waitFor();
  expect(await pane.locator('.rd-answer-row').count()).toBe(2);
});

test('rows that are dragged from Outlook’s list together become a list as well', async () => {
  const { pane, drop } = await openOutlook();
  await drop('001', '002', '019', '100');
  await pane.getByText('4 of 4 read').waitFor();
  await pane.getByRole('button', { name: /support-team@contoso\.com/ }).click();
  await answered(pane, /support-team@contoso\.com/);
});

test('whatever is dropped, the frame stays where it is', async () => {
  const outlook = await openOutlook();
  const { page, pane } = outlook;
  await welcome(pane);
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
