import './web-globals';
import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { openLetter } from '../../src/actions/open-letter';
import { openLink } from '../../src/actions/open-link';
import { signInByDialog } from '../../src/host/graph/sign-in-dialog';
import { App } from '../../src/pane/App';
import { gives, installOffice, removeOffice } from '../host/kit';
import { advice, fakeDiagnoser } from './kit';
import './loaded';

// Every call to the host against everything that can go wrong with it. Data first: what is called, what happens, and what a
// person sees in the end. Whatever that is, pasting a text must still give an answer.

type Call = (...args: readonly unknown[]) => void;
type Office = Readonly<Record<string, unknown>>;
type Done = (answer: unknown) => void;

/** Error codes that the documentation names for calls of a mailbox (“Troubleshoot error codes”, Office add-ins), and one it does not. */
const CODES = [5001, 9000, 9002, 9003, 9016, 9018, 9020, 9030, 9038, 9041, 9043, 9049, 9057, 12002, 12007, 4711];
const LATE_MS = 40_000;
const later = (done: Done, answer: unknown): void =>
  void setTimeout(() => {
    done(answer);
  }, LATE_MS);
const callback = (args: readonly unknown[]): Done => args.at(-1) as Done;

/** Ways in which a call with a callback goes wrong. */
const CALL_FAULTS: Readonly<Record<string, Call | undefined>> = {
  'is missing': undefined,
  throws: () => {
    throw new Error('Invalid operation when Office.context.mailbox.item is null.');
  },
  'never answers': () => undefined,
  'answers too late': (...args) => {
    later(callback(args), { status: 'succeeded', value: 'late' });
  },
  'fails too late': (...args) => {
    later(callback(args), { status: 'failed', error: { code: 9020 } });
  },
  'succeeds with nothing': (...args) => {
    callback(args)({ status: 'succeeded', value: undefined });
  },
  'succeeds with null': (...args) => {
    callback(args)({ status: 'succeeded', value: null });
  },
  'succeeds with an empty text': (...args) => {
    callback(args)({ status: 'succeeded', value: '' });
  },
  'succeeds with a list of nothing': (...args) => {
    callback(args)({ status: 'succeeded', value: [null, undefined, 7, {}] });
  },
  'answers twice': (...args) => {
    callback(args)({ status: 'failed', error: { code: 9020 } });
    callback(args)({ status: 'failed', error: { code: 9020 } });
  },
  'fails without an error': (...args) => {
    callback(args)({ status: 'failed' });
  },
  ...Object.fromEntries(
    CODES.map((code): [string, Call] => [
      `fails with ${code}`,
      (...args) => {
        callback(args)({ status: 'failed', error: { code, message: 'nein' } });
      },
    ]),
  ),
};

/** Ways in which a property goes wrong. */
const VALUE_FAULTS: Readonly<Record<string, PropertyDescriptor>> = {
  'is undefined': { value: undefined },
  'is null': { value: null },
  'is a list of nothing': { value: [null, undefined, 7, {}] },
  throws: {
    get: () => {
      throw new Error('not now');
    },
  },
};

const EML = btoa('Subject: Undeliverable\r\n\r\nIt came back.');
const message = (more: Office = {}): Office => ({
  itemId: 'A',
  subject: 'Undeliverable',
  itemClass: 'REPORT.IPM.Note.NDR',
  body: { getAsync: gives('<p>It came back.</p>') },
  ...more,
});
const draft = (more: Office = {}): Office => ({
  subject: { getAsync: gives('FW: x') },
  body: { getAsync: gives('<p>back</p>') },
  ...more,
});
const mailboxWith = (item: unknown, more: Office = {}): Office => ({
  item,
  addHandlerAsync: gives(undefined),
  diagnostics: { hostName: 'OutlookWebApp', hostVersion: '1' },
  ...more,
});
const selection = (more: Office): Office =>
  mailboxWith(null, { getSelectedItemsAsync: gives([{ itemId: 'A', subject: 'S' }]), ...more });

interface Row {
  readonly call: string;
  readonly install: (fault: Call | undefined) => Office;
  /** What is seen in the end: an answer after all, words about what couldn’t be read, or the ways in. */
  readonly seen: 'answer' | 'problem' | 'ways';
  readonly but?: Readonly<Record<string, Row['seen']>>;
  readonly isVariant?: true;
}

