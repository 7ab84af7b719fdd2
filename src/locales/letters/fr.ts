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

// French sets a no-break space before a colon, a question mark and inside its quotation marks.
const all = (f: LetterFacts): string => listed(f, 'et', (count) => (count === 1 ? '1 autre' : `${count} autres`));

const theMessage = (f: LetterFacts): string =>
  f.isByOther === true ? `Un message${known(f.sender, ` de ${f.sender}`)}` : 'Mon message';
const failed = (f: LetterFacts): string =>
  `${theMessage(f)}${known(all(f), ` à ${all(f)}`)} n’a pas été remis.${known(f.server, ` La réponse provient du serveur ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0
    ? 'Le rapport ne cite aucune réponse du serveur.'
    : `Le serveur a répondu\u00a0:\n${quoted(f.said)}`;
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Objet\u00a0: ${f.subject}`),
    known(f.sender, `De\u00a0: ${f.sender}`),
    known(all(f), `À\u00a0: ${all(f)}`),
    known(f.sent, `Envoyé\u00a0: ${spokenMoment(f.sent, 'fr')}`),
  );
/** Causes are named in English only, and the letter says so. */
const reason = (f: LetterFacts): string =>
  known(f.reason, `Le complément Redeliver indique comme cause (en anglais)\u00a0: ${f.reason}.`);
const more = (f: LetterFacts): string => known(f.article, `Pour en savoir plus\u00a0: ${f.article}`);

const dns = ({ dns: found = [] }: LetterFacts): string =>
  known(found.join(''), lines('Le DNS indique actuellement\u00a0:', ...found));

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? `adressé à ${f.recipient}`
    : f.recipientDomain === ''
      ? 'adressé à votre organisation'
      : `adressé à des destinataires de ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Un autre groupe l’a également refusé' : `${f.otherGroups} autres groupes l’ont également refusé`}\u00a0; cette demande ne concerne que ${f.recipient}.`;

const LOOK = 'Pourriez-vous vérifier ce qui se passe\u00a0?';
const askTheirs = (f: LetterFacts): string =>
  asksToAllow(f)
    ? `Pourriez-vous autoriser ${f.sender || 'mon adresse'}, ou nous dire pourquoi elle est bloquée\u00a0?`
    : LOOK;

const toAnAdmin = (f: LetterFacts, question = LOOK): string =>
  paragraphs(
    'Bonjour,',
    `${failed(f)} ${question}`,
    about(f),
    told(f),
    dns(f),
    reason(f),
    more(f),
    'Je vous remercie de votre aide.',
  );

/** What is wrong and what would help, in words for the recipient. */
function plea(f: LetterFacts): string | undefined {
  const mail = `mon message${known(f.subject, ` («\u00a0${f.subject}\u00a0»)`)}`;
  const mailbox = `Votre boîte aux lettres${known(f.recipient, ` ${f.recipient}`)}`;
  const me = f.sender || 'mon adresse';
  const orAdmin = f.hasNoAdmin ? '' : ' ou le demander à la personne qui gère votre messagerie';
  switch (f.plea) {
    case 'full':
      return `${mailbox} est pleine, et ${mail} m’est revenu. Pourriez-vous libérer de la place et me prévenir\u00a0?`;
    case 'gone':
      return `L’adresse${known(f.recipient, ` ${f.recipient}`)} n’existe pas, et ${mail} m’est revenu. Pourriez-vous m’indiquer votre adresse actuelle\u00a0?`;
    case 'inactive':
      return `${mailbox} n’est pas active, et ${mail} m’est revenu. Pourriez-vous m’indiquer une autre adresse\u00a0?`;
    case 'blocked':
      return `Mon adresse est bloquée de votre côté, et ${mail} m’est revenu. Pourriez-vous la débloquer${orAdmin}\u00a0?`;
    case 'spam':
      return `Un filtre de votre côté a refusé ${mail} comme courrier indésirable. Pourriez-vous autoriser ${me}${orAdmin}\u00a0?`;
    case 'filter':
      return `Un filtre de votre côté a bloqué ${mail}. Pourriez-vous autoriser ${me}${orAdmin}\u00a0?`;
    case 'restricted':
      return `${f.recipient || 'Votre boîte aux lettres'} n’accepte que certains expéditeurs, et ${mail} m’est revenu. Pourriez-vous ${f.hasNoAdmin ? 'autoriser' : 'demander à la personne qui gère votre messagerie d’autoriser'} ${me}\u00a0?`;
    default:
      return undefined;
  }
}

