import { mailtoOf, openNewMail, textAsHtml } from '../../../src/host/office/compose';
import { gives, installMailbox, removeOffice } from '../kit';

afterEach(removeOffice);

const mail = { to: ['owner@contoso.com'], subject: 'Please', body: 'One\nTwo <b> & "three"' };
const long = { ...mail, body: 'x'.repeat(40_000) };

describe('a prepared mail', () => {
  it('opens as a window of Outlook, its text escaped and within Outlook’s limits', async () => {
    const forms: Readonly<Record<string, unknown>>[] = [];
    installMailbox({
      item: {},
      displayNewMessageFormAsync: (form: Readonly<Record<string, unknown>>, done: unknown) => {
        forms.push(form);
        gives(undefined)(done);
      },
    });
    const to = Array.from({ length: 150 }, (_, i) => `p${i}@contoso.com`);
    expect(await openNewMail({ ...mail, to, subject: 's'.repeat(300) })).toBe('window');
    expect(forms[0]?.['htmlBody']).toBe('One<br>Two &lt;b&gt; &amp; &quot;three&quot;');
    expect(forms[0]?.['subject']).toHaveLength(255);
    expect(forms[0]?.['toRecipients']).toHaveLength(100);
  });

  it('platform-field.md, compose.ts: is opened as a window also where no message is selected', async () => {
    const opened = jest.fn(gives(undefined));
    installMailbox({ item: null, displayNewMessageFormAsync: (_form: unknown, done: never) => opened(done) });
    expect(await openNewMail(mail)).toBe('window');
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('is not opened anywhere when it is too long for Outlook and for a mail address', async () => {
    installMailbox({
      item: {},
      displayNewMessageFormAsync: () => {
        throw new Error('must not be asked');
      },
    });
    expect(await openNewMail(long)).toBe('not-opened');
  });

  it('is not opened when Outlook throws and the letter is too long for the other way', async () => {
    installMailbox({
      item: {},
      displayNewMessageFormAsync: () => {
        throw new Error('item is null');
      },
    });
    expect(await openNewMail({ ...mail, body: 'x'.repeat(3_000) })).toBe('not-opened');
  });

  it('escapes everything that could open markup', () => {
    expect(textAsHtml(`<img src=x onerror='a'>&"`)).toBe('&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&quot;');
  });

  it('encodes every part of a mailto address, so that a bounce can add no field', () => {
    const address = mailtoOf({ to: ['a@b.c?bcc=evil@x.y'], subject: 'S&body=x', body: 'a\nb' });
    expect(address).toBe('mailto:a%40b.c%3Fbcc%3Devil@x.y?subject=S%26body%3Dx&body=a%0D%0Ab');
  });
});
