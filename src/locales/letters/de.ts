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

const all = (f: LetterFacts): string => listed(f, 'und', (count) => `${count} weitere`);

/** Follows «Guten Tag,», so it begins small. */
const theMessage = (f: LetterFacts): string =>
  f.isByOther === true ? `eine Nachricht${known(f.sender, ` von ${f.sender}`)}` : 'meine Nachricht';
const failed = (f: LetterFacts): string =>
  `${theMessage(f)}${known(all(f), ` an ${all(f)}`)} wurde nicht zugestellt.${known(f.server, ` Die Antwort kam vom Server ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0
    ? 'Im Unzustellbarkeitsbericht steht keine Antwort des Servers.'
    : `Der Server meldete:\n${quoted(f.said)}`;
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Betreff: ${f.subject}`),
    known(f.sender, `Von: ${f.sender}`),
    known(all(f), `An: ${all(f)}`),
    known(f.sent, `Gesendet: ${spokenMoment(f.sent, 'de')}`),
  );
/** An answer in English names the cause in English, and the letter says so. */
const isGerman = (f: LetterFacts): boolean => f.textLanguage === 'de';
const reason = (f: LetterFacts): string =>
  isGerman(f)
    ? known(f.localReason, `Das Add-In Redeliver nennt diesen Grund: ${f.localReason}.`)
    : known(f.reason, `Das Add-In Redeliver nennt diesen Grund (auf Englisch): ${f.reason}.`);
const more = (f: LetterFacts): string => known(f.article, `Mehr dazu: ${f.article}`);

const dns = ({ dns: found = [] }: LetterFacts): string => known(found.join(''), lines('Aktuell im DNS:', ...found));

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'Ihre Organisation'
      : `Empfänger bei ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Eine weitere Gruppe hat' : `${f.otherGroups} weitere Gruppen haben`} sie ebenfalls abgelehnt. Diese Bitte betrifft nur ${f.recipient}.`;

const LOOK = 'Könnten Sie sich das bitte ansehen?';
const askTheirs = (f: LetterFacts): string =>
  asksToAllow(f)
    ? `Könnten Sie ${f.sender || 'meine Adresse'} bitte zulassen oder uns sagen, warum blockiert wurde?`
    : LOOK;

const toAnAdmin = (f: LetterFacts, question = LOOK): string =>
  paragraphs(
    'Guten Tag,',
    `${failed(f)} ${question}`,
    about(f),
    told(f),
    dns(f),
    reason(f),
    more(f),
    'Vielen Dank für Ihre Mühe.',
  );

/** What is wrong and what would help, in words for the recipient. */
function plea(f: LetterFacts): string | undefined {
  const mail = `meine E-Mail${known(f.subject, ` („${f.subject}“)`)}`;
  const back = `deshalb kam ${mail} zurück`;
  const mailbox = `Ihr Postfach${known(f.recipient, ` ${f.recipient}`)}`;
  const me = known(f.sender, ` ${f.sender}`);
  const orAdmin = f.hasNoAdmin ? '' : ' oder Ihren E-Mail-Admin darum bitten';
  switch (f.plea) {
    case 'full':
      return `${mailbox} ist voll, ${back}. Könnten Sie bitte Platz schaffen und mir dann Bescheid geben?`;
    case 'gone':
      return `die Adresse${known(f.recipient, ` ${f.recipient}`)} gibt es nicht, ${back}. Könnten Sie mir bitte Ihre aktuelle Adresse nennen?`;
    case 'inactive':
      return `${mailbox} ist nicht aktiv, ${back}. Könnten Sie mir bitte eine andere Adresse nennen?`;
    case 'blocked':
      return `meine Adresse steht bei Ihnen auf einer Sperrliste, ${back}. Könnten Sie sie bitte entfernen${orAdmin}?`;
    case 'spam':
      return `ein Filter bei Ihnen hat ${mail} als Spam abgelehnt. Könnten Sie meine Adresse${me} bitte zulassen${orAdmin}?`;
    case 'filter':
      return `ein Filter bei Ihnen hat ${mail} blockiert. Könnten Sie meine Adresse${me} bitte zulassen${orAdmin}?`;
    case 'restricted':
      return `${f.recipient || 'Ihr Postfach'} nimmt E-Mails nur von bestimmten Absendern an, ${back}. Könnten Sie meine Adresse${me} bitte ${f.hasNoAdmin ? 'zulassen' : 'von Ihrem E-Mail-Admin zulassen lassen'}?`;
    default:
      return undefined;
  }
}

