import type { Frame } from 'playwright-core';
import { answered, explain } from './kit';
import { eventually, openOutlook, type Outlook } from './open-outlook';

// What Microsoft's own office.js makes of the simulated Outlook, in a page that does nothing by itself.

interface Told<Value> {
  readonly value?: Value;
  readonly code?: number;
  readonly thrown?: string;
}

declare global {
  interface Window {
    /** Answers once Office is there and both events are listened to. */
    readonly ready: Promise<void>;
    readonly events: string[];
    readonly ask: <Value>(run: (done: (result: Office.AsyncResult<Value>) => void) => void) => Promise<Told<Value>>;
  }
}

const BARE = `<!doctype html><html lang="en"><head><title>Bare</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>
  window.events = [];
  window.ask = (run) => new Promise((done) => {
    try {
      run(({ status, value, error }) => done(status === 'succeeded' ? { value } : { code: error.code }));
    } catch (error) {
      done({ thrown: error.message });
    }
  });
  window.ready = Office.onReady().then(() => Promise.all(['ItemChanged', 'SelectedItemsChanged'].map((name) =>
    window.ask((done) => Office.context.mailbox.addHandlerAsync(Office.EventType[name], () => window.events.push(name), done)))));
</script></head><body><button type="button">Bare</button></body></html>`;

interface Bare extends Outlook {
  readonly frame: () => Promise<Frame>;
}

async function openBare(parameters: Readonly<Record<string, string>>): Promise<Bare> {
  const outlook = await openOutlook({
    parameters,
    prepare: async (context) => {
      await context.route(
        ({ origin, pathname }) => origin === 'https://addin.example' && pathname === '/taskpane.html',
        (route) => route.fulfill({ contentType: 'text/html', body: BARE }),
      );
    },
  });
  const frame = async (): Promise<Frame> => {
    await outlook.pane.getByRole('button', { name: 'Bare' }).waitFor();
    const found = outlook.page.frames().find((each) => each.url().startsWith('https://addin.example/'));
    if (found === undefined) throw new Error('The pane has no frame.');
    await found.evaluate(() => window.ready);
    return found;
  };
  await frame();
  return { ...outlook, frame };
}

/** What is told of the item; a draft's members are objects to be asked. */
const describeItem = async ({ frame }: Bare): Promise<string> =>
  (await frame()).evaluate(() => {
    // The type definitions promise a message.
    const item = Office.context.mailbox.item as
      { subject: unknown; itemId?: string; conversationId?: string } | null | undefined;
    if (item === null || item === undefined) return 'no item';
    return typeof item.subject === 'string' ? `message ${item.itemId}` : `draft of ${item.conversationId}`;
  });

const events = async ({ frame }: Bare): Promise<readonly string[]> => (await frame()).evaluate(() => window.events);

const askDraft = async ({ frame }: Bare) =>
  (await frame()).evaluate(async () => {
    const item = Office.context.mailbox.item as unknown as Office.MessageCompose;
    const { ask } = window;
    const attachments = await ask<Office.AttachmentDetailsCompose[]>((done) => {
      item.getAttachmentsAsync(done);
    });
    const first = attachments.value?.[0];
    return {
      itemType: item.itemType,
      subject: await ask<string>((done) => {
        item.subject.getAsync(done);
      }),
      html: await ask<string>((done) => {
        item.body.getAsync(Office.CoercionType.Html, done);
      }),
      text: await ask<string>((done) => {
        item.body.getAsync(Office.CoercionType.Text, done);
      }),
      composeType: await ask((done) => {
        item.getComposeTypeAsync(done);
      }),
      to: await ask((done) => {
        item.to.getAsync(done);
      }),
      from: await ask<Office.EmailAddressDetails>((done) => {
        item.from.getAsync(done);
      }),
      id: await ask((done) => {
        item.getItemIdAsync(done);
      }),
      inReplyTo: item.inReplyTo,
      conversationId: item.conversationId,
      attachments: attachments.value?.map(({ name, attachmentType }) => `${attachmentType}: ${name}`),
      attached: await ask<Office.AttachmentContent>((done) => {
        item.getAttachmentContentAsync(first?.id ?? 'none', done);
      }),
      writing: await ask((done) => {
        item.subject.setAsync('Changed', done);
      }),
    };
  });