const TEXTS: LetterTexts = {
  'owner-request': {
    subject: (f) => `Puis-je écrire à ${f.recipient || 'votre groupe'}\u00a0?`,
    body: (f) =>
      paragraphs(
        'Bonjour,',
        `Mon message${known(f.subject, ` «\u00a0${f.subject}\u00a0»`)} à ${f.recipient || 'votre groupe'} a été refusé, et sauf erreur de ma part, vous gérez ou modérez ce groupe.${oneGroupOfMany(f)}`,
        `Pourriez-vous autoriser ${f.sender === '' ? 'mon adresse' : f.sender} à lui écrire, ou approuver mon message\u00a0?`,
        known(f.page, `Cela se règle ici\u00a0: ${f.page}`),
        told(f),
        'Merci d’avance.',
      ),
  },
  'owner-answer': {
    subject: (f) => `Vous pouvez maintenant écrire à ${f.recipient || 'notre groupe'}`,
    body: (f) =>
      paragraphs(
        'Bonjour,',
        `Vous pouvez maintenant écrire à ${f.recipient || 'notre groupe'}. Pourriez-vous renvoyer votre message${known(f.subject, ` «\u00a0${f.subject}\u00a0»`)}\u00a0? Il n’a pas été remis la première fois.`,
        'S’il vous revient encore, merci de me le signaler.',
      ),
  },
  'owner-admin': {
    subject: (f) => `Merci d’autoriser ${f.sender || 'un expéditeur'} à écrire à ${f.recipient || 'mon groupe'}`,
    body: (f) =>
      paragraphs(
        'Bonjour,',
        `${f.sender || 'Un expéditeur'} ne peut pas écrire à ${f.recipient || 'mon groupe'}, dont je suis propriétaire. Pourriez-vous autoriser uniquement cet expéditeur, pour que le groupe reste fermé à tous les autres\u00a0?`,
        about(f),
        told(f),
        'Merci d’avance.',
      ),
  },
  'recipient-note': {
    subject: (f) => `Mon message à ${f.recipient || 'votre adresse'} m’est revenu`,
    body: (f) =>
      paragraphs(
        'Bonjour,',
        plea(f) ??
          `Mon message à ${f.recipient || 'votre adresse'}${known(f.subject, ` («\u00a0${f.subject}\u00a0»)`)} n’a pas été remis\u00a0; il m’est revenu. ${f.hasNoAdmin ? '' : 'Pourriez-vous transmettre ceci à la personne qui gère votre messagerie, ou vérifier vous-même\u00a0? '}Si une autre adresse convient mieux, merci de me l’indiquer.`,
        lines(
          told(f),
          known(f.server, `Serveur\u00a0: ${f.server}`),
          known(f.sender, `Mon adresse\u00a0: ${f.sender}`),
        ),
        'Merci d’avance.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `Courrier ${yourPeople(f)} non remis`,
    body: (f) => toAnAdmin(f, askTheirs(f)),
  },
  'sender-admin': {
    subject: (f) =>
      `${f.isByOther === true ? 'Message' : 'Mon message'}${known(f.recipient, ` à ${f.recipient}`)} ${f.isByOther === true ? 'refusé' : 'est refusé'}`,
    body: (f) => toAnAdmin(f),
  },
  delist: DELIST,
  'help-desk': {
    subject: (f) => `Message non remis\u00a0: ${f.subject || '(sans objet)'}`,
    body: (f) =>
      paragraphs(
        'Bonjour,',
        `Un message n’a pas été remis\u00a0; pourriez-vous vérifier ce qui se passe\u00a0? Voici ce que le complément Redeliver a trouvé${f.textLanguage === 'en' ? ' (en anglais)' : ''}\u00a0:`,
        f.report,
        'Je joins si possible le message de non-remise lui-même.',
      ),
  },
};

export const writeFrench = (id: LetterId, facts: LetterFacts): Written => writeIn(TEXTS, id, facts);
