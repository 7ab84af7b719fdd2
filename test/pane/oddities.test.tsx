import './web-globals';
import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../src/pane/App';
import { fails, gives, installOffice, removeOffice } from '../host/kit';
import { advice, fakeDiagnoser } from './kit';
import './loaded';

// Oddities of hosts that users and maintainers reported, each by its number at github.com/OfficeDev/office-js/issues: what the
// host does, and that the pane copes.

type Handler = (event?: unknown) => void;
type Parts = Readonly<Record<string, unknown>>;

const EVENTS = {
  ItemChanged: 'olkItemSelectedChanged',
  SelectedItemsChanged: 'olkSelectedItemsChanged',
  DragAndDropEvent: 'olkDragAndDropEvent',
  OfficeThemeChanged: 'officeThemeChanged',
};
const engine = fakeDiagnoser({
  diagnose: (raw) =>
    Promise.resolve([
      advice({
        headline: `Explained ${new TextDecoder()
          .decode(raw.bytes.subarray(0, 1_000))
          .replace(/<[^>]*>/g, '')
          .trim()}`,
      }),
    ]),
});
const message = (name: string, more: Parts = {}): Parts => ({
  itemId: name,
  subject: name,
  itemClass: 'REPORT.IPM.Note.NDR',
  body: { getAsync: gives(`<p>${name}</p>`) },
  ...more,
});

/** The page waits for Office once, in the first test. */
let ready: (() => void) | undefined;

/** A host that a test moves by hand. */
function createHost(first: unknown, more: Parts = {}) {
  const handlers = new Map<string, Handler[]>();
  const mailbox: Record<string, unknown> = {
    item: first,
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '1' },
    addHandlerAsync: (type: string, handler: Handler, done: unknown) => {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
      gives(undefined)(done);
    },
    ...more,
  };
  const onReady = (run: () => void): void => {
    ready = run;
    run();
  };
  installOffice({ onReady, EventType: EVENTS }, { mailbox });
  return {
    handlers,
    mailbox,
    readyAgain: () => ready?.(),
    tell: async (name: keyof typeof EVENTS, event?: unknown) => {
      await act(async () => {
        for (const handler of handlers.get(EVENTS[name]) ?? []) handler(event);
        await jest.advanceTimersByTimeAsync(1_000);
      });
    },
  };
}

const settle = (ms = 1_000): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
const open = async (): Promise<void> => {
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
  await settle();
};
const touch = async (): Promise<void> => {
  fireEvent.pointerDown(document.body);
  await settle();
};
const said = (): string => screen.getByRole('status').textContent;
const inVariant = (): void => {
  window.history.replaceState(null, '', '/?selection=many');
};

beforeAll(() => {
  window.scrollTo = () => undefined;
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  removeOffice();
  window.history.replaceState(null, '', '/');
});

describe('reports and the button', () => {
  test('6764: the button is grey on a report; the pane opened elsewhere names the ways that are left', async () => {
    createHost(null);
    await open();
    expect(screen.getByText(/^Select any other message, then drag the bounce’s row/)).toBeVisible();
    expect(screen.getByText(/^Or forward the bounce/)).toBeVisible();
    expect(
      screen.getByText(
        /^Redeliver can’t see a message\. If several are selected, select only one\. If a bounce is open/,
      ),
    ).toBeVisible();
  });

  test.each([
    ['6558', 'REPORT.IPM.Note.NDR'],
    ['6569', 'IPM.Note.SMIME'],
  ])('%s: behind a “Restricted item” notice the item is there and is read', async (_issue, itemClass) => {
    createHost(message('behind', { itemClass }));
    await open();
    expect(said()).toBe('Answer: Explained behind');
  });
});

