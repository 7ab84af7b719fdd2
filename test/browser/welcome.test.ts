import path from 'node:path';
import { answered, explain, explained, ONE_LINE, SAMPLES } from './kit';
import { eventually, openOutlook } from './open-outlook';

test('the first page names the gestures of this Outlook, and facts about it can be copied', async () => {
  const { page, pane } = await openOutlook();
  await pane.getByText('Drag the bounce’s row', { exact: false }).waitFor();
  expect(await pane.locator('.rd-gestures li').count()).toBe(2);
  await pane.getByRole('button', { name: 'Copy facts about this Outlook' }).click();
  const facts = await page.evaluate(() => navigator.clipboard.readText());
  expect(facts).toMatch(/^host: web$/m);
  expect(facts).toMatch(/^host version: \S+$/m);
  expect(facts).toMatch(/^mailbox set: 1\.\d+$/m);
  expect(facts).not.toContain('alex@contoso.com');
});

test('in a personal mailbox, where no pane can be pinned, the first page says to forward', async () => {
  const { pane } = await openOutlook({ parameters: { account: 'outlookCom' } });
  await pane.getByText('Forward the bounce, select', { exact: false }).waitFor();
  expect(await pane.getByText('Drag the bounce’s row', { exact: false }).count()).toBe(0);
});

test('colours and role that were chosen hold against a light Outlook, and follow the mailbox to another browser', async () => {
  const { page, pane } = await openOutlook({ mode: 'local', theme: 'light' });
  await pane.getByRole('button', { name: 'Settings' }).click();
  for (const [setting, value] of [
    ['Colors', 'Dark'],
    ['Steps for', 'The email admin'],
  ] as const) {
    await pane.getByRole('combobox', { name: setting }).click();
    await pane.getByRole('option', { name: value }).click();
  }
  await eventually(async () => (await pane.locator('html').getAttribute('data-theme')) === 'dark');
  const kept = () =>
    page.evaluate(() => JSON.stringify((window.outlook.host as unknown as { roaming: unknown }).roaming));
  await eventually(async () => (await kept()).includes('dark'));
  await eventually(async () => (await kept()).includes('admin'));
});

test('where nothing was pasted, the field says so, and has the keyboard', async () => {
  const { pane } = await openOutlook();
  await pane.getByRole('button', { name: 'Explain', exact: true }).click();
  await pane.getByRole('alert').getByText('There’s no text yet.', { exact: false }).waitFor();
  await eventually(() => pane.getByRole('textbox').evaluate((field) => field === document.activeElement));
  await explain(pane, ONE_LINE);
  await explained(pane);
});

test('the same page in a plain browser explains pasted text, chosen files and dropped ones, and asks nobody', async () => {
  const { page, outside, errors } = await openOutlook({ mode: 'alone' });
  await page.getByText('Save the bounce from your mail program', { exact: false }).waitFor();
  await explain(page, ONE_LINE);
  await explained(page);
  await page.getByRole('button', { name: 'Back' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(path.join(SAMPLES, '019-exo-5110-unknown-recipient.eml'));
  await answered(page, /jo\.tan@contoso\.com/);
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});
