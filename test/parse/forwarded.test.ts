import { diagnose } from '../../src/diagnose';
import type { Advice } from '../../src/model/advice';

const draft = async (html: string): Promise<Advice | undefined> => {
  const bytes = new TextEncoder().encode(html);
  return (await diagnose({ kind: 'html', bytes, origin: { door: 'compose-draft', isInDraft: true } }))[0];
};
const forward = (labels: readonly string[], from: string, subject: string, body: string): string => {
  const values = [from, '10 March 2026 09:14', 'Dana Okafor &lt;dana.okafor@contoso.com&gt;', subject];
  const head = labels.map((label, index) => `<b>${label}:</b>&nbsp;${values[index] ?? ''}`).join('<br>');
  return `<html><body><div><br></div><hr><div id="divRplyFwdMsg">${head}<div>&nbsp;</div></div><div>${body}</div></body></html>`;
};
const ENGLISH = ['From', 'Sent', 'To', 'Subject'];
const GERMAN = ['Von', 'Gesendet', 'An', 'Betreff'];

describe('a mail that is forwarded in a draft', () => {
  it.each([
    [
      'a newsletter that speaks of codes',
      'Mail Tips &lt;tips@northwindtraders.com&gt;',
      'How to fix 550 5.7.1 delivery failures',
      'This week we explain what 550 5.7.1 means and why “Undeliverable” mails arrive.',
    ],
    [
      'a colleague who asks about one',
      'Jo Tan &lt;jo.tan@contoso.com&gt;',
      'Strange mail',
      'Do you know what 550 5.7.1 means? I got it yesterday from the board’s list.',
    ],
    [
      'a ticket that quotes one',
      'Help desk &lt;help@contoso.com&gt;',
      'Your ticket 4711 was updated',
      'We have seen 550 5.7.134 before. We let you know by Friday.',
    ],
  ])('is no bounce where it is %s', async (_what, from, subject, body) => {
    expect((await draft(forward(ENGLISH, from, subject, body)))?.kind).toBe('not-a-bounce');
  });

  it.each([
    ['in English', ENGLISH, 'Undeliverable: Plan'],
    ['in German', GERMAN, 'Unzustellbar: Plan'],
  ])('is the bounce that it is, with lines above it %s', async (_language, labels, subject) => {
    const body =
      'Your message to allhands@contoso.com couldn’t be delivered.<br><br>Diagnostic information for administrators:<br>allhands@contoso.com<br>550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized';
    const advice = await draft(forward(labels, 'Microsoft Outlook &lt;postmaster@contoso.com&gt;', subject, body));
    expect(advice?.kind).toBe('failure');
    expect(advice?.causes[0]?.causeId).toBe('group-sender-not-allowed');
    expect(advice?.bounce.recipients.map(({ address }) => address)).toEqual(['allhands@contoso.com']);
    expect(advice?.bounce.envelope.subject).toBe(subject);
  });

  it('is known by its subject also where the one it went to stands last, as in Gmail', async () => {
    const html = `<p>---------- Forwarded message ---------</p><p>From: Mail Delivery Subsystem &lt;mailer-daemon@googlemail.com&gt;<br>Date: Tue, 10 Mar 2026<br>Subject: Delivery Status Notification (Failure)<br>To: &lt;dana@contoso.com&gt;<br></p><p>Address not found: jo@contoso.com. 550 5.1.1 unknown</p>`;
    const advice = await draft(html);
    expect(advice?.bounce.envelope.subject).toBe('Delivery Status Notification (Failure)');
    expect(advice?.kind).toBe('failure');
  });

  it('is a bounce also where the forward has kept nothing but that it failed', async () => {
    const body = 'Your message could not be delivered to one recipient.';
    const from = 'Mail System &lt;postmaster@mx.fabrikam.com&gt;';
    const advice = await draft(forward(ENGLISH, from, 'Undelivered Mail Returned to Sender', body));
    expect(advice?.kind).toBe('failure');
  });

  it('is read as the words alone where no lines stand above them', async () => {
    const advice = await draft('<p>550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized</p>');
    expect(advice?.causes[0]?.causeId).toBe('group-sender-not-allowed');
  });
});