describe('a selection that moves on', () => {
  test('3470: to an item that is hidden, without an event; a touch of the pane notices, and the old answer goes', async () => {
    const host = createHost(message('old'));
    await open();
    host.mailbox['item'] = undefined;
    expect(said()).toBe('Answer: Explained old');
    await touch();
    expect(screen.queryByText(/^Explaining:/)).not.toBeInTheDocument();
  });

  test.each([[null], [undefined]])('1230: the item is %p inside ItemChanged', async (nothing) => {
    const host = createHost(message('first'));
    await open();
    host.mailbox['item'] = nothing;
    await host.tell('ItemChanged', { type: EVENTS.ItemChanged });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
    host.mailbox['item'] = message('next');
    await host.tell('ItemChanged', { type: EVENTS.ItemChanged });
    expect(said()).toBe('Answer: Explained next');
  });

  test('4960: only SelectedItemsChanged is raised, on a Mac with the pane not pinned', async () => {
    const host = createHost(message('first'));
    await open();
    host.mailbox['item'] = message('second');
    await host.tell('SelectedItemsChanged');
    expect(said()).toBe('Answer: Explained second');
  });

  test('5055: SelectedItemsChanged is not raised for a single message; ItemChanged or a touch does', async () => {
    const host = createHost(message('first'));
    await open();
    host.mailbox['item'] = message('second');
    await touch();
    expect(said()).toBe('Answer: Explained second');
  });

  test.each([
    ['the pane gets the focus', () => fireEvent.focus(window)],
    ['it is touched', () => fireEvent.pointerDown(document.body)],
    ['its page is seen again', () => fireEvent(document, new Event('visibilitychange'))],
  ])('without any event: noticed when %s', async (_sign, give) => {
    const host = createHost(message('first'));
    await open();
    host.mailbox['item'] = message('second');
    await settle();
    expect(said()).toBe('Answer: Explained first');
    give();
    await settle();
    expect(said()).toBe('Answer: Explained second');
  });

  test('while the handlers are being registered: no event came, and it is noticed anyway', async () => {
    const host = createHost(message('first'), {
      addHandlerAsync: (_type: string, _handler: Handler, done: unknown) => {
        setTimeout(() => {
          gives(undefined)(done);
        }, 5_000);
      },
    });
    await open();
    expect(said()).toBe('Answer: Explained first');
    host.mailbox['item'] = message('second');
    await settle(6_000);
    expect(said()).toBe('Answer: Explained second');
  });

  test('a theme that changes meanwhile changes nothing of what is shown', async () => {
    const host = createHost(message('first'));
    await open();
    await host.tell('OfficeThemeChanged', {});
    expect(said()).toBe('Answer: Explained first');
    host.mailbox['item'] = message('second', { body: { getAsync: () => undefined } });
    await host.tell('ItemChanged');
    await host.tell('OfficeThemeChanged', {});
    expect(screen.queryByText(/^Explaining:/)).not.toBeInTheDocument();
  });

  test('6833: no event ever, and the item stays as it was at opening: the pane says which message it explains', async () => {
    createHost(message('snapshot'));
    await open();
    expect(screen.getByText(/^Explaining:/)).toBeVisible();
    await touch();
    expect(said()).toBe('Answer: Explained snapshot');
  });

  test('5970 and 5987: events are lost on fast switching, and onReady runs again instead', async () => {
    const host = createHost(message('first'));
    await open();
    host.mailbox['item'] = message('second');
    expect(said()).toBe('Answer: Explained first');
    host.readyAgain();
    await settle();
    expect(said()).toBe('Answer: Explained second');
    // Nothing is listened to twice.
    expect([...host.handlers.values()].map((list) => list.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('several selected messages', () => {
  const row = (itemId: string): Parts => ({ itemId, subject: itemId });
  const loads = (id: string, done: unknown): void => {
    gives(message(id, { unloadAsync: gives(undefined) }))(done);
  };

  test('3680: asking for the selection throws while the item is null', async () => {
    inVariant();
    createHost(null, {
      getSelectedItemsAsync: () => {
        throw new Error('Invalid operation (getSelectedItemsAsync) when Office.context.mailbox.item is null.');
      },
    });
    await open();
    expect(screen.getByRole('textbox')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /banned sending IP/ }));
    await settle();
    expect(said()).toMatch(/^Answer: Explained /);
  });

  test('5391: with the reading pane off it fails at first, and works inside the event', async () => {
    inVariant();
    const host = createHost(undefined, { getSelectedItemsAsync: fails(9020), loadItemByIdAsync: loads });
    await open();
    expect(screen.getByRole('textbox')).toBeVisible();
    host.mailbox['getSelectedItemsAsync'] = gives([row('inside')]);
    await host.tell('SelectedItemsChanged');
    expect(said()).toBe('Answer: Explained inside');
  });

  test('6497: details come without a Message-ID', async () => {
    inVariant();
    createHost(null, {
      getSelectedItemsAsync: gives([{ ...row('bare'), internetMessageId: '' }]),
      loadItemByIdAsync: loads,
    });
    await open();
    expect(said()).toBe('Answer: Explained bare');
  });

  test('3847: beyond a hundred no event comes at all: what was shown stays until the next sign', async () => {
    inVariant();
    const host = createHost(null, { getSelectedItemsAsync: gives([row('one')]), loadItemByIdAsync: loads });
    await open();
    expect(said()).toBe('Answer: Explained one');
    host.mailbox['getSelectedItemsAsync'] = gives([]);
    await touch();
    expect(screen.queryByText(/^Explaining:/)).not.toBeInTheDocument();
  });

  test('with nothing selected any more, what was selected goes, also where the selection can be asked for', async () => {
    inVariant();
    const host = createHost(message('first'), { getSelectedItemsAsync: gives([]) });
    await open();
    expect(said()).toBe('Answer: Explained first');
    host.mailbox['item'] = null;
    await host.tell('SelectedItemsChanged');
    expect(screen.queryByText(/^Explaining:/)).not.toBeInTheDocument();
  });

  test('5815: an item cannot be loaded without ReadWriteMailbox: words, a code to copy, the other ways', async () => {
    inVariant();
    createHost(null, { getSelectedItemsAsync: gives([row('one')]), loadItemByIdAsync: fails(9038) });
    await open();
    expect(screen.getByText('Outlook didn’t provide the message.', { selector: '.rd-problem *' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
    expect(screen.getByRole('textbox')).toBeVisible();
  });
});

describe('drag and drop', () => {
  const drop = (name: string, text: string, more: Parts = {}) => ({
    type: EVENTS.DragAndDropEvent,
    dragAndDropEventData: {
      type: 'drop',
      dataTransfer: { files: [{ name, type: 'message/rfc822', fileContent: new Blob([text]) }] },
      ...more,
    },
  });
  /** Files are read in real time. */
  const expectAnswered = async (words: string): Promise<void> => {
    jest.useRealTimers();
    expect(await screen.findByText(`Answer: ${words}`)).toBeInTheDocument();
  };
  const over = { type: EVENTS.DragAndDropEvent, dragAndDropEventData: { type: 'dragover', pageX: 1, pageY: 1 } };

  test('6370: the open message is dragged and never dropped: the pane does not wait for it', async () => {
    const host = createHost(null);
    await open();
    await act(async () => {
      for (const handler of host.handlers.get(EVENTS.DragAndDropEvent) ?? []) handler(over);
      await jest.advanceTimersByTimeAsync(50);
    });
    expect(screen.getByText('Drop to explain')).toBeVisible();
    await settle(5_000);
    expect(screen.getByText('Drop the bounce here')).toBeVisible();
    expect(screen.getByText(/open message itself can’t be dragged/)).toBeVisible();
  });

  test('6541: a drop comes without its data: the pane says so, and what to do instead', async () => {
    const host = createHost(null);
    await open();
    await host.tell('DragAndDropEvent', { type: EVENTS.DragAndDropEvent, dragAndDropEventData: null });
    await waitFor(() => {
      expect(said()).toBe('Outlook didn’t provide what you dropped.');
    });
    expect(screen.getByText(/^Save the bounce, and choose the file\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose file' })).toBeVisible();
  });

  test('6493, 6714, 6815 and 6899: attachments and messages of 18 MB are dragged and no event comes: choosing a file stays', async () => {
    createHost(null);
    await open();
    expect(screen.getByRole('button', { name: 'Choose file' })).toBeVisible();
    const input = document.querySelector('input[type="file"]');
    const file = new File(['saved', new Uint8Array(18 * 1024 * 1024).fill(32)], 'saved.eml');
    fireEvent.change(input as HTMLInputElement, { target: { files: [file] } });
    await expectAnswered('Explained saved');
  });

  test('6323: the event has no id of the message: the file’s name says what is explained', async () => {
    const host = createHost(message('selected'));
    await open();
    await host.tell('DragAndDropEvent', drop('Undeliverable.eml', 'dropped'));
    await expectAnswered('Explained dropped');
  });

  test('6069: where the event is not there yet, files are dropped on the page itself', async () => {
    createHost(null, {
      addHandlerAsync: (type: string, _handler: Handler, done: unknown) => {
        if (type === EVENTS.DragAndDropEvent) throw new Error("This event isn't supported on this platform.");
        gives(undefined)(done);
      },
    });
    await open();
    const file = new File(['on the page'], 'a.eml');
    const items = [{ kind: 'file', getAsFile: () => file }];
    fireEvent.drop(document.body, { dataTransfer: { files: [file], items, getData: () => '' } });
    await expectAnswered('Explained on the page');
  });

  test('6403: getAsFileAsync would give the selected item, not the dropped one: the drop’s own bytes are read', async () => {
    const host = createHost(message('selected', { getAsFileAsync: gives(btoa('selected')) }));
    await open();
    await host.tell('DragAndDropEvent', drop('other.msg', 'the dropped one'));
    await expectAnswered('Explained the dropped one');
  });

  test('6258: coordinates differ in a scrolled pane: a drop counts anywhere', async () => {
    const host = createHost(null);
    await open();
    await host.tell(
      'DragAndDropEvent',
      drop('far.eml', 'far away', { pageX: -5, pageY: 99_999, taskPaneX: 3, taskPaneY: 4 }),
    );
    await expectAnswered('Explained far away');
  });
});

test('2416: an older thread on grey buttons: a draft that forwards the bounce is read', async () => {
  createHost({ subject: { getAsync: gives('FW: Undeliverable') }, body: { getAsync: gives('<p>forwarded</p>') } });
  await open();
  expect(said()).toBe('Answer: Explained forwarded');
  expect(screen.getByText(/You can discard the draft now/)).toBeVisible();
});