const ROWS: readonly Row[] = [
  { call: 'addHandlerAsync', install: (fault) => mailboxWith(message(), { addHandlerAsync: fault }), seen: 'answer' },
  { call: 'getAsFileAsync', install: (fault) => mailboxWith(message({ getAsFileAsync: fault })), seen: 'answer' },
  {
    call: 'getAllInternetHeadersAsync',
    install: (fault) => mailboxWith(message({ getAllInternetHeadersAsync: fault })),
    seen: 'answer',
  },
  {
    call: 'body.getAsync beside a file',
    install: (fault) => mailboxWith(message({ getAsFileAsync: gives(EML), body: { getAsync: fault } })),
    seen: 'answer',
  },
  {
    call: 'body.getAsync alone',
    install: (fault) => mailboxWith(message({ body: { getAsync: fault } })),
    seen: 'problem',
  },
  {
    call: 'getAttachmentContentAsync',
    install: (fault) =>
      mailboxWith(
        message({ attachments: [{ id: '1', name: 'x', attachmentType: 'item' }], getAttachmentContentAsync: fault }),
      ),
    seen: 'answer',
  },
  {
    call: 'body.getAsync of a draft',
    install: (fault) => mailboxWith(draft({ body: { getAsync: fault } })),
    seen: 'problem',
    // A draft without words is no question that was asked.
    but: { 'succeeds with an empty text': 'ways' },
  },
  {
    call: 'getAttachmentsAsync',
    install: (fault) =>
      mailboxWith(
        draft({ getAttachmentsAsync: fault, getAttachmentContentAsync: gives({ content: 'x', format: 'eml' }) }),
      ),
    seen: 'answer',
  },
  {
    call: 'getSelectedItemsAsync',
    install: (fault) => selection({ getSelectedItemsAsync: fault }),
    seen: 'ways',
    isVariant: true,
  },
  {
    call: 'loadItemByIdAsync',
    install: (fault) => selection({ loadItemByIdAsync: fault }),
    seen: 'problem',
    // An Outlook that can't load messages isn't asked which ones are selected.
    but: { 'is missing': 'ways' },
    isVariant: true,
  },
  {
    call: 'unloadAsync',
    install: (fault) => selection({ loadItemByIdAsync: gives({ ...message(), unloadAsync: fault }) }),
    seen: 'answer',
    isVariant: true,
  },
];

interface ValueRow {
  readonly value: string;
  readonly install: (fault: PropertyDescriptor) => { readonly mailbox: Office; readonly context?: Office };
  readonly seen: Row['seen'];
  readonly but?: Row['but'];
}
const withValue = (object: Office, name: string, fault: PropertyDescriptor): Office =>
  Object.defineProperty({ ...object }, name, { configurable: true, enumerable: true, ...fault });

const VALUE_ROWS: readonly ValueRow[] = [
  {
    value: 'mailbox.item',
    install: (fault) => ({ mailbox: withValue(mailboxWith(null), 'item', fault) }),
    seen: 'ways',
    // Something is there, and nothing of it can be read.
    but: { 'is a list of nothing': 'problem' },
  },
  ...[
    'itemId',
    'subject',
    'itemClass',
    'from',
    'dateTimeCreated',
    'attachments',
    'conversationId',
    'getAsFileAsync',
    'getAllInternetHeadersAsync',
    'getAttachmentsAsync',
    'getAttachmentContentAsync',
  ].map((name): ValueRow => ({
    value: `item.${name}`,
    install: (fault) => ({
      mailbox: mailboxWith(
        withValue(message({ getAttachmentContentAsync: gives({ content: 'x', format: 'eml' }) }), name, fault),
      ),
    }),
    seen: 'answer',
  })),
  {
    value: 'mailbox.diagnostics',
    install: (fault) => ({ mailbox: withValue(mailboxWith(message()), 'diagnostics', fault) }),
    seen: 'answer',
  },
  ...['officeTheme', 'roamingSettings', 'displayLanguage', 'diagnostics', 'requirements', 'ui', 'partitionKey'].map(
    (name): ValueRow => ({
      value: `context.${name}`,
      install: (fault) => ({ mailbox: mailboxWith(message()), context: withValue({}, name, fault) }),
      seen: 'answer',
    }),
  ),
];

const onReady = (ready: () => void): void => {
  ready();
};

const engine = fakeDiagnoser({
  diagnose: ({ origin }) => Promise.resolve([advice({ headline: `Explained: ${origin.door}` })]),
});

const wait = (ms: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });

/** What the pane shows, by its own signs. */
function seenNow(): Row['seen'] {
  if (screen.queryByText(/^Explaining:/) !== null) return 'answer';
  return document.querySelector('.rd-problem') === null ? 'ways' : 'problem';
}

/** The pane stays usable: a pasted text gives an answer, whatever else is broken. */
async function expectUsable(): Promise<void> {
  const toTheWaysIn = screen.queryByRole('button', { name: /^(?:Back|Explain another bounce)$/ });
  if (toTheWaysIn !== null) fireEvent.click(toTheWaysIn);
  await wait(10);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '550 5.7.1 no' } });
  fireEvent.click(screen.getByRole('button', { name: 'Explain' }));
  await wait(10);
  expect(screen.getByRole('status')).toHaveTextContent('Answer: Explained: pasted-text');
}

