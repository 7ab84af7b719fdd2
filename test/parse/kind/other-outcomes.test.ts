// Outcomes in words of many languages, and refusals by programs for mailing lists.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

function read(text: string, door: 'pasted-text' | 'command-line'): Bounce {
  const [bounce] = parse({ kind: 'unknown', bytes: new TextEncoder().encode(text), origin: { door } });
  if (!bounce) throw new Error('nothing was read');
  return bounce;
}
const pasted = (text: string): string => read(text, 'pasted-text').kind;

describe('a report without a code in the language of its reader', () => {
  test.each([
    ['de', 'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\njo.tan@fabrikam.com'],
    ['fr', 'Échec de la remise à ces destinataires :\n\njo.tan@fabrikam.com'],
    ['es', 'Error de entrega a estos destinatarios:\n\njo.tan@fabrikam.com'],
    ['it', 'Impossibile recapitare il messaggio a questi destinatari:\n\njo.tan@fabrikam.com'],
    ['nl', 'Uw bericht kon niet worden bezorgd bij:\n\njo.tan@fabrikam.com'],
    ['pt', 'Falha na entrega da mensagem para:\n\njo.tan@fabrikam.com'],
    ['sv', 'Det gick inte att leverera meddelandet till:\n\njo.tan@fabrikam.com'],
    ['da', 'Levering til disse modtagere mislykkedes:\n\njo.tan@fabrikam.com'],
    ['nb', 'Levering til disse mottakerne mislyktes:\n\njo.tan@fabrikam.com'],
    ['fi', 'Viestiä ei voitu toimittaa:\n\njo.tan@fabrikam.com'],
    ['pl', 'Nie można dostarczyć wiadomości do:\n\njo.tan@fabrikam.com'],
    ['cs', 'Zprávu se nepodařilo doručit:\n\njo.tan@fabrikam.com'],
    ['hu', 'Nem sikerült az üzenetet kézbesíteni:\n\njo.tan@fabrikam.com'],
    ['ru', 'Не удалось выполнить доставку:\n\njo.tan@fabrikam.com'],
    ['tr', 'İletiniz teslim edilemedi:\n\njo.tan@fabrikam.com'],
    ['zh-TW', '您的郵件無法傳遞：\n\njo.tan@fabrikam.com'],
  ])('is a failure (%s)', (_, text) => {
    expect(read(text, 'pasted-text')).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'jo.tan@fabrikam.com', action: 'failed' }],
    });
  });

  test.each([
    ['pt', 'Houve um problema temporário com sua mensagem para jo.tan@fabrikam.com. O Gmail tentará novamente.'],
    ['fr', 'Un problème temporaire concerne votre message à jo.tan@fabrikam.com. Gmail réessaiera pendant 21 heures.'],
    ['es', 'Hubo un problema temporal con el mensaje para jo.tan@fabrikam.com. Gmail volverá a intentarlo.'],
    ['it', 'Problema temporaneo con il messaggio per jo.tan@fabrikam.com. Gmail riproverà per altre 21 ore.'],
    ['de', 'Ihre Nachricht an jo.tan@fabrikam.com ist unterwegs. Gmail wird es noch 21 Stunden erneut versuchen.'],
    ['nl', 'Tijdelijk probleem met het bericht aan jo.tan@fabrikam.com. Gmail probeert het nog 21 uur opnieuw.'],
    ['nl', 'Tijdelijk probleem met het bericht aan jo.tan@fabrikam.com. De server probeert het later opnieuw.'],
    ['cs', 'Doručení zprávy pro jo.tan@fabrikam.com se zpožďuje.'],
    ['hu', 'A jo.tan@fabrikam.com címre küldött üzenet kézbesítése késik.'],
    ['tr', 'jo.tan@fabrikam.com adresine ileti gecikti.'],
    ['ko', 'jo.tan@fabrikam.com 메일 전송이 지연되고 있습니다.'],
  ])('is a delay (%s)', (_, text) => {
    expect(pasted(text)).toBe('delay');
  });

  test.each([
    ['delivered', 'Ihre Nachricht wurde an folgende Empfänger übermittelt:\n\nJo Tan (jo.tan@fabrikam.com)'],
    ['delivered', 'Il messaggio è stato recapitato ai seguenti destinatari:\n\njo.tan@fabrikam.com'],
    ['delivered', 'El mensaje se entregó a los siguientes destinatarios:\n\njo.tan@fabrikam.com'],
    [
      'relayed',
      'Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\n\njo.tan@fabrikam.com',
    ],
    [
      'relayed',
      "La remise à ces destinataires est terminée, mais aucune notification de remise n'a été envoyée par le serveur :\n\njo.tan@fabrikam.com",
    ],
    [
      'relayed',
      'Die Zustellung der Nachricht ist abgeschlossen, es wurde aber keine Zustellungsbenachrichtigung gesendet:\n\njo.tan@fabrikam.com',
    ],
  ])('is %s: %s', (kind, text) => {
    expect(read(text, 'pasted-text')).toMatchObject({ kind, recipients: [{ address: 'jo.tan@fabrikam.com' }] });
  });

  test.each([
    'Ihre Nachricht konnte nicht zugestellt werden. Bitte später erneut versuchen. jo.tan@fabrikam.com',
    'No relayed copy exists. Your message to jo.tan@fabrikam.com was rejected: user unknown',
    'Il messaggio per jo.tan@fabrikam.com non è stato recapitato. Casella piena',
  ])('but a failure stays one: %s', (text) => {
    expect(pasted(text)).toBe('failure');
  });
});