/** Calls that there are beside a message to read only. */
const READ_ONLY = [
  'getAllInternetHeadersAsync',
  'getAsFileAsync',
  'displayNewMessageForm',
  'displayNewMessageFormAsync',
];
const readOnlyCalls = async ({ frame }: Bare): Promise<readonly string[]> =>
  (await frame()).evaluate((names) => {
    const { mailbox } = Office.context;
    const has = (owner: unknown, name: string): boolean =>
      typeof (owner as Readonly<Record<string, unknown>>)[name] === 'function';
    return names.filter((name) => has(mailbox.item, name) || has(mailbox, name));
  }, READ_ONLY);

describe('a message that is being forwarded', () => {
  it('is a draft to the pane: quoted after an empty line and a header, nothing of it sent or saved', async () => {
    const outlook = await openBare({ forward: '001' });
    const draft = await askDraft(outlook);
    expect(draft).toMatchObject({
      itemType: 'message',
      subject: { value: 'FW: Undeliverable: Quarterly plan' },
      composeType: { value: { composeType: 'forward', coercionType: 'html' } },
      to: { value: [] },
      from: { value: { emailAddress: 'alex@contoso.com' } },
      id: { code: 9046 },
      inReplyTo: '<6035ea55-a8c4-ad64-3432-2c613a680b99@AM0PR00MB0001.eurprd00.prod.outlook.com>',
      conversationId: 'conversation-001',
      attachments: ['item: Attached message'],
      attached: { value: { format: 'eml' } },
      writing: { thrown: expect.stringMatching(/permission/i) as unknown },
    });
    expect(draft.html.value).toMatch(
      /<body dir="ltr">\s*<div class="elementToProof"[^>]*><br><\/div>.*divRplyFwdMsg.*<b>From:<\/b>&nbsp;Microsoft Outlook &lt;.*<b>Sent:<\/b>&nbsp;Tuesday, March 10, 2026 9:14 AM<br>.*<b>Subject:<\/b>&nbsp;Undeliverable: Quarterly plan.*allhands@contoso\.com/s,
    );
    expect(draft.html.value?.match(/<body/g)).toHaveLength(1);
    expect(draft.text.value).toMatch(/^\s*_+\s+From: Microsoft Outlook <.*couldn't be delivered/s);
    expect(await readOnlyCalls(outlook)).toEqual([]);
  });

  it('as an attachment, travels whole, and the draft is empty', async () => {
    const outlook = await openBare({ forwardAttached: '001' });
    const draft = await askDraft(outlook);
    expect(draft).toMatchObject({
      subject: { value: 'FW: Undeliverable: Quarterly plan' },
      composeType: { value: { composeType: 'forward' } },
      attachments: ['item: Undeliverable: Quarterly plan'],
      attached: {
        value: { format: 'eml', content: expect.stringMatching(/^Content-Type: message\/delivery-status/m) as unknown },
      },
    });
    expect(draft.text.value?.trim()).toBe('');
    expect(draft.html.value).not.toContain('allhands');
  });

  it('takes the place of the message, and gives it back when it is discarded', async () => {
    const outlook = await openBare({ select: '001' });
    const { page } = outlook;
    expect(await describeItem(outlook)).toBe('message 001');
    expect(await readOnlyCalls(outlook)).toEqual(READ_ONLY);
    await page.getByRole('button', { name: 'Forward', exact: true }).click();
    await eventually(async () => (await describeItem(outlook)) === 'draft of conversation-001');
    expect(await readOnlyCalls(outlook)).toEqual([]);
    expect(await page.locator(':focus').innerText()).toBe('Discard');
    await page.keyboard.press('Enter');
    await eventually(async () => (await describeItem(outlook)) === 'message 001');
    expect(await readOnlyCalls(outlook)).toEqual(READ_ONLY);
    expect(await page.locator(':focus').innerText()).toBe('Forward');
    await page.getByRole('button', { name: 'Forward as attachment' }).click();
    await eventually(async () => (await events(outlook)).length === 3);
    expect(await events(outlook)).toEqual(['ItemChanged', 'ItemChanged', 'ItemChanged']);
  });

  it('gives its message back whole where the pane was opened on the draft', async () => {
    const outlook = await openBare({ forward: '001' });
    await outlook.page.evaluate(() => {
      window.outlook.discard();
    });
    await eventually(async () => (await describeItem(outlook)) === 'message 001');
    expect(await readOnlyCalls(outlook)).toEqual(READ_ONLY);
  });

  it('has no Message-ID to tell in Outlooks before Mailbox 1.14', async () => {
    const outlook = await openBare({ forward: '001', sets: 'Mailbox:1.13' });
    expect((await askDraft(outlook)).inReplyTo).toBeUndefined();
  });

  it('can be had of a report that add-ins do not get', async () => {
    const outlook = await openBare({ select: '001', hide: 'reports' });
    expect(await describeItem(outlook)).toBe('no item');
    await outlook.page.evaluate(() => {
      window.outlook.forward('001');
    });
    await eventually(async () => (await describeItem(outlook)) === 'draft of conversation-001');
  });
});

const selectedItems = async ({ frame }: Bare): Promise<Told<readonly string[]>> =>
  (await frame()).evaluate(async () => {
    const { value, ...rest } = await window.ask<Office.SelectedItemDetails[]>((done) => {
      Office.context.mailbox.getSelectedItemsAsync(done);
    });
    return value === undefined ? rest : { value: value.map(({ itemId }) => itemId) };
  });

/** Loads, reads and, if wanted, unloads a message. */
const load = async ({ frame }: Bare, id: string, isKept: boolean): Promise<Told<readonly unknown[]>> =>
  (await frame()).evaluate(
    async ([itemId, isToStay]) => {
      const loaded = await window.ask<Office.LoadedMessageRead | Office.LoadedMessageCompose>((done) => {
        Office.context.mailbox.loadItemByIdAsync(itemId, done);
      });
      const { value: either, ...rest } = loaded;
      if (either === undefined) return rest;
      const value = either as Office.LoadedMessageRead;
      const headers = await window.ask<string>((done) => {
        value.getAllInternetHeadersAsync(done);
      });
      const file = await window.ask<string>((done) => {
        value.getAsFileAsync(done);
      });
      if (!isToStay)
        await window.ask((done) => {
          value.unloadAsync(done);
        });
      const late = await window.ask<string>((done) => {
        value.getAsFileAsync(done);
      });
      const subject = /^Subject: (.*)$/m.exec(headers.value ?? '')?.[1];
      return { value: [value.itemClass, value.subject, subject, atob(file.value ?? '').includes(itemId), late.code] };
    },
    [id, isKept] as const,
  );

const counts = ({ page }: Bare): Promise<readonly number[]> =>
  page.evaluate(() => [window.outlook.host.loads, window.outlook.host.unloads]);

const MANY = { permission: 'readWriteMailbox', select: '002,001,004' };

describe('several messages that are selected', () => {
  it('are no item, but a list in the order of selecting, under the permission for it', async () => {
    const outlook = await openBare(MANY);
    expect((await outlook.frame()).url()).toContain('?selection=many&');
    expect(await describeItem(outlook)).toBe('no item');
    expect(await selectedItems(outlook)).toEqual({ value: ['002', '001', '004'] });
    await outlook.select('004');
    await eventually(async () => (await describeItem(outlook)) === 'message 004');
    expect(await events(outlook)).toEqual(['ItemChanged', 'SelectedItemsChanged']);
    expect(await selectedItems(outlook)).toEqual({ value: ['004'] });
  });

  it('can be loaded one at a time, and are counted', async () => {
    const outlook = await openBare(MANY);
    const loaded = await load(outlook, '001', false);
    expect(loaded.value?.slice(0, 3)).toEqual([
      'REPORT.IPM.Note.NDR',
      'Undeliverable: Quarterly plan',
      'Undeliverable: Quarterly plan',
    ]);
    expect(loaded.value?.[4]).toBe(9020); // unloaded by then
    expect(await counts(outlook)).toEqual([1, 1]);
    expect((await load(outlook, '002', true)).value?.[1]).toBe('Undeliverable: Order 4711');
    expect(await load(outlook, '004', true)).toEqual({ code: 9030 });
    expect(await counts(outlook)).toEqual([2, 1]);
  });

  it('stay a secret to an add-in that may only read the open item', async () => {
    const outlook = await openBare({ select: '001,002' });
    expect((await outlook.frame()).url()).not.toContain('selection=');
    expect(await selectedItems(outlook)).toEqual({ code: 9038 });
    expect(await load(outlook, '001', true)).toEqual({ code: 9038 });
    expect(await counts(outlook)).toEqual([0, 0]);
  });

  it('can be clicked with Ctrl or Shift, and extended with Shift and the arrow keys', async () => {
    const outlook = await openBare({ select: '001' });
    const { page } = outlook;
    const selected = (): Promise<readonly string[]> => page.evaluate(() => window.outlook.host.selected);
    const row = (id: string) => page.locator(`.row[data-id="${id}"]`);
    await row('004').click({ modifiers: ['ControlOrMeta'] });
    expect(await selected()).toEqual(['001', '004']);
    expect(await page.locator('#reading h2').innerText()).toBe('2 messages are selected');
    await row('001').click({ modifiers: ['ControlOrMeta'] });
    expect(await selected()).toEqual(['004']);
    await row('004').focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    expect(await selected()).toEqual(['004', '002', '001']);
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected()).toEqual(['004', '002']);
    await row('008').click({ modifiers: ['Shift'] });
    expect(await selected()).toEqual(['004', '005', '008']);
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toEqual(['009']);
    await eventually(async () => (await describeItem(outlook)) === 'message 009');
  });

  it('can be allowed by a switch, which opens the pane again', async () => {
    const outlook = await openBare({ select: '001,002' });
    await outlook.page.getByRole('button', { name: 'Several can be selected', pressed: false }).click();
    await outlook.page.getByRole('button', { name: 'Several can be selected', pressed: true }).waitFor();
    await eventually(async () => (await outlook.frame()).url().includes('?selection=many&'));
    expect(await selectedItems(outlook)).toEqual({ value: ['001', '002'] });
  });
});

