import { answered, welcome } from './kit';
import { eventually, openOutlook, type Outlook } from './open-outlook';

const VARIANT = { permission: 'readWriteMailbox' };
const counts = ({ page }: Outlook) =>
  page.evaluate(() => ({ loads: window.outlook.host.loads, unloads: window.outlook.host.unloads }));

describe('several selected messages', () => {
  it('become a list, each loaded and unloaded again; one is opened, and the list is what one comes back to', async () => {
    const outlook = await openOutlook({ select: '001,002,019', parameters: VARIANT });
    const { pane, errors, outside } = outlook;
    await answered(pane, /^3 messages/);
    await pane.getByText('3 of 3 read').waitFor();
    expect(await counts(outlook)).toEqual({ loads: 3, unloads: 3 });
    await pane.getByRole('button', { name: /support-team@contoso\.com/ }).click();
    await answered(pane, /support-team@contoso\.com/);
    await pane.getByRole('button', { name: 'All answers' }).click();
    await answered(pane, /^3 messages/);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('give way to the next selection, also while they are read', async () => {
    const outlook = await openOutlook({ parameters: VARIANT });
    const { page, pane } = outlook;
    await welcome(pane);
    await eventually(() => page.evaluate(() => window.outlook.isHeard()));
    await page.evaluate(() => {
      window.outlook.host.hold('loadItemById');
      window.outlook.select('001', '002');
    });
    await eventually(() => page.evaluate(() => window.outlook.host.log.some(({ call }) => call === 'loadItemById')));
    await pane.getByText('Reading', { exact: false }).first().waitFor();
    await page.evaluate(() => {
      window.outlook.select('019', '012', '004');
    });
    await page.evaluate(() => {
      window.outlook.host.letGo();
    });
    await pane.getByText('3 of 3 read').waitFor();
    expect(await pane.getByRole('button', { name: /support-team@contoso\.com/ }).count()).toBe(0);
    const { loads, unloads } = await counts(outlook);
    expect(unloads).toBe(loads);
  });

  it('leave a list that was dropped, say so there, and become the list when the person asks for them', async () => {
    const outlook = await openOutlook({ parameters: VARIANT });
    const { page, pane, errors } = outlook;
    await outlook.drop('001', '002');
    await pane.getByText('2 of 2 read').waitFor();
    expect(await pane.getByText('are selected in Outlook').count()).toBe(0);
    await page.evaluate(() => {
      window.outlook.select('019', '012', '004');
    });
    await pane.getByText('3 messages are selected in Outlook.').waitFor();
    await pane.getByText('2 of 2 read').waitFor();
    await pane.getByRole('button', { name: 'Read these instead' }).click();
    await pane.getByText('3 of 3 read').waitFor();
    expect(await pane.getByText('are selected in Outlook').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('may be one bounce that Outlook hides from add-ins: it is explained by itself', async () => {
    const { pane } = await openOutlook({ select: '001', parameters: { ...VARIANT, hide: 'reports' } });
    await answered(pane, /All Hands/);
  });

  it('are not asked for with the usual manifest: a hidden bounce leaves the ways that fit this Outlook', async () => {
    const { page, pane, errors } = await openOutlook({ select: '001', parameters: { hide: 'reports' } });
    await pane.getByText('Drag the bounce’s row', { exact: false }).waitFor();
    await pane.getByText('Or forward the bounce', { exact: false }).waitFor();
    const calls = await page.evaluate(() => window.outlook.host.log.map(({ call }) => call));
    expect(calls).not.toContain('getSelectedItems');
    expect(errors).toEqual([]);
  });
});
