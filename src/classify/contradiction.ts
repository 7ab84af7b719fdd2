import type { Match, Passage } from './match';

// No mailbox, a disabled one, a full one: what these codes state is a fact about the recipient.
const ABOUT_RECIPIENT = /^[45]\.(?:1\.(?:1|10)|2\.[12])$/;
const RECIPIENT =
  /recipient|rcpt|address|mailbox|mail ?box|account|user|e-?mail|inbox|folder|directory|quota|storage|space|full|unknown|no such|exist|empfänger|benutzer|postfach|destinat|usu[aá]rio|utilisateur|boîte|buzón|caixa|casella|utente|odbiorc|skrzynk|адрес|получател|пользовател|ящик|收件人|邮箱|信箱|用户|宛先|メールボックス|ユーザ|수신자|받는|사서함/i;
// The sending server, the message, how often, a filter: somebody rejects what could be delivered.
const SOMETHING_ELSE =
  /\b(?:your|client|sending|remote|this|the) (?:server|host|ip|country|network|message|content|mta|connection)\b|\bhas sent\b|\b(?:too many|too much|per (?:hour|day|minute)|this hour|country|filter(?:ed)?|firewall|reputation)\b/i;
const ASIDE = /\([^()]{0,80}\)/g;
const DATA = /[\d@<>[\]/]|\w\.\w/;
const WORD = /\p{L}{3,}/gu;
const ENOUGH_WORDS = 3;
const REACH = 240;

/** Do the words beside a code say something else than it does? A server that uses codes loosely means its words. */
export function contradictsCode(code: string | null, passages: readonly Passage[]): boolean {
  if (code === null || !ABOUT_RECIPIENT.test(code)) return false;
  const text = (passages.find((passage) => passage.text.includes(code)) ?? passages[0])?.text ?? '';
  const at = text.indexOf(code);
  const said = text.slice(at === -1 ? 0 : at + code.length).slice(0, REACH);
  const plain = said.replace(ASIDE, ' ').split(' ');
  const words = plain.filter((word) => !DATA.test(word)).join(' ');
  if ((words.match(WORD)?.length ?? 0) < ENOUGH_WORDS) return false;
  return SOMETHING_ELSE.test(words) || !RECIPIENT.test(words);
}

/**
 * Are two causes named by different authors? One who names two says the same more closely. What the client said is no statement
 * about the refusal.
 */
export const haveDifferentAuthors = (one: Match, other: Match): boolean =>
  other.evidence.some(
    ({ speaker, host }) =>
      speaker !== 'client' && one.evidence.every((evidence) => evidence.speaker !== speaker || evidence.host !== host),
  );
