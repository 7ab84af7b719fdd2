import { answered, paneFrame, welcome } from './kit';
import { openOutlook, type Outlook } from './open-outlook';

/** The page as somebody sees it who follows a link from elsewhere. */
const follow = (fragment: string): Promise<Outlook> => openOutlook({ mode: 'alone', fragment });

test('a link with a code opens its answer, says where it comes from, and leads back to the first page', async () => {
  const { page, errors, outside } = await follow('#code=5.7.124');
  await answered(page, /^You aren’t allowed to send to the group/);
  await page.getByText('the text of the link').waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await welcome(page);
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

test('another link that is followed in the same tab opens its answer too', async () => {
  const { page } = await follow('#code=5.7.124');
  await answered(page, /^You aren’t allowed to send to the group/);
  await page.evaluate(() => {
    location.hash = '#text=552%205.2.2%20mailbox%20full%20%3Canna%2Blist@contoso.com%3E';
  });
  await answered(page, /^The mailbox of anna\+list@contoso\.com is full/);
});

test('an address without end takes no more than three lines of the headline, and is read whole', async () => {
  const text = `${'very-long-name-'.repeat(20)}@contoso.com: 550 5.1.1 user unknown`;
  const { page } = await follow(`#text=${encodeURIComponent(text)}`);
  const token = page.locator('h1 .rd-token').first();
  await token.waitFor();
  const { height, line, said } = await token.evaluate((each) => ({
    height: each.getBoundingClientRect().height,
    line: parseFloat(getComputedStyle(each).lineHeight),
    said: each.textContent,
  }));
  expect(height / line).toBeLessThan(3.5);
  // Twice as much as three lines hold: it's cut for the eye only.
  expect(said.length).toBeGreaterThan(130);
});

test('a hostile text stays text: nothing of it runs, loads, is linked, or turns the reading direction', async () => {
  const text = [
    '550 5.7.1 <img src=https://evil.example/x.png onerror=document.title=1> javascript:alert(1)',
    'https://evil.example/login \u202etxt.exe \u001b[2J \u200b',
    'x'.repeat(3_000),
  ].join('\r\n');
  const { page, errors, outside } = await follow(`#text=${encodeURIComponent(text)}`);
  await page.getByText('Explaining:').waitFor();
  const seen = await page.evaluate(() => ({
    title: document.title,
    text: document.body.textContent,
    made: document.querySelectorAll('img, script[src*="evil"], a[href*="evil"], a[href^="javascript"]').length,
    isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(seen).toMatchObject({ title: 'Redeliver', made: 0, isWide: false });
  for (const control of ['\u202e', '\u001b']) expect(seen.text).not.toContain(control);
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});

test.each(['#code=5.7.1%27;Remove-Mailbox', '#text=%E0%A4', '#nothing=x'])(
  'a link that asks for nothing we know shows the first page: %s',
  async (fragment) => {
    const { page, errors } = await follow(fragment);
    await welcome(page);
    expect(errors).toEqual([]);
  },
);

test('in Outlook a link is explained as well, and the next selected message takes its place', async () => {
  const outlook = await openOutlook({ select: '001' });
  const { pane } = outlook;
  await pane.getByText('Explaining:').waitFor();
  await paneFrame(outlook).evaluate(() => {
    location.hash = '#code=5.2.2';
  });
  await answered(pane, /mailbox.*is full/);
  await outlook.select('002');
  await pane.getByRole('heading', { level: 1, name: /mailbox.*is full/ }).waitFor({ state: 'detached' });
  await pane.getByText('Explaining:').waitFor();
});