describe('a program for mailing lists', () => {
  const fromList = (from: string, subject: string, body: string): string =>
    [
      `From: ${from}`,
      'To: dana.okafor@contoso.com',
      `Subject: ${subject}`,
      'Precedence: bulk',
      'Message-ID: <1@lists.example.org>',
      '',
      body,
    ].join('\r\n');

  test.each([
    ['ops-bounces@lists.example.org', 'Your message to ops', 'Your message has been automatically rejected.'],
    [
      'owner-choir@lists.example.org',
      'Submission rejected',
      'Your message to the list choir@lists.example.org has not been distributed. Only members may post.',
    ],
    ['LISTSERV <listserv@lists.example.org>', 'Rejected posting', 'You are not authorized to send mail to STAFF-L.'],
    ['ops-owner@lists.example.org', 'Plan', 'You are not allowed to post to this mailing list.'],
  ])('that rejects reports a failure: %s', (from, subject, body) => {
    expect(read(fromList(from, subject, body), 'command-line').kind).toBe('failure');
  });

  test.each([
    ['ops-bounces@lists.example.org', 'Your message to ops awaits moderator approval', 'Your mail is held.'],
    [
      'Kim <kim@contoso.com>',
      'Plan',
      'Your message was rejected by the board, since you are not allowed to post there.',
    ],
    ['ops-owner@lists.example.org', 'Re: Plan', 'Your message was rejected, I guess. I will look.'],
    ['ops-request@lists.example.org', 'Welcome to ops', 'To post, write to ops@lists.example.org.'],
  ])('that says something else reports none: %s, %s', (from, subject, body) => {
    expect(read(fromList(from, subject, body), 'command-line').kind).not.toBe('failure');
  });
});

describe('a notice of a program that is known by no name', () => {
  const notice = (subject: string, body: string): string =>
    [
      'From: "Postal" <notifications@postal.example>',
      'To: dana.okafor@contoso.com',
      `Subject: ${subject}`,
      'Message-ID: <1@postal.example>',
      '',
      body,
    ].join('\r\n');

  test.each([
    [
      'A message you sent to jo.tan@fabrikam.com bounced',
      'The server was unable to deliver your message.\n\nRecipient: jo.tan@fabrikam.com\n\nDetails:\nsmtp;550 5.1.1 Message rejected: user unknown',
    ],
    [
      'Message to jo.tan@fabrikam.com could not be delivered',
      'We could not deliver your mail to jo.tan@fabrikam.com.\n\nThe server said: "550 mailbox unavailable"',
    ],
    ['Delivery failure', 'Your mail was not delivered.\n\nTo: jo.tan@fabrikam.com\nError: 552 5.2.2 Mailbox full'],
  ])('is a failure with a recipient and a server’s answer: %s', (subject, body) => {
    expect(read(notice(subject, body), 'command-line')).toMatchObject({
      kind: 'failure',
      recipients: [{ address: 'jo.tan@fabrikam.com' }],
    });
  });

  test.each([
    [
      'Undeliverable? Five steps',
      'Has "550 5.1.1" been sent to jo.tan@fabrikam.com, or was it 552 5.2.2 mailbox full?',
    ],
    ['Delivery failure', 'We could not deliver the parcel. Write an email to help@carrier.example.'],
    ['Backup failure', 'jo.tan@fabrikam.com: mailbox not found'],
  ])('is none without: %s', (subject, body) => {
    expect(read(notice(subject, body), 'command-line').kind).toBe('not-a-bounce');
  });
});
