import { answered, explained } from './kit';
import { eventually, openOutlook } from './open-outlook';

describe('a draft that forwards a bounce', () => {
  it('is explained from the words it quotes, says that it can be discarded, and leaves nothing behind', async () => {
    const { page, pane, errors, outside } = await openOutlook({ parameters: { forward: '001' } });
    await answered(pane, /allhands@contoso\.com/);
    await pane.getByText('You can discard the draft now.', { exact: false }).waitFor();
    await page.evaluate(() => {
      window.outlook.discard();
    });
    const hint = pane.getByText('You can discard the draft now.', { exact: false });
    await eventually(async () => (await hint.count()) === 0);
    // The bounce that is selected below the draft is explained instead.
    await answered(pane, /All Hands/);
    expect(await hint.count()).toBe(0);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it('is explained from the bounce that is attached to it', async () => {
    const { pane } = await openOutlook({ parameters: { forwardAttached: '002' } });
    await answered(pane, /support-team@contoso\.com/);
    await pane.getByText('You can discard the draft now.', { exact: false }).waitFor();
  });

  it('is read when it is opened beside an answer, and the answer comes back with the selection', async () => {
    const { page, pane, select } = await openOutlook({ select: '019' });
    await answered(pane, /jo\.tan@contoso\.com/);
    await page.evaluate(() => {
      window.outlook.forward('001');
    });
    await answered(pane, /allhands@contoso\.com/);
    await select('019');
    await answered(pane, /jo\.tan@contoso\.com/);
  });
});

test('a bounce attached to an ordinary message is explained, from the attachment where the whole file is refused', async () => {
  for (const fail of ['', 'getAsFile:9020']) {
    const { page, pane } = await openOutlook({ parameters: { fail } });
    const withBounce = await page.evaluate(
      () => window.outlook.messages.find(({ file }) => file.includes('attach') && !file.endsWith('msg'))?.id ?? '',
    );
    expect(withBounce).not.toBe('');
    await page.evaluate((id) => {
      window.outlook.select(id);
    }, withBounce);
    await explained(pane);
    await pane.getByText(/^Who can fix it: /).waitFor({ state: 'attached' });
  }
});
