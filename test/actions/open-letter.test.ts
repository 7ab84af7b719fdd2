import fc from 'fast-check';
import { openLetter } from '../../src/actions/open-letter';
import { mailtoOf } from '../../src/host/office/compose';
import type { Letter } from '../../src/model/advice';
import { hostileText } from '../advise/hostile-text';
import { gives, installMailbox, removeOffice } from '../host/kit';

interface Form {
  readonly toRecipients: readonly string[];
  readonly subject: string;
  readonly htmlBody: string;
}

const followed: string[] = [];
const forms: Form[] = [];
/** The one thing of a page that a mailto address needs. */
const page = {
  createElement: () => {
    const anchor = { href: '', click: () => followed.push(anchor.href), remove: () => undefined };
    return anchor;
  },
  body: { append: () => undefined },
};

beforeEach(() => {
  followed.length = 0;
  forms.length = 0;
  Object.assign(globalThis, { document: page });
});
afterEach(() => {
  removeOffice();
  Reflect.deleteProperty(globalThis, 'document');
});

const withOutlook = (): void => {
  installMailbox({
    item: {},
    displayNewMessageFormAsync: (form: Form, done: unknown) => {
      forms.push(form);
      gives(undefined)(done);
    },
  });
};
const letter = (parts: Partial<Letter>): Letter => ({
  id: 'delist',
  name: 'the letter',
  to: [],
  subject: '',
  body: '',
  ...parts,
});

const anyLetter = fc.record({ to: fc.array(hostileText, { maxLength: 150 }), subject: hostileText, body: hostileText });

test('whatever a letter contains, Outlook is asked within its limits or not at all, and the person is informed', async () => {
  withOutlook();
  await fc.assert(
    fc.asyncProperty(anyLetter, async (parts) => {
      forms.length = 0;
      const { message: said, manualCopy: byHand } = await openLetter(letter(parts));
      const [form] = forms;
      expect(said).not.toBe('');
      if (form === undefined) {
        expect(byHand?.text).toContain(parts.body);
        return;
      }
      expect(form.subject.length).toBeLessThanOrEqual(255);
      expect(form.subject).not.toMatch(/[\r\n]/);
      expect(form.htmlBody.length).toBeLessThanOrEqual(32_768);
      expect(form.htmlBody.replaceAll('<br>', '')).not.toMatch(/[<>]/);
      expect(form.toRecipients.length).toBeLessThanOrEqual(100);
      expect(form.toRecipients.join('')).not.toMatch(/[\r\n\0]/);
    }),
    { numRuns: 200 },
  );
});

test('platform-field.md, compose.ts: from a draft, where Outlook opens no other message, the person is told so', async () => {
  installMailbox({ item: { subject: { getAsync: () => undefined } } });
  const short = await openLetter(letter({ body: 'Hello' }));
  expect(short.message).toMatch(/^From a draft, Outlook can’t open another message, so your mail program was asked to/);
  const long = await openLetter(letter({ body: 'Hello '.repeat(500) }));
  expect(long.message).toMatch(/^From a draft, Outlook can’t open another message\. The text below is selected/);
  expect(long.manualCopy?.text).toContain('Hello');
});

test('whatever a letter holds, its mailto address has a subject and a body and no other field', () => {
  fc.assert(
    fc.property(anyLetter, (parts) => {
      const address = mailtoOf(parts);
      // All of RFC 6068's own characters that are left are those between the parts.
      expect(address).toMatch(/^mailto:[^?&=#\s]*\?subject=[^?&=#\s]*&body=[^?&=#\s]*$/);
      expect(/subject=([^&]*)/.exec(address)?.[1]).not.toMatch(/%0[ad]/i);
      expect(address).not.toMatch(/%0D(?!%0A)|(?<!%0D)%0A/);
      const addressees = /^mailto:([^?]*)/.exec(address)?.[1] ?? '';
      expect(addressees.split(',').length).toBeLessThanOrEqual(Math.min(100, Math.max(1, parts.to.length)));
      expect(addressees).not.toMatch(/%(?:[01]\d|[01][a-f]|7f)/i);
    }),
    { numRuns: 500 },
  );
});

describe('what became of a letter is said, with its text where it may be needed', () => {
  test('a window opened: nothing more to do', async () => {
    withOutlook();
    const outcome = await openLetter(letter({ body: 'Hello' }));
    expect(outcome).toEqual({ message: 'Opened as a new message. Nothing is sent until you send it.' });
  });

  test('handed to the mail program: nobody knows whether one came up, so the text is there too', async () => {
    const outcome = await openLetter(letter({ to: ['a@b.com'], subject: 'Hi', body: 'Hello' }));
    expect(followed).toEqual(['mailto:a@b.com?subject=Hi&body=Hello']);
    expect(outcome.message).toMatch(/^Opened in your mail program\./);
    expect(outcome.manualCopy).toEqual({ what: 'the letter', text: 'To: a@b.com\nSubject: Hi\n\nHello' });
  });

  test('too long for either: the text to copy', async () => {
    withOutlook();
    const outcome = await openLetter(letter({ body: 'x'.repeat(40_000) }));
    expect([forms, followed]).toEqual([[], []]);
    expect(outcome.message).toMatch(/^Outlook didn’t open a message window\./);
    expect(outcome.manualCopy?.text).toContain('x'.repeat(40_000));
  });
});
