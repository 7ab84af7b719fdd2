import type { LanguageWords } from './language-words';

export const ru: LanguageWords = {
  tag: 'ru',
  common: 'не было ваше сообщение получатель и для это на письмо'.split(' '),
  undeliverable: ['Не удается доставить', 'Недоставленные'],
  headline: ['Не удалось выполнить доставку следующим получателям или группам'],
  original: ['Исходные заголовки сообщения'],
  labels: ['Диагностические сведения для администраторов', 'Формирующий сервер'],
  delay: [/задерж/, /пока не/],
  final: [/окончательно/],
  delivered: [/доставлено/],
  negation: [/не /],
  onDate: [/в/],
  from: [/от/],
  automatic: [/автоматич[^\s\d!-@]{2,5}/],
  autoReply: [/автоот/],
  quotaWarning: [/почти заполнен/],
};
