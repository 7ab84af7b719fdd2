// What a mail or a piece of text is that carries no part for programs: told by its words, in the languages of people.
import { parse } from '../../../src/parse/parse';
import type { Bounce } from '../../../src/model/bounce';

function read(text: string, door: 'command-line' | 'pasted-text' = 'command-line'): Bounce {
  const [bounce] = parse({
    kind: door === 'pasted-text' ? 'text' : 'unknown',
    bytes: new TextEncoder().encode(text),
    origin: { door },
  });
  if (!bounce) throw new Error('nothing was read');
  return bounce;
}

const mail = (subject: string, body: string, ...head: readonly string[]): string =>
  [
    ...head,
    'To: dana.okafor@contoso.com',
    `Subject: ${subject}`,
    'Message-ID: <1@mail.contoso.com>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n');
const DAEMON = 'From: Mail Delivery System <MAILER-DAEMON@mail.contoso.com>';
const fromDaemon = (subject: string, body: string): string => mail(subject, body, DAEMON);

const delays: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'Warning: could not send message for past 4 hours',
    'Your message to jo.tan@fabrikam.com has not yet been delivered. Attempts will continue. 451 4.4.1 timeout',
  ],
  [
    'de',
    'Verzögerung: Ihre Nachricht',
    'Ihre Nachricht an jo.tan@fabrikam.com konnte noch nicht zugestellt werden. Wir versuchen es weiterhin bis zu 3 Tage.',
  ],
  [
    'de',
    'Undelivered Mail: Zustellung verzögert',
    'Ihre Nachricht an jo.tan@fabrikam.com konnte bisher nicht zugestellt werden (451 4.4.1 timeout). Es wird weiter versucht.',
  ],
  [
    'fr',
    'Avertissement : message retardé',
    "Votre message n'a pas encore pu être remis à jo.tan@fabrikam.com. Le serveur continuera à essayer pendant 3 jours.",
  ],
  [
    'es',
    'Advertencia: mensaje retrasado 24 horas',
    'Su mensaje no ha podido ser entregado a jo.tan@fabrikam.com después de 24 horas. No es necesario que lo reenvíe; se seguirá intentando.',
  ],
  [
    'it',
    'Ritardo nella consegna: piano',
    'Il messaggio per jo.tan@fabrikam.com non è stato ancora consegnato. Il server continuerà a provare per 2 giorni.',
  ],
  [
    'nl',
    'Vertraagd: plan',
    'Uw bericht aan jo.tan@fabrikam.com kon nog niet worden afgeleverd. De server blijft het proberen.',
  ],
  [
    'pl',
    'Opóźnienie: plan',
    'Wiadomość do jo.tan@fabrikam.com nie została jeszcze dostarczona. Serwer będzie ponawiał próby. 451 4.4.1',
  ],
  [
    'pt',
    'Atraso: plano',
    'Sua mensagem para jo.tan@fabrikam.com ainda não foi entregue. O servidor continuará tentando.',
  ],
  [
    'ru',
    'Задержка: план',
    'Сообщение для jo.tan@fabrikam.com пока не доставлено. Сервер продолжит попытки. 451 4.4.1 timeout',
  ],
  [
    'sv',
    'Försenat: plan',
    'Ditt meddelande till jo.tan@fabrikam.com har ännu inte levererats. Servern fortsätter försöka.',
  ],
  ['ja', '配信遅延', 'jo.tan@fabrikam.com へのメールはまだ配信できません。引き続き再送を試みます。'],
];

describe('a delay', () => {
  test.each(delays)('in a mail in %s: %s', (_, subject, body) => {
    expect(read(fromDaemon(subject, body))).toMatchObject({
      kind: 'delay',
      recipients: [{ address: 'jo.tan@fabrikam.com', action: 'delayed' }],
    });
  });

  test.each(delays)('in pasted text in %s: %s', (_, subject, body) => {
    expect(read(`${subject}\n\n${body}`, 'pasted-text').kind).toBe('delay');
  });

  test('the announced end of retries does not make it a failure', () => {
    const body =
      'There was a temporary problem delivering your message to jo.tan@fabrikam.com. Gmail will retry for 46 more hours. ' +
      'You’ll be notified if the delivery fails permanently.';
    expect(read(fromDaemon('Delivery Status Notification (Delay)', body)).kind).toBe('delay');
    expect(read(body, 'pasted-text').kind).toBe('delay');
  });

  test.each([
    'Delivery was delayed, and the server is giving up: jo.tan@fabrikam.com could not be reached.',
    'We will retry no longer: permanent failure for jo.tan@fabrikam.com. Your message was not delivered.',
    'The message was delayed and will now be returned. jo.tan@fabrikam.com: delivery has failed, 550 5.4.300 Message expired',
    'Die Zustellung an jo.tan@fabrikam.com wurde verzögert und ist endgültig fehlgeschlagen: Die Nachricht konnte nicht zugestellt werden.',
  ])('but not: %s', (body) => {
    expect(read(fromDaemon('Mail delivery failed', body)).kind).toBe('failure');
    expect(read(body, 'pasted-text').kind).toBe('failure');
  });
});