describe('a report in an Outlook that does not open add-ins on reports', () => {
  it('is no item when it is selected alone, but is among those selected', async () => {
    const outlook = await openBare({ ...MANY, select: '001', hide: 'reports' });
    expect(await describeItem(outlook)).toBe('no item');
    expect(await selectedItems(outlook)).toEqual({ value: ['001'] });
    await outlook.select('135'); // an ordinary mail
    await eventually(async () => (await describeItem(outlook)) === 'message 135');
    await outlook.select('002');
    await eventually(async () => (await describeItem(outlook)) === 'no item');
  });

  it('can be hidden and shown by a switch', async () => {
    const outlook = await openBare({ select: '001' });
    const hide = outlook.page.getByRole('button', { name: 'Hide reports from add-ins' });
    await hide.click();
    await eventually(async () => (await describeItem(outlook)) === 'no item');
    expect(await hide.getAttribute('aria-pressed')).toBe('true');
    await hide.click();
    await eventually(async () => (await describeItem(outlook)) === 'message 001');
  });
});

describe('the pane’s page in a plain browser, without Outlook', () => {
  it('opens under its own name, and asks nobody else', async () => {
    const { page, outside } = await openOutlook();
    const alone = await page.context().newPage();
    await alone.goto('https://addin.example/taskpane.html');
    await explain(alone, '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup');
    await answered(alone, /from outside/i);
    expect(outside).toEqual([]);
  });

  it('opens as npm start serves it', async () => {
    const { page, outside } = await openOutlook({ mode: 'local' });
    const alone = await page.context().newPage();
    const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
    await alone.goto(new URL('/pane/taskpane.html', frame?.url()).href);
    await explain(alone, '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup');
    await answered(alone, /from outside/i);
    expect(outside).toEqual([]);
  });
});
