// Text whose charset nobody names.
import { guessCharset } from '../../../src/parse/mail/guess-charset';
import { decodeText } from '../../../src/parse/mail/text-decode';
import { parse } from '../../../src/parse/parse';

const SENTENCE = "jo@fabrikam.com: 550 5.1.1 User unknown, your message couldn't be delivered";
const littleEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** A text as bytes of a charset, found by decoding every character of one or two bytes. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset);
  const add = (...bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(char).length === 1 && !table.has(char)) table.set(char, bytes);
  };
  for (let one = 0; one < 256; one++) add(one);
  if (!/windows|koi8|iso-/.test(charset))
    for (let one = 0x81; one < 255; one++) for (let two = 0x40; two < 255; two++) add(one, two);
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [0x3f]));
}

describe('UTF-16 without a mark is read', () => {
  it.each([
    ['little-endian', littleEndian],
    ['big-endian', bigEndian],
  ] as const)('%s', (_, inUtf16) => {
    for (const text of [SENTENCE, `Сообщение не доставлено, ${SENTENCE}`, `邮件被退回。收件人：${SENTENCE}`])
      expect(decodeText(inUtf16(text))).toBe(text);
    const source = `From: MAILER-DAEMON@fabrikam.com\r\nSubject: Undelivered\r\nMessage-ID: <1@x>\r\n\r\n${SENTENCE}`;
    for (const bytes of [inUtf16(SENTENCE), inUtf16(source)]) {
      const [bounce] = parse({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
      expect(bounce).toMatchObject({ kind: 'failure', recipients: [{ address: 'jo@fabrikam.com', status: '5.1.1' }] });
    }
  });
});

describe('text in a charset that nobody names is read', () => {
  it.each([
    ['shift_jis', 'メールを送信できませんでした。宛先のアドレスが見つかりません。'],
    ['euc-jp', 'メールを送信できませんでした。宛先のアドレスが見つかりません。'],
    ['euc-kr', '메일을 보낼 수 없습니다. 받는 사람의 주소를 찾을 수 없습니다.'],
    ['gb18030', '您的邮件无法送达，收件人的地址不存在，请检查后再发送一次。'],
    ['big5', '您的郵件無法送達，收件人的地址不存在，請檢查後再發送一次。'],
    ['windows-1251', 'Сообщение не доставлено: адрес получателя не найден.'],
    ['koi8-r', 'Сообщение не доставлено: адрес получателя не найден.'],
    ['iso-8859-5', 'Сообщение не доставлено: адрес получателя не найден.'],
    ['windows-1253', 'Το μήνυμα δεν παραδόθηκε επειδή η διεύθυνση δεν βρέθηκε.'],
    ['windows-1250', 'Wiadomość nie została dostarczona, ponieważ adres jest błędny.'],
    ['windows-1252', 'Ihre Nachricht für Jörg konnte nicht übermittelt werden.'],
    ['windows-1252', 'Votre message a été retardé : la boîte aux lettres est pleine à craquer.'],
    ['windows-1252', 'Það tókst ekki að afhenda skilaboðin þín.'],
  ])('%s: %s', (charset, text) => {
    const whole = `${text}\r\njo@fabrikam.com: 550 5.1.1 User unknown`;
    expect(decodeText(encode(whole, charset))).toBe(whole);
  });

  it('UTF-8 with one broken character stays UTF-8', () => {
    const text = 'Сообщение не доставлено: адрес получателя не найден. ';
    const bytes = new TextEncoder().encode(text.repeat(3));
    expect(guessCharset(Uint8Array.from([...bytes, 0xff, 0x20]))).toBe('utf-8');
    expect(guessCharset(bytes.subarray(0, bytes.length - 2))).toBe('utf-8');
  });
});
