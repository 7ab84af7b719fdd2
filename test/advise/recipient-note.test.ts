// The note to the recipient says what is wrong and what would help, where the bounce is clear about it.
import { writeGerman } from '../../src/locales/letters/de';
import { writeSpanish } from '../../src/locales/letters/es';
import { writeFrench } from '../../src/locales/letters/fr';
import type { Letter } from '../../src/model/advice';
import { answer, exchangeReport } from '../classify/kit';

async function noteOn(reply: string): Promise<Letter> {
  const { causes } = await answer(
    exchangeReport(
      reply,
      ['Remote-MTA: dns;mx.fabrikam.com', `Diagnostic-Code: smtp;${reply}`],
      [
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: dana@contoso.com',
        'To: jo@fabrikam.com',
        'Subject: Plans',
        '',
      ],
    ),
  );
  const note = causes.flatMap(({ letters }) => letters).find(({ id }) => id === 'recipient-note');
  if (note === undefined) throw new Error('no note');
  return note;
}

const asks = ({ body }: Pick<Letter, 'body'>): string => body.split('\n\n')[1] ?? '';

test.each([
  [
    'a full mailbox',
    '552 5.2.2 mailbox full',
    'Your mailbox jo@fabrikam.com is full, so my mail (“Plans”) came back. Could you make room and tell me when?',
  ],
  [
    'an address that’s gone',
    '550 5.1.1 User unknown',
    'The address jo@fabrikam.com doesn’t exist, so my mail (“Plans”) came back. Could you tell me your current one?',
  ],
  [
    'a block',
    '550 5.7.1 Message blocked by the recipient',
    'My address is on a block list on your side, so my mail (“Plans”) came back. Could you take it off, or ask your email admin to do it?',
  ],
  [
    'a filter’s judgement',
    '550 5.7.1 Message rejected as spam by content filter',
    'A filter on your side rejected my mail (“Plans”) as spam. Could you allow dana@contoso.com, or ask your email admin to do it?',
  ],
])('a note about %s asks for what helps', async (_, reply, asked) => {
  expect(asks(await noteOn(reply))).toBe(asked);
});

test('a note about a guess passes the bounce on', async () => {
  expect(asks(await noteOn('550 5.0.0 Antispam said no'))).toMatch(
    /^My mail to jo@fabrikam\.com \(“Plans”\) wasn’t delivered\. Could you forward this/,
  );
});

test('a note says the same in the recipient’s language', async () => {
  const { facts } = await noteOn('552 5.2.2 mailbox full');
  if (facts === undefined) throw new Error('no facts');
  expect([writeGerman, writeSpanish, writeFrench].map((write) => asks(write('recipient-note', facts)))).toEqual([
    'Ihr Postfach jo@fabrikam.com ist voll, deshalb kam meine E-Mail („Plans“) zurück. Könnten Sie bitte Platz schaffen und mir dann Bescheid geben?',
    'Su buzón jo@fabrikam.com está lleno, por lo que mi correo («Plans») me fue devuelto. ¿Podría liberar espacio y avisarme?',
    'Votre boîte aux lettres jo@fabrikam.com est pleine, et mon message («\u00a0Plans\u00a0») m’est revenu. Pourriez-vous libérer de la place et me prévenir\u00a0?',
  ]);
});