const TEXTS: LetterTexts = {
  'owner-request': {
    subject: (f) => `Darf ich an ${f.recipient || 'Ihre Gruppe'} schreiben?`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `meine Nachricht${known(f.subject, ` „${f.subject}“`)} an ${f.recipient || 'Ihre Gruppe'} wurde abgelehnt, und soweit ich weiß, verwalten oder moderieren Sie diese Gruppe.${oneGroupOfMany(f)}`,
        `Könnten Sie ${f.sender === '' ? 'mir' : `meiner Adresse ${f.sender}`} erlauben, an die Gruppe zu senden, oder meine Nachricht genehmigen?`,
        known(f.page, `Das können Sie hier ändern: ${f.page}`),
        told(f),
        'Vielen Dank.',
      ),
  },
  'owner-answer': {
    subject: (f) => `Sie können jetzt an ${f.recipient || 'unsere Gruppe'} senden`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `Sie können jetzt an ${f.recipient || 'unsere Gruppe'} senden. Bitte senden Sie Ihre Nachricht${known(f.subject, ` „${f.subject}“`)} noch einmal, denn beim ersten Mal wurde sie nicht zugestellt.`,
        'Wenn sie wieder zurückkommt, sagen Sie mir bitte Bescheid. Vielen Dank.',
      ),
  },
  'owner-admin': {
    subject: (f) => `Bitte ${f.sender || 'einem Absender'} das Senden an ${f.recipient || 'meine Gruppe'} erlauben`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `${f.sender || 'ein Absender'} darf nicht an ${f.recipient || 'meine Gruppe'} senden, deren Besitzer ich bin. Könnten Sie nur diesem Absender das Senden erlauben, sodass die Gruppe für alle anderen geschlossen bleibt?`,
        about(f),
        told(f),
        'Vielen Dank.',
      ),
  },
  'recipient-note': {
    subject: (f) => `Meine E-Mail an ${f.recipient || 'Sie'} kam zurück`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        plea(f) ??
          `meine E-Mail an ${f.recipient || 'Sie'}${known(f.subject, ` („${f.subject}“)`)} wurde nicht zugestellt. ${f.hasNoAdmin ? 'Könnten Sie mir bitte eine bessere Adresse nennen?' : 'Könnten Sie das bitte an Ihren E-Mail-Admin weiterleiten oder mir eine bessere Adresse nennen?'}`,
        lines(told(f), known(f.server, `Server: ${f.server}`), known(f.sender, `Meine Adresse: ${f.sender}`)),
        'Vielen Dank.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `E-Mails an ${yourPeople(f)} werden nicht zugestellt`,
    body: (f) => toAnAdmin(f, askTheirs(f)),
  },
  'sender-admin': {
    subject: (f) =>
      `${f.isByOther === true ? 'E-Mail' : 'Meine E-Mail'}${known(f.recipient, ` an ${f.recipient}`)} kommt zurück`,
    body: (f) => toAnAdmin(f),
  },
  delist: DELIST,
  'help-desk': {
    subject: (f) => `Unzustellbare E-Mail: ${f.subject || '(ohne Betreff)'}`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `eine Nachricht kam zurück. Könnten Sie sich das bitte ansehen? Das Add-In Redeliver hat Folgendes festgestellt${isGerman(f) ? '' : ' (auf Englisch)'}:`,
        f.report,
        'Den Unzustellbarkeitsbericht selbst kann ich Ihnen weiterleiten.',
      ),
  },
};

export const writeGerman = (id: LetterId, facts: LetterFacts): Written => writeIn(TEXTS, id, facts);
