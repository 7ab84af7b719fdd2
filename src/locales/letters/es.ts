import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import {
  DELIST,
  asksToAllow,
  known,
  lines,
  listed,
  paragraphs,
  quoted,
  spokenMoment,
  writeIn,
  type LetterTexts,
} from './letter-texts';

const all = (f: LetterFacts): string => listed(f, 'y', (count) => `${count} más`);

const theMessage = (f: LetterFacts): string =>
  f.isByOther === true ? `Un mensaje${known(f.sender, ` de ${f.sender}`)}` : 'Mi mensaje';
const failed = (f: LetterFacts): string =>
  `${theMessage(f)}${known(all(f), ` a ${all(f)}`)} no se entregó.${known(f.server, ` La respuesta vino del servidor ${f.server}.`)}`;
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
/** Causes are named in English only, and the letter says so. */
const reason = (f: LetterFacts): string =>
  known(f.reason, `El complemento Redeliver indica como causa (en inglés): ${f.reason}.`);
const more = (f: LetterFacts): string => known(f.article, `Más información: ${f.article}`);

const dns = ({ dns: found = [] }: LetterFacts): string =>
  known(found.join(''), lines('El DNS indica ahora:', ...found));

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

const LOOK = '¿Podría revisarlo, por favor?';
const askTheirs = (f: LetterFacts): string =>
  asksToAllow(f)
    ? `¿Podría permitir ${f.sender || 'mi dirección'} o decirnos por qué se ha bloqueado, por favor?`
    : LOOK;

const toAnAdmin = (f: LetterFacts, question = LOOK): string =>
  paragraphs(
    'Buenos días:',
    `${failed(f)} ${question}`,
    about(f),
    told(f),
    dns(f),
    reason(f),
    more(f),
    'Muchas gracias por su ayuda.',
  );

/** What is wrong and what would help, in words for the recipient. */
function plea(f: LetterFacts): string | undefined {
  const mail = `mi correo${known(f.subject, ` («${f.subject}»)`)}`;
  const mailbox = `Su buzón${known(f.recipient, ` ${f.recipient}`)}`;
  const me = f.sender || 'mi dirección';
  const orAdmin = f.hasNoAdmin ? '' : ' o pedírselo a quien gestiona su correo';
  switch (f.plea) {
    case 'full':
      return `${mailbox} está lleno, por lo que ${mail} me fue devuelto. ¿Podría liberar espacio y avisarme?`;
    case 'gone':
      return `La dirección${known(f.recipient, ` ${f.recipient}`)} no existe, por lo que ${mail} me fue devuelto. ¿Podría decirme su dirección actual?`;
    case 'inactive':
      return `${mailbox} no está activo, por lo que ${mail} me fue devuelto. ¿Podría decirme otra dirección?`;
    case 'blocked':
      return `Mi dirección está bloqueada en su lado, por lo que ${mail} me fue devuelto. ¿Podría desbloquearla${orAdmin}?`;
    case 'spam':
      return `Un filtro de su lado rechazó ${mail} como correo no deseado. ¿Podría permitir ${me}${orAdmin}?`;
    case 'filter':
      return `Un filtro de su lado bloqueó ${mail}. ¿Podría permitir ${me}${orAdmin}?`;
    case 'restricted':
      return `${f.recipient || 'Su buzón'} solo acepta correo de algunos remitentes, por lo que ${mail} me fue devuelto. ¿Podría ${f.hasNoAdmin ? 'permitir' : 'pedir a quien gestiona su correo que permita'} ${me}?`;
    default:
      return undefined;
  }
}

const TEXTS: LetterTexts = {
  'owner-request': {
    subject: (f) => `¿Puedo escribir a ${f.recipient || 'su grupo'}?`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `Mi mensaje${known(f.subject, ` «${f.subject}»`)} a ${f.recipient || 'su grupo'} fue rechazado y, si no me equivoco, usted administra o modera ese grupo.${oneGroupOfMany(f)}`,
        `¿Podría permitir que ${f.sender === '' ? 'yo' : f.sender} le escriba, o aprobar mi mensaje?`,
        known(f.page, `Se configura aquí: ${f.page}`),
        told(f),
        'Muchas gracias.',
      ),
  },
  'owner-answer': {
    subject: (f) => `Ya puede escribir a ${f.recipient || 'nuestro grupo'}`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `Ya puede escribir a ${f.recipient || 'nuestro grupo'}. ¿Podría volver a enviar su mensaje${known(f.subject, ` «${f.subject}»`)}? La primera vez no se entregó.`,
        'Si se lo devuelven otra vez, avíseme, por favor.',
      ),
  },
  'owner-admin': {
    subject: (f) => `Permitir que ${f.sender || 'un remitente'} escriba a ${f.recipient || 'mi grupo'}`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `${f.sender || 'Un remitente'} no puede escribir a ${f.recipient || 'mi grupo'}, del que soy propietario. ¿Podría permitir solo a este remitente, para que el grupo siga cerrado para los demás?`,
        about(f),
        told(f),
        'Muchas gracias.',
      ),
  },
  'recipient-note': {
    subject: (f) => `Mi correo a ${f.recipient || 'su dirección'} fue devuelto`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        plea(f) ??
          `Mi correo a ${f.recipient || 'su dirección'}${known(f.subject, ` («${f.subject}»)`)} no se entregó; me fue devuelto. ${f.hasNoAdmin ? '' : '¿Podría comunicárselo a quien gestiona su correo, o revisarlo usted? '}Si es mejor otra dirección, le agradecería que me lo dijera.`,
        lines(told(f), known(f.server, `Servidor: ${f.server}`), known(f.sender, `Mi dirección: ${f.sender}`)),
        'Muchas gracias.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `No se entrega el correo a ${yourPeople(f)}`,
    body: (f) => toAnAdmin(f, askTheirs(f)),
  },
  'sender-admin': {
    subject: (f) =>
      `${f.isByOther === true ? 'Se devuelve' : 'Me devuelven'} el correo${known(f.recipient, ` enviado a ${f.recipient}`)}`,
    body: (f) => toAnAdmin(f),
  },
  delist: DELIST,
  'help-desk': {
    subject: (f) => `Correo devuelto: ${f.subject || '(sin asunto)'}`,
    body: (f) =>
      paragraphs(
        'Buenos días:',
        `Se devolvió un mensaje; ¿podría revisarlo, por favor? Esto es lo que encontró el complemento Redeliver${f.textLanguage === 'en' ? ' (en inglés)' : ''}:`,
        f.report,
        'Si me es posible, adjunto también el mensaje devuelto.',
      ),
  },
};

export const writeSpanish = (id: LetterId, facts: LetterFacts): Written => writeIn(TEXTS, id, facts);
