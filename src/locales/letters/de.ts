import type { LetterFacts, Written } from '../../model/advice';
import type { LetterId } from '../../model/cause';
import { known, lines, listed, paragraphs, quoted, spokenMoment, writeIn, type LetterTexts } from './letter-texts';

const all = (f: LetterFacts): string => listed(f, 'und', (count) => `${count} weitere`);

/** Follows «Guten Tag,», so it begins small. */
const failed = (f: LetterFacts): string =>
  `meine Nachricht${known(all(f), ` an ${all(f)}`)} wurde nicht zugestellt.${known(f.server, ` Die Antwort kam vom Server ${f.server}.`)}`;
const told = (f: LetterFacts): string =>
  f.said.length === 0 ? 'Der Bericht gibt keine Worte des Servers wieder.' : `Der Server meldete:\n${quoted(f.said)}`;
const about = (f: LetterFacts): string =>
  lines(
    known(f.subject, `Betreff: ${f.subject}`),
    known(f.sender, `Von: ${f.sender}`),
    known(all(f), `An: ${all(f)}`),
    known(f.sent, `Gesendet: ${spokenMoment(f.sent, 'de')}`),
  );
/** Causes and steps are written in English only, and the letter says so. */
const help = (f: LetterFacts): string =>
  lines(
    known(f.reason, `Redeliver, ein Add-In, nennt als Grund (auf Englisch): ${f.reason}.`),
    f.steps.length === 0 ? '' : 'Was dann meist hilft (auf Englisch):',
    ...f.steps.map((step, i) => `${i + 1}. ${step}`),
  );
const more = (f: LetterFacts): string => known(f.article, `Mehr dazu: ${f.article}`);

const yourPeople = (f: LetterFacts): string =>
  f.recipients.length === 1 && f.recipient !== ''
    ? f.recipient
    : f.recipientDomain === ''
      ? 'Ihre Organisation'
      : `Empfänger bei ${f.recipientDomain}`;

const oneGroupOfMany = (f: LetterFacts): string =>
  f.otherGroups === 0
    ? ''
    : ` ${f.otherGroups === 1 ? 'Eine weitere Gruppe hat' : `${f.otherGroups} weitere Gruppen haben`} sie ebenfalls abgelehnt; diese Bitte betrifft nur ${f.recipient}.`;

const toAnAdmin = (f: LetterFacts): string =>
  paragraphs(
    'Guten Tag,',
    `${failed(f)} Könnten Sie sich das bitte ansehen?`,
    about(f),
    told(f),
    help(f),
    more(f),
    'Vielen Dank für Ihre Mühe.',
  );

const TEXTS: LetterTexts = {
  'owner-request': {
    subject: (f) => `Darf ich an ${f.recipient || 'Ihre Gruppe'} schreiben?`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `soweit ich weiß, verwalten oder moderieren Sie die Gruppe${f.recipient === '' ? ', an die ich geschrieben habe' : ` ${f.recipient}`}. Meine Nachricht an sie wurde nicht zugestellt.${oneGroupOfMany(f)}`,
        `Könnten Sie ${f.sender === '' ? 'mir' : `meiner Adresse ${f.sender}`} erlauben, an die Gruppe zu schreiben, oder meine Nachricht freigeben?`,
        lines(
          'Festlegen lässt sich das in den Einstellungen der Gruppe, dort, wo bestimmt wird, wer ihr schreiben darf. Für jemanden von außerhalb muss oft zuerst Ihr Administrator einen E-Mail-Kontakt anlegen.',
          known(f.page, `Hier: ${f.page}`),
        ),
        about(f),
        told(f),
        more(f),
        'Vielen Dank.',
      ),
  },
  'recipient-note': {
    subject: (f) => `Meine E-Mail an ${f.recipient || 'Sie'} kam zurück`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `meine E-Mail an ${f.recipient || 'Sie'}${known(f.subject, ` („${f.subject}“)`)} wurde nicht zugestellt; sie kam zu mir zurück. Könnten Sie das an die Person weitergeben, die Ihre E-Mail betreut, oder selbst nachsehen? Falls eine andere Adresse besser ist, geben Sie mir bitte Bescheid.`,
        lines(told(f), known(f.server, `Server: ${f.server}`), known(f.sender, `Meine Adresse: ${f.sender}`)),
        'Vielen Dank.',
      ),
  },
  'recipient-admin': {
    subject: (f) => `E-Mail an ${yourPeople(f)} wird nicht zugestellt`,
    body: toAnAdmin,
  },
  'sender-admin': {
    subject: (f) => `Meine E-Mail${known(f.recipient, ` an ${f.recipient}`)} kommt zurück`,
    body: toAnAdmin,
  },
  delist: {
    subject: (f) => `Bitte ${f.ip || 'unseren Mailserver'} von Ihrer Sperrliste nehmen`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        `E-Mails von unserem Server${known(f.ip, ` ${f.ip}`)} werden blockiert. Bitte nehmen Sie ihn von der Liste.`,
        lines(`IP-Adresse: ${f.ip || '(bitte ergänzen)'}`, known(f.senderDomain, `Absenderdomäne: ${f.senderDomain}`)),
        told(f),
        about(f),
        'Der vollständige Unzustellbarkeitsbericht liegt bei oder wird auf Wunsch nachgereicht.',
        'Vielen Dank.',
      ),
  },
  'help-desk': {
    subject: (f) => `Unzustellbare E-Mail: ${f.subject || '(ohne Betreff)'}`,
    body: (f) =>
      paragraphs(
        'Guten Tag,',
        'eine Nachricht von mir kam zurück; könnten Sie sich das bitte ansehen? Das Add-In Redeliver hat Folgendes festgestellt (auf Englisch):',
        f.report,
        'Die zurückgekommene Nachricht selbst hänge ich nach Möglichkeit an.',
      ),
  },
};

export const writeGerman = (id: LetterId, facts: LetterFacts): Written => writeIn(TEXTS, id, facts);
