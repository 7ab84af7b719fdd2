import { explain, openDetails } from './kit';
import { eventually, openOutlook, type Outlook } from './open-outlook';
import { GRAPH, openWithGraph, SETTINGS } from './open-with-graph';

const lookUp = (outlook: Outlook, group: string): Promise<void> =>
  outlook.pane.getByRole('button', { name: `Look up owner of ${group}` }).click();

const opened = (outlook: Outlook): Promise<string> =>
  outlook.page.evaluate(() => JSON.stringify(window.outlook.host.opened));

test('a restricted Microsoft 365 group: its owners are found, and the request opens in Outlook addressed to them', async () => {
  const outlook = await openWithGraph({ select: '001' });
  await lookUp(outlook, 'allhands@contoso.com');
  await outlook.pane.getByText('It has 2 owners.').first().waitFor();
  const owners = await outlook.pane.locator('.rd-owners li').allInnerTexts();
  // Without the initials in the picture's place.
  expect(owners.map((text) => text.replace(/^[A-Z]{2}\s+/, '').replace(/\n+/g, '\n'))).toEqual([
    'Maria Ortega\nHead of Internal Communications\nmaria.ortega@contoso.com',
    'Sam Okafor\nOffice Manager\nsam.okafor@contoso.com',
  ]);
  await outlook.pane.getByRole('button', { name: /^Email the group owners: .*Maria Ortega and Sam Okafor$/ }).click();
  await outlook.pane.getByText('Opened as a new message.', { exact: false }).waitFor();
  const [message] = JSON.parse(await opened(outlook)) as readonly {
    readonly newMessage?: Readonly<Record<string, unknown>>;
  }[];
  const text = JSON.stringify(message?.newMessage);
  expect(text).toContain('maria.ortega@contoso.com');
  expect(text).toContain('sam.okafor@contoso.com');
  expect(text).toContain('May I write to allhands@contoso.com?');
  expect(outlook.server.refused).toEqual([]);
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
  // What was found also chooses the commands.
  await outlook.pane.getByRole('tab', { name: 'Email admin' }).click();
  await outlook.pane
    .getByText(/Set-UnifiedGroup/)
    .first()
    .waitFor();
  expect(await outlook.pane.getByText(/Set-DistributionGroup/).count()).toBe(0);
});

test('of several groups one is asked about at a time, and what was found is still there under its tab', async () => {
  const { pane } = await openWithGraph({ select: '032' });
  const button = pane.getByRole('button', { name: /^Look up owner of/ });
  await button.waitFor();
  expect(await button.count()).toBe(1);
  await pane.getByRole('button', { name: 'Look up owner of allhands@contoso.com' }).click();
  await pane.getByText('It has 2 owners.').first().waitFor();
  await pane.getByRole('tab', { name: 'finance-leads@contoso.com' }).click();
  await pane.getByRole('button', { name: 'Look up owner of finance-leads@contoso.com' }).waitFor();
  await pane.getByRole('tab', { name: 'allhands@contoso.com' }).click();
  await pane.getByText('It has 2 owners.').first().waitFor();
});

test('the keyboard stays on the button that asks, stops and asks again, and signing out forgets who asked', async () => {
  const { pane } = await openWithGraph({ select: '001' });
  await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
  const button = pane.getByRole('button', { name: 'Check now', exact: true });
  await button.focus();
  await button.press('Enter');
  const again = pane.getByRole('button', { name: 'Check again', exact: true });
  await again.waitFor();
  expect(await again.evaluate((element) => element === document.activeElement)).toBe(true);
  await pane.getByText('Signed in as alex@contoso.com.').waitFor();
  await pane.getByRole('button', { name: 'Sign out' }).click();
  await pane.getByText('Redeliver has forgotten your sign-in.', { exact: false }).waitFor();
  expect(await pane.getByText('Signed in as').count()).toBe(0);
});