describe('a success', () => {
  test.each([
    ['en', 'Your message was successfully delivered to: jo.tan@fabrikam.com', 'delivered'],
    ['en', 'The message was successfully relayed to <jo.tan@fabrikam.com>.', 'relayed'],
    ['de', 'Ihre Nachricht wurde erfolgreich zugestellt: jo.tan@fabrikam.com', 'delivered'],
    ['fr', 'Votre message a été remis à : jo.tan@fabrikam.com', 'delivered'],
    ['es', 'Su mensaje ha sido entregado a jo.tan@fabrikam.com', 'delivered'],
  ])('in %s: %s', (_, body, kind) => {
    expect(read(fromDaemon('Delivery Status Notification (Success)', body))).toMatchObject({
      kind,
      recipients: [{ address: 'jo.tan@fabrikam.com', action: kind }],
    });
    expect(read(body, 'pasted-text').kind).toBe(kind);
  });

  test.each([
    'Your message was successfully delivered to 3 recipients. jo.tan@fabrikam.com: 550 5.1.1 User unknown',
    'The message has been delivered to some recipients. It could not be delivered to jo.tan@fabrikam.com.',
    'Die Nachricht konnte nicht erfolgreich zugestellt werden: jo.tan@fabrikam.com, Empfänger unbekannt',
    'Il messaggio non è stato recapitato a jo.tan@fabrikam.com: destinatario sconosciuto',
  ])('but not: %s', (body) => {
    expect(read(fromDaemon('Undelivered Mail Returned to Sender', body)).kind).toBe('failure');
  });
});

test.each([
  'Automatic reply: plan',
  'Out of Office: plan',
  'Automatische Antwort: Plan',
  'Abwesenheitsnotiz: Plan',
  'Réponse automatique : plan',
  'Respuesta automática: plan',
  'Risposta automatica: piano',
  'Resposta automática: plano',
  'Automatisch antwoord: plan',
  'Odpowiedź automatyczna: plan',
  'Automatická odpověď: plán',
  'Automatikus válasz: terv',
  'Otomatik Yanıt: plan',
  'Autosvar: plan',
  'Automatisk svar: plan',
  'Automaattinen vastaus: suunnitelma',
  'Автоматический ответ: план',
  '自動応答: 計画',
  '自动答复: 计划',
  '自動回覆: 計劃',
  '자동 회신: 계획',
])('out of office: %s', (subject) => {
  const body = 'I am away. Undeliverable: 550 5.1.1 jo.tan@fabrikam.com could not be delivered.';
  expect(read(mail(subject, body, 'From: Jo Tan <jo.tan@fabrikam.com>'))).toMatchObject({
    kind: 'auto-reply',
    nature: 'out-of-office',
  });
});

test.each(['Automatic notification: delivery failed', 'Automated message: undeliverable'])(
  'a daemon’s subject is no auto-reply: %s',
  (subject) => {
    expect(read(fromDaemon(subject, 'jo.tan@fabrikam.com: 550 5.1.1 User unknown')).kind).toBe('failure');
  },
);

const BODY = 'Your message could not be delivered.\n\njo.tan@fabrikam.com\n550 5.1.1 User unknown';
test.each<[string, readonly string[], string, Bounce['kind']]>([
  ['a daemon', [DAEMON], 'Mail delivery failed', 'failure'],
  ['an empty return path', ['Return-Path: <>', 'From: mail@relay.example.net'], 'Mail delivery failed', 'failure'],
  [
    'a daemon that says it answers by itself',
    [DAEMON, 'Auto-Submitted: auto-replied'],
    'Mail delivery failed',
    'failure',
  ],
  [
    'a daemon through a list',
    [DAEMON, 'Return-Path: <>', 'List-Id: <owners.lists.example.org>'],
    'Mail delivery failed',
    'failure',
  ],
  [
    'a list',
    ['From: Max <max@contoso.com>', 'List-Id: <ops.lists.example.org>'],
    '[ops] Mail delivery failed',
    'not-a-bounce',
  ],
  [
    'a list that only says so by its precedence',
    ['From: Max <max@contoso.com>', 'Precedence: list'],
    'Mail delivery failed',
    'not-a-bounce',
  ],
  [
    'a ticket system whose subject another report repeats',
    [DAEMON],
    'Undeliverable: [Ticket#4711] your request has been received',
    'failure',
  ],
])('by the hand of %s', (_, head, subject, kind) => {
  expect(read(mail(subject, BODY, ...head)).kind).toBe(kind);
});

