import { detectLanguage } from '../../../src/parse/words/language';

const sentences: readonly (readonly [string, string])[] = [
  ['de', 'Ihre Nachricht konnte nicht zugestellt werden. Bitte prüfen Sie die Adresse und senden Sie sie noch einmal.'],
  ['fr', "Votre message n'a pas été remis. Vous pouvez le renvoyer dans une heure avec la bonne adresse."],
  ['es', 'Su mensaje no se ha entregado. El buzón está lleno; escriba una nota más corta para el destinatario.'],
  ['it', 'Il messaggio non è stato consegnato per una regola della casella. Sono necessari altri dati.'],
  ['nl', 'Uw bericht kon niet worden afgeleverd aan een van de ontvangers. Deze mailbox is vol, voor het moment.'],
  [
    'pt-BR',
    'A sua mensagem não foi entregue. O endereço está errado ou a caixa está cheia; você pode enviar ao outro.',
  ],
  ['sv', 'Ditt meddelande kunde inte levereras till mottagaren. Det är fel på adressen och jag kan inget göra.'],
  ['pl', 'Wiadomość nie została dostarczona do odbiorcy. Adres jest błędny; można wysłać na inny.'],
  ['ru', 'Ваше сообщение не было доставлено. Это письмо создано для отправителя и не требует ответа.'],
  ['en', 'Your message was not delivered to one of the recipients, and you can send it again.'],
];

const SAID = '550 5.1.1 User unknown';
test.each([
  ['de', 'Undeliverable: Plan', 'Ihre Nachricht konnte nicht zugestellt werden, und der Empfänger ist unbekannt.'],
  ['ja', 'Undelivered Mail Returned to Sender', '宛先のユーザーが存在しません。'],
  ['ja', '', '550 5.1.1 宛先のユーザーが存在しません'],
  ['zh-CN', 'Undelivered Mail Returned to Sender', '您的邮件未能投递给收件人。'],
  ['zh-TW', 'Undelivered Mail Returned to Sender', '您的郵件未能傳遞給收件者。'],
  ['ko', '', '메시지를 배달하지 못했습니다.'],
  ['de', 'Unzustellbar: plan', SAID],
])('%s is told by the body before the subject: %s', (language, subject, text) => {
  expect(detectLanguage(subject, text, undefined)).toBe(language);
});

test.each(sentences)('the language of prose in %s without a known phrase is found', (language, text) => {
  expect(detectLanguage('', text, undefined)).toBe(language);
});

test("a server's English reply does not make a report English", () => {
  const german = 'Ihre Nachricht konnte nicht zugestellt werden und ist verloren:';
  const said = '550 5.1.1 The recipient was not found, this is what you should write to the postmaster';
  expect(detectLanguage('', `${german}\n${said}\n${said}`, undefined)).toBe('de');
  expect(detectLanguage('', said, undefined)).toBe('en');
});