test('before a click nothing is looked up: no request to Graph, nobody signed in, MSAL not even loaded', async () => {
  const outlook = await openWithGraph({ select: '001' });
  const { pane, page, server, files } = outlook;
  await pane.getByRole('button', { name: 'Look up owner of allhands@contoso.com' }).waitFor();
  for (const role of ['Group owner', 'Email admin', 'Sender'])
    await pane.getByRole('tab', { name: role, exact: true }).click();
  await openDetails(pane);
  await pane.getByRole('button', { name: 'Look in my Sent Items' }).waitFor();
  expect(server.requests).toEqual([]);
  expect(files.filter((name) => name.startsWith('msal'))).toEqual([]);
  await lookUp(outlook, 'allhands@contoso.com');
  await pane.getByText('It has 2 owners.').first().waitFor();
  expect(server.requests).toEqual(['me.user.getMailTips', 'group.ListGroup', 'group.ListOwnersAsUser']);
  expect(files.filter((name) => name.startsWith('msal'))).toHaveLength(1);
  // The next bounce starts with no question asked.
  await page.evaluate(() => {
    window.outlook.select('060');
  });
  await pane.getByRole('button', { name: 'Look up owner of vertrieb@contoso.com' }).waitFor();
  expect(server.requests).toHaveLength(3);
});

test('a distribution list: the honest end, with the way in this Outlook, the list of one’s groups, and the admin’s command', async () => {
  const outlook = await openWithGraph({});
  const { pane, server } = outlook;
  await explain(
    pane,
    [
      'Delivery has failed to these recipients or groups:',
      'support-team@contoso.com',
      'Your message can’t be delivered because you’re not allowed to send to it.',
      'Remote Server returned 550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized',
    ].join('\n\n'),
  );
  await lookUp(outlook, 'support-team@contoso.com');
  await pane
    .getByText('Microsoft 365 doesn’t tell apps who owns a distribution list.', { exact: false })
    .first()
    .waitFor();
  const answer = await pane.locator('.rd-lookup-answer').first().innerText();
  expect(answer).toContain('In Outlook on the web: open the bounce, select the group on the To line');
  expect(answer).toContain("Get-Recipient -Identity 'support@contoso.com'");
  expect(answer).not.toMatch(/no owner\b/i);
  expect(await pane.getByRole('link', { name: /My groups/ }).getAttribute('href')).toBe(
    'https://myaccount.microsoft.com/groups',
  );
  expect(server.requests.filter((name) => name.startsWith('group.ListOwners'))).toEqual([]);
});

test('whoever is outside isn’t sent to look into a directory that doesn’t know the group', async () => {
  const { pane } = await openWithGraph({ select: '002' });
  await pane.getByText('From outside, you can’t see who owns a group.', { exact: false }).waitFor();
  expect(await pane.getByRole('button', { name: /^Look up owner/ }).count()).toBe(0);
});

test('without the permission, the words say so, and the admin’s link opens in the browser', async () => {
  const outlook = await openWithGraph({ select: '001' });
  outlook.server.faults.set('group.ListGroup', '403');
  await lookUp(outlook, 'allhands@contoso.com');
  await outlook.pane.getByText('The permission for this hasn’t been granted.').first().waitFor();
  await outlook.pane.getByText('GroupMember.Read.All requires admin consent.', { exact: false }).waitFor();
  const link = outlook.pane.getByRole('link', { name: /Agree for the organization/ });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.host).toBe('login.microsoftonline.com');
  expect(address.searchParams.get('client_id')).toBe(SETTINGS.clientId);
  // All that the ladder needs, and signing in: an admin agrees once.
  const scopes = ['Mail.Read', 'GroupMember.Read.All', 'User.ReadBasic.All'].map((scope) => `${GRAPH}/${scope}`);
  expect(address.searchParams.get('scope')).toBe([...scopes, 'openid', 'profile', 'offline_access'].join(' '));
  expect(address.searchParams.get('redirect_uri')).toBe('https://addin.example/sign-in.html');
});

