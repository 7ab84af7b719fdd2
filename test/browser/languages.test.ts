// The pane in German, and in two languages that nobody speaks: one longer than English, one from right to left.
import { cutText } from './kit';
import { openOutlook, type Outlook } from './open-outlook';

const IN_EACH = [
  {
    locale: 'de-DE',
    lang: 'de',
    dir: 'ltr',
    settings: 'Einstellungen',
    headline: /^Sie dürfen nicht an All Hands senden/,
  },
  { locale: 'en-XA', lang: 'en-XA', dir: 'ltr', settings: 'Šéţţîñĝšššš', headline: /All Hands/ },
  { locale: 'ar-XB', lang: 'ar-XB', dir: 'rtl', settings: 'سعططينجس', headline: /All Hands/ },
] as const;

const open = (locale: string): Promise<Outlook> =>
  openOutlook({ mode: 'local', width: 320, parameters: { locale }, context: { locale } });

/** What is opened may hold more that is closed. */
async function openAll({ pane }: Outlook): Promise<void> {
  const closed = pane.locator('main [aria-expanded=false]:not([aria-haspopup])');
  while ((await closed.count()) > 0) await closed.first().click();
  await pane.locator('.rd-facts').first().waitFor();
}

describe.each(IN_EACH)('in $locale', ({ locale, lang, dir, settings, headline }) => {
  test('the first page and an answer with everything open speak it, and nothing is cut at 320 px', async () => {
    const outlook = await open(locale);
    await outlook.pane.getByRole('button', { name: settings }).first().click();
    await outlook.pane.locator('.rd-paste').waitFor();
    expect(await cutText(outlook)).toEqual([]);
    await outlook.select('001');
    await outlook.pane.getByRole('heading', { level: 1, name: headline }).waitFor();
    const html = outlook.pane.locator('html');
    expect(await html.getAttribute('lang')).toBe(lang);
    expect(await html.getAttribute('dir')).toBe(dir);
    await openAll(outlook);
    expect(await cutText(outlook)).toEqual([]);
    expect(outlook.errors).toEqual([]);
  });
});

test('times are in the reader’s time zone, and a moment is written alike in the answer and in a list', async () => {
  const { pane, drop } = await openOutlook({
    mode: 'local',
    select: '120',
    context: { timezoneId: 'Asia/Tokyo' },
    // While the message is still being tried.
    prepare: (context) => context.clock.setFixedTime('2026-03-11T09:14:00Z'),
  });
  // 09:14 UTC; in another year with that year.
  const context = await pane.locator('.rd-explaining', { hasText: /Mar 10(, 2026)?, 6:14\sPM$/ }).innerText();
  const moment = context.split(' · ').at(-1) ?? '';
  expect(await pane.getByText(/^It keeps trying until /).innerText()).toMatch(/ Mar 12(, 2026)?, 6:14\sPM\. The/);
  await pane.getByRole('button', { name: /original message/i }).click();
  await pane.getByText(`${moment} GMT+9`, { exact: true }).waitFor();
  await drop('001', '120');
  await pane.getByText('2 of 2 read').waitFor();
  for (const row of await pane.locator('.rd-answer-row').allInnerTexts()) expect(row).toContain(moment);
});

test('Outlook’s language wins over the browser’s, and the one from the settings over both', async () => {
  const { pane } = await openOutlook({ mode: 'local', parameters: { locale: 'de-DE' }, context: { locale: 'en-US' } });
  await pane.getByRole('heading', { level: 1, name: 'Warum kam meine E-Mail zurück?' }).waitFor();
  await pane.getByRole('button', { name: 'Einstellungen' }).click();
  await pane.getByRole('combobox', { name: 'Sprache' }).click();
  await pane.getByRole('option', { name: 'English' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Why did my mail come back?' }).waitFor();
});
