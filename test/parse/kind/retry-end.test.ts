import { retryEndIn } from '../../../src/parse/kind/retry-end';

const WRITTEN = '2026-03-10T20:00:00Z';
const ARRIVED = '2026-03-10T12:00:00Z';
const endIn = (text: string): string | null => retryEndIn(text, WRITTEN, ARRIVED);

test.each([
  // Exchange, in each language of which its words are known or can be: the three units are enough.
  ['The server will keep trying to deliver this message for the next 0 days, 19 hours and 56 minutes.'],
  ['Der Server versucht in den nächsten 0 Tagen, 19 Stunden und 56 Minuten weiterhin, die Nachricht zu übermitteln.'],
  ['Le serveur continuera d’essayer de remettre ce message pendant les 0 jours, 19 heures et 56 minutes à venir.'],
  ['El servidor seguirá intentando entregar este mensaje durante 0 días, 19 horas y 56 minutos.'],
  ['Il server continuerà a tentare per i prossimi 0 giorni, 19 ore e 56 minuti.'],
  ['De server blijft de komende 0 dagen, 19 uur en 56 minuten proberen dit bericht te bezorgen.'],
  ['O servidor continuará tentando pelos próximos 0 dias, 19 horas e 56 minutos.'],
  ['Servern fortsätter att försöka under de närmaste 0 dagarna, 19 timmar och 56 minuter.'.replace('dagarna', 'dagar')],
  ['Serwer będzie nadal próbował przez kolejne 0 dni, 19 godzin i 56 minut.'],
  ['Сервер будет повторять попытки в течение следующих 0 дней, 19 часов и 56 минут.'],
  ['サーバーは今後 0 日 19 時間 56 分 間、メッセージの配信を試みます。'],
  ['服务器将在接下来的 0 天 19 小时 56 分钟内继续尝试传递此邮件。'],
])('what is left of the time counts from when the report was written: %s', (text) => {
  expect(endIn(text)).toBe('2026-03-11T15:56:00Z');
});

test.each([
  ['Gmail', 'Gmail will retry for 48 more hours. You’ll be notified if the delivery fails permanently.'],
  ['in days', 'The server will keep trying for 2 days.'],
  ['with a pause', 'We will try again every 30 minutes for up to 2 days.'],
  ['after what has passed', 'It has been delayed for 4 hours, and we will keep trying for 2 days.'],
  ['over two lines', 'The mail system will\nkeep trying for another 2 days.'],
  ['in German', 'Ihre Nachricht ist seit 4 Stunden verzögert. Der Server versucht es noch 2 Tage lang.'],
  ['in French', 'Le serveur réessaiera pendant 2 jours.'],
])('a single unit counts where it’s tried on: %s', (_, text) => {
  expect(endIn(text)).toBe('2026-03-12T20:00:00Z');
});

test.each([
  ['Postfix', 'It will be retried until it is 5 days old.'],
  ['Sendmail', 'Warning: could not send message for past 4 hours. Will keep trying until message is 5 days old'],
  ['in hours', 'It will be retried until the message is 120 hours old.'.replace('120 hours', '99 hours')],
])('an age counts from when the message arrived: %s', (_, text) => {
  expect(endIn(text)).toBe(text.includes('99') ? '2026-03-14T15:00:00Z' : '2026-03-15T12:00:00Z');
});

test.each([
  ['only what has passed', 'Your message could not be delivered for more than 4 hours.'],
  ['only when the next try is', 'Delivery will be retried in 30 minutes.'],
  ['how often', 'The server will retry every 4 hours.'],
  ['a passed time in German', 'Die Nachricht konnte seit 4 Stunden nicht zugestellt werden.'],
  ['a date in Japanese', '配信を再試行します。3月12日'],
  ['no time', 'Delivery attempts will continue for some time.'],
  ['nothing left', 'The server will keep trying for the next 0 days, 0 hours and 0 minutes.'],
  ['a time beyond all limits', 'The server will keep trying for 400 days.'],
])('no end follows from %s', (_, text) => {
  expect(endIn(text)).toBeNull();
});

test('without the date that it counts from, no end is known', () => {
  expect(retryEndIn('The server will keep trying for 2 days.', null, ARRIVED)).toBeNull();
  expect(retryEndIn('It will be retried until it is 5 days old.', WRITTEN, null)).toBeNull();
});