test.each<[string, Bounce['kind']]>([
  ['550 5.1.10', 'failure'],
  ['5.1.10', 'failure'],
  ['#5.7.1', 'failure'],
  ['550 5.7.1 Service unavailable', 'failure'],
  ['jo.tan@fabrikam.com: User unknown', 'failure'],
  ['Release notes 5.7.1: fixes the drawing of trees', 'not-a-bounce'],
  ['Hi Jo, I can’t reach the courier, please send me your address again. dana.okafor@contoso.com', 'not-a-bounce'],
  ['Codes we see:\n5.1.1 - the mailbox does not exist\n5.2.2 - full\n5.7.1 - relaying is denied', 'not-a-bounce'],
  ['Codes we see:\n5.1.1 jo.tan@fabrikam.com\n5.2.2 kim@fabrikam.com\n5.7.1 lee@fabrikam.com', 'failure'],
  [
    '554 5.4.317 Message expired (451 4.4.101 Proxy session failed with 451 4.4.0 451 5.7.3 STARTTLS is required)',
    'failure',
  ],
  [
    'About NDRs. When a mail can’t be delivered, the server sends a report. Codes with a 5 are permanent.',
    'not-a-bounce',
  ],
  ['Your mail can’t be delivered. When you write again, check the address.', 'failure'],
  ['The pipes have been frozen since Monday, please send a message to me', 'not-a-bounce'],
  ['We have not yet been reached by mail', 'not-a-bounce'],
  ['Message 1s6mXk-0003aB-2C has been frozen (delivery error message). a mail to x@y.com', 'delay'],
  ['5.7.26 This mail has been blocked\n5.7.26 because the sender is\n5.7.26 unauthenticated\n5.7.26 gsmtp', 'failure'],
  [
    'No delivery notification was sent because you did not ask for one. Your message to bob@fabrikam.com was rejected: user unknown',
    'failure',
  ],
  ["When I mailed Bob Smith, delivery failed: the recipient's mailbox is full", 'failure'],
  ['请把合同签字后退回，谢谢。联系人：li@shop.cn', 'not-a-bounce'],
  ['您申请的商品已退回仓库 service@shop.cn', 'not-a-bounce'],
  ['快递无法送达，请联系 kefu@sf.cn', 'not-a-bounce'],
  ['短信无法发送，请联系 it@contoso.cn', 'not-a-bounce'],
  ['如果对方邮箱已满，邮件会被退回。请联系 help@qq.com', 'not-a-bounce'],
  ['今日无退信。详情请联系 li.wei@contoso.cn', 'not-a-bounce'],
  ['您发给bob@fabrikam.com的邮件被退回。原因：550 5.1.1 User unknown', 'failure'],
  ['Reminder: problem with the delivery of your groceries, call jo.tan@fabrikam.com.', 'not-a-bounce'],
])('pasted: %s', (text, kind) => {
  expect(read(text, 'pasted-text').kind).toBe(kind);
});

test('a daemon without a return path that explains an address in any language reports a failure', () => {
  const body = 'Tilaus ei onnistunut.\n\n  <jo.tan@fabrikam.com>: laatikko on tukossa';
  const bounce = read(mail('Posti palautui', body, DAEMON, 'Return-Path: <>'));
  expect(bounce).toMatchObject({ kind: 'failure', recipients: [{ address: 'jo.tan@fabrikam.com' }] });
  expect(bounce.recipients[0]?.passages.map(({ quote }) => quote).join()).toContain('laatikko on tukossa');
  expect(read(mail('Posti palautui', body, 'From: Jo <jo@contoso.com>')).kind).toBe('not-a-bounce');
});

test('a delay of OpenSMTPD, which keeps the message in its queue', () => {
  const body =
    'A message is delayed for more than 4 hours for the following list of recipients:\n\njo.tan@fabrikam.com: 421 Service not available\n\n' +
    'Please note that this is only a temporary failure report. You DO NOT NEED to re-send the message to these recipients.';
  expect(read(fromDaemon('Delivery status notification: warning', body))).toMatchObject({
    kind: 'delay',
    recipients: [{ address: 'jo.tan@fabrikam.com', action: 'delayed' }],
  });
});

test('a ticket that replies to somebody and quotes a server is no bounce', () => {
  const body =
    'Hello Ann,\n\nthe server answered:\n\n    550 5.7.1 <jo.tan@fabrikam.com>: Recipient address rejected\n\nPlease wait until Friday.';
  expect(read(mail('[#99] RE: bounce from a customer', body, 'From: Helpdesk <help@contoso.com>')).kind).toBe(
    'not-a-bounce',
  );
});

test('the subject names the recipient where nothing else does', () => {
  const body = 'Message not delivered. The mailbox you tried to reach does not exist.';
  expect(read(fromDaemon('Delivery failure (jutta@fabrikam.com)', body)).recipients).toMatchObject([
    { address: 'jutta@fabrikam.com' },
  ]);
});

test('a daemon that mentions a storage limit reports a failure and is no quota warning', () => {
  const body =
    'Your message could not be delivered to jo.tan@fabrikam.com: the mailbox has exceeded its storage limit.';
  expect(read(fromDaemon('Could not be handed over: plan', body)).kind).toBe('failure');
});
