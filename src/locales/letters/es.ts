import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import { known, lines, listed, paragraphs, quoted, spokenMoment, writeIn, type LetterTexts } from './letter-texts';

const all = (f: LetterFacts): string => listed(f, 'y', (count) => `${count} más`);

const failed = (f: LetterFacts): string =>
  `Mi mensaje${known(all(f), ` a ${all(f)}`)} no se entregó.${known(f.server, ` La respuesta vino del servidor ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0
    ? 'El informe no cita ninguna respuesta del servidor.'
    : `El servidor respondió:\n${quoted(f.said)}`;
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Asunto: ${f.subject}`),
    known(f.sender, `De: ${f.sender}`),
    known(all(f), `Para: ${all(f)}`),
    known(f.sent, `Enviado: ${spokenMoment(f.sent, 'es')}`),
  );
/** Causes and steps are written in English only, and the letter says so. */
const help = (f: LetterFacts): string =>
  lines(
    known(f.reason, `El complemento Redeliver indica como causa (en inglés): ${f.reason}.`),
    f.steps.length === 0 ? '' : 'Lo que suele ayudar en este caso (en inglés):',
    ...f.steps.map((step, i) => `${i + 1}. ${step}`),
  );
const more = (f: LetterFacts): string => known(f.article, `Más información: ${f.article}`);

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'su organización'
      : `destinatarios de ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Otro grupo también lo rechazó' : `Otros ${f.otherGroups} grupos también lo rechazaron`}; esta petición se refiere solo a ${f.recipient}.`;

const toAnAdmin = (f: LetterFacts): string =>
  paragraphs(
    'Buenos días:',
    `${failed(f)} ¿Podría revisarlo, por favor?`,
    about(f),
    told(f),
    help(f),
    more(f),
    'Muchas gracias por su ayuda.',
  );

const TEXTS: LetterTexts = {
  'owner-request': {
    subject: (f) => `¿Puedo escribir a ${f.recipient || 'su grupo'}?`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `Si no me equivoco, usted administra o modera el grupo ${f.recipient || 'al que escribí'}. Mi mensaje a este grupo no se entregó.${oneGroupOfMany(f)}`,
        `¿Podría permitir que ${f.sender === '' ? 'yo escriba' : `mi dirección, ${f.sender}, escriba`} al grupo, o aprobar mi mensaje?`,
        lines(
          'Se configura en los ajustes del grupo, donde se decide quién puede escribirle. Para alguien de fuera, a menudo el administrador debe crear antes un contacto de correo.',
          known(f.page, `Aquí: ${f.page}`),
        ),
        about(f),
        told(f),
        more(f),
        'Muchas gracias.',
      ),
  },
  'recipient-note': {
    subject: (f) => `Mi correo a ${f.recipient || 'su dirección'} fue devuelto`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `Mi correo a ${f.recipient || 'su dirección'}${known(f.subject, ` («${f.subject}»)`)} no se entregó; me fue devuelto. ¿Podría comunicárselo a quien gestiona su correo, o revisarlo usted? Si es mejor otra dirección, le agradecería que me lo dijera.`,
        lines(told(f), known(f.server, `Servidor: ${f.server}`), known(f.sender, `Mi dirección: ${f.sender}`)),
        'Muchas gracias.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `No se entrega el correo a ${yourPeople(f)}`,
    body: toAnAdmin,
  },
  'sender-admin': {
    subject: (f) => `Me devuelven el correo${known(f.recipient, ` a ${f.recipient}`)}`,
    body: toAnAdmin,
  },
  delist: {
    subject: (f) => `Solicitud para retirar ${f.ip || 'nuestro servidor de correo'} de su lista de bloqueo`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `El correo de nuestro servidor${known(f.ip, ` ${f.ip}`)} está bloqueado. Les ruego que lo retiren de la lista.`,
        lines(
          `Dirección IP: ${f.ip || '(complétese, por favor)'}`,
          known(f.senderDomain, `Dominio de envío: ${f.senderDomain}`),
        ),
        told(f),
        about(f),
        'El informe de no entrega completo se adjunta o puede enviarse si se solicita.',
        'Muchas gracias.',
      ),
  },
  'help-desk': {
    subject: (f) => `Correo devuelto: ${f.subject || '(sin asunto)'}`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        'Me devolvieron un mensaje; ¿podría revisarlo, por favor? Esto es lo que encontró el complemento Redeliver (en inglés):',
        f.report,
        'Si me es posible, adjunto también el mensaje devuelto.',
      ),
  },
};

export const writeSpanish = (id: LetterId, facts: LetterFacts): Written => writeIn(TEXTS, id, facts);