const REFUSALS: readonly (readonly [string, string])[] = [
  ['401', 'Microsoft 365 didn’t accept the sign-in.'],
  ['404', 'Microsoft 365 can’t find it.'],
  ['429', 'Microsoft 365 is busy.'],
  ['500', 'Microsoft 365 isn’t available right now.'],
  ['no mailbox', 'Your mailbox isn’t in Microsoft 365.'],
  ['offline', 'Can’t connect to Microsoft 365.'],
  ['truncated', 'Can’t read the answer.'],
  ['wrong content type', 'Can’t read the answer.'],
];

test('each refusal of Graph has its own words, is spoken, and where it may help the same can be asked again', async () => {
  const { pane, server } = await openWithGraph({ select: '001' });
  await pane.getByRole('button', { name: 'Check with Microsoft 365' }).click();
  const ask = pane.getByRole('button', { name: /^Check (?:now|again)$/ });
  for (const [fault, words] of REFUSALS) {
    server.faults.set('*', fault);
    await ask.click();
    await pane.locator('.rd-notice', { hasText: words }).waitFor();
    await pane.getByRole('status').filter({ hasText: words }).waitFor();
  }
  server.faults.clear();
  await ask.click();
  await pane.getByText('Would bounce again. It doesn’t accept mail from you.').first().waitFor();
});

test('who closes the sign-in window has cancelled, and nothing was asked', async () => {
  const broker = { silent: 'USER_INTERACTION_REQUIRED', popup: 'USER_CANCEL' };
  const outlook = await openWithGraph({ select: '001' }, SETTINGS, broker);
  await lookUp(outlook, 'allhands@contoso.com');
  await outlook.pane.getByText('You didn’t sign in.').first().waitFor();
  expect(outlook.server.requests).toEqual([]);
});

test('groups inside a group are checked on request, and owners of those that are in the way can be asked for the same way', async () => {
  const outlook = await openWithGraph({ select: '001' });
  await lookUp(outlook, 'allhands@contoso.com');
  await outlook.pane.getByRole('button', { name: 'Check the groups inside it' }).click();
  await outlook.pane.getByText('Board: Would bounce again').waitFor();
  expect(await outlook.pane.getByRole('button', { name: 'Look up owner of cafe@contoso.com' }).count()).toBe(0);
  await lookUp(outlook, 'kitchen@contoso.com');
  await outlook.pane.getByRole('button', { name: /^Email the group owner: .*to Sam Okafor$/ }).click();
  await eventually(async () => (await opened(outlook)).includes('May I write to kitchen@contoso.com?'));
  expect(await opened(outlook)).not.toContain('allhands@contoso.com');
  expect(outlook.server.refused).toEqual([]);
});

test('the original can be looked for in one’s own Sent Items; not finding it is called no proof', async () => {
  const { pane, server } = await openWithGraph({ select: '105' });
  await openDetails(pane);
  await pane.getByRole('button', { name: 'Look in my Sent Items' }).click();
  await pane.getByText('That proves nothing', { exact: false }).first().waitFor();
  expect(server.requests).toEqual(['me.mailFolders.ListMessages']);
  expect(server.refused).toEqual([]);
});

test('without a client id there is no button, and admins get one line', async () => {
  const { pane, server } = await openWithGraph({ select: '001' }, {});
  await pane.getByRole('tab', { name: 'Email admin', exact: true }).click();
  await pane.getByText('To turn that on, see', { exact: false }).waitFor();
  await openDetails(pane);
  expect(await pane.getByRole('button', { name: /Look up|Look in|Check/ }).count()).toBe(0);
  await pane.getByRole('tab', { name: 'Sender', exact: true }).click();
  await pane
    .getByText('In Outlook on the web: open the bounce, select the group on the To line', { exact: false })
    .waitFor();
  await pane.getByRole('link', { name: /My groups/ }).waitFor();
  expect(await pane.getByText('To turn that on, see', { exact: false }).count()).toBe(0);
  expect(server.requests).toEqual([]);
});

test('the demo offers it too, and asks nobody but this computer', async () => {
  const outlook = await openOutlook({ mode: 'local', select: '001' });
  await lookUp(outlook, 'allhands@contoso.com');
  await outlook.pane.getByText('It has 2 owners.').first().waitFor();
  expect(outlook.outside).toEqual([]);
  expect(outlook.errors).toEqual([]);
});