const errors: unknown[] = [];
const keep = (error: unknown): void => void errors.push(error);

beforeAll(() => {
  window.scrollTo = () => undefined;
  process.on('unhandledRejection', keep);
});
beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.restoreAllMocks();
  removeOffice();
  window.history.replaceState(null, '', '/');
  expect(errors.splice(0)).toEqual([]);
});
afterAll(() => {
  process.off('unhandledRejection', keep);
});

async function expectSeen(seen: Row['seen']): Promise<void> {
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
  // Longer than any limit of a call, and than the late answer.
  await wait(25_000);
  await wait(25_000);
  expect(seenNow()).toBe(seen);
  if (seen === 'problem') {
    const words = [...document.querySelectorAll('.rd-problem p')].map((one) => one.textContent);
    // What, why, and what next.
    expect(words.filter((text) => text.length > 10)).toHaveLength(3);
  }
  await expectUsable();
}

const cases = ROWS.flatMap((row) =>
  Object.entries(CALL_FAULTS).map(([fault, call]) => ({ name: `${row.call} ${fault}`, row, fault, call })),
);

describe(`each of ${cases.length} combinations of a call to the host and what goes wrong with it`, () => {
  test.each(cases)('$name', async ({ row, fault, call }) => {
    if (row.isVariant === true) window.history.replaceState(null, '', '/?selection=many');
    installOffice(
      { onReady, EventType: { ItemChanged: 'a', SelectedItemsChanged: 'b' } },
      { mailbox: row.install(call) },
    );
    await expectSeen(row.but?.[fault] ?? row.seen);
  });
});

const values = VALUE_ROWS.flatMap((row) =>
  Object.entries(VALUE_FAULTS).map(([fault, descriptor]) => ({
    name: `${row.value} ${fault}`,
    row,
    fault,
    descriptor,
  })),
);

describe(`each of ${values.length} combinations of a value of the host and what is wrong with it`, () => {
  test.each(values)('$name', async ({ row, fault, descriptor }) => {
    const { mailbox, context = {} } = row.install(descriptor);
    const whole = Object.defineProperties({ mailbox }, Object.getOwnPropertyDescriptors(context));
    installOffice({ onReady }, {});
    (globalThis as unknown as { Office: Record<string, unknown> }).Office['context'] = whole;
    await expectSeen(row.but?.[fault] ?? row.seen);
  });
});

describe(`each of ${Object.keys(CALL_FAULTS).length} ways in which a window for a letter does not open`, () => {
  test.each(Object.entries(CALL_FAULTS))(
    '%s: the letter is handed to the mail program, and shown',
    async (fault, call) => {
      const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
      installOffice({}, { mailbox: mailboxWith(message(), { displayNewMessageFormAsync: call }) });
      const opening = openLetter({
        name: 'the request',
        to: [],
        subject: 'May I?',
        body: 'Hello',
      });
      await wait(60_000);
      const outcome = await opening;
      if (fault.startsWith('succeeds')) expect(outcome.message).toMatch(/^Opened as a new message/);
      else {
        expect(click).toHaveBeenCalledTimes(1);
        expect(outcome.manualCopy?.text).toContain('Hello');
      }
    },
  );
});

test('a browser window that the host refuses to open is opened as a link', () => {
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  installOffice({}, { requirements: { isSetSupported: () => true }, ui: { openBrowserWindow: CALL_FAULTS['throws'] } });
  expect(openLink({ title: 'Delist portal', url: 'https://sender.office.com/' }).message).toContain('Delist portal');
  expect(click).toHaveBeenCalledTimes(1);
});

describe('a sign-in window', () => {
  const dialogFaults = [...Object.entries(CALL_FAULTS)].filter(([fault]) => !fault.startsWith('succeeds'));
  test.each([
    ...dialogFaults,
    ...[12003, 12004, 12005, 12009, 12011].map((code): [string, Call] => [
      `fails with ${code}`,
      (...args) => {
        callback(args)({ status: 'failed', error: { code, message: 'nein' } });
      },
    ]),
  ])('that %s is told as what it is', async (fault, call) => {
    installOffice({}, { requirements: { isSetSupported: () => true }, ui: { displayDialogAsync: call } });
    const asking = signInByDialog(['https://graph.microsoft.com/Mail.Read']);
    await wait(60_000);
    const answer = await asking;
    const told: Readonly<Record<string, string>> = {
      'fails with 12007': 'window-open',
      'fails with 12009': 'cancelled',
    };
    expect(answer).toMatchObject({ ok: false, error: { fault: told[fault] ?? 'no-sign-in' } });
  });
});
