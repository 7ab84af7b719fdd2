// What .NET raises: System.Net.Mail puts words of its own for the reply code in front of the server's, MailKit names the mailbox
// in a property. Windows translates "at", not the names.
import type { Dialect, ReportedRecipient } from './dialect';
import { actionOfReply } from './reading/reply-action';
import { fold } from '../mail/text-decode';
import { findAddress, findAddresses } from '../tokens/address';

const IS_EXCEPTION =
  /\bSystem\.Net\.Mail\.Smtp\w{0,40}Exception\b|\bMailKit\.Net\.Smtp\.SmtpCommandException\b|\bSend-MailMessage\b|\bException Message: Cannot send mails to mail server\b/;
// Behind the server's words come the place in the program, an inner exception, or a property.
const END = String.raw`(?= (?:at|bei|à|en|in|в|場所|在) [\w.<]{3,200}[(:]| ---> | --- | (?:ErrorCode|StatusCode|Mailbox|FailedRecipient|Source|InnerException|HelpLink) ?: |\)\.|$)`;
const RESPONSE = new RegExp(String.raw`([^:;.]{0,200})\. The server response was: (.{1,2000}?)${END}`, 'g');
const COMMAND = new RegExp(String.raw`\bSmtpCommandException: (.{1,2000}?)${END}`, 'g');
const FAILED = /\bFailedRecipient ?: ?<?([^\s<>]{3,320})/g;
const MAILBOX = /\bMailbox ?: ?<?([^\s<>]{3,320})/;
const UNABLE = /\b(?:unable to relay(?: recipient)? (?:for|to)|recipient(?: address)?) <?([^\s<>]{3,320})/i;
const QUOTED = /^(?:[45]\d\d )?(?:[45]\.\d{1,3}\.\d{1,3} )?<([^\s<>]{3,320})>/;
// SmtpStatusCode of 4xx, as its words say it.
const LATER =
  /service not available|mailbox (?:busy|temporarily)|insufficient (?:system )?storage|error in processing/i;

export const dotnetException: Dialect = {
  id: 'dotnet-exception',
  title: 'Exceptions of .NET',
  read(text) {
    if (!IS_EXCEPTION.test(text)) return [];
    const words = fold(text.slice(0, 100_000));
    const named = [...words.matchAll(FAILED)].flatMap(([, who = '']) => findAddresses(who, 1));
    const answers = [...words.matchAll(RESPONSE)].map(([, before = '', reason = '']) => toRecipient(before, reason));
    const commands = [...words.matchAll(COMMAND)].map(([, reason = '']) => toRecipient('', reason));
    const all = answers.length > 0 ? answers : commands;
    const [only] = all;
    if (only === undefined) return [];
    // An inner exception repeats the words of the outer one.
    const told = all.filter(({ who }) => who !== null);
    if (told.length > 0) return told;
    const isAboutSender = /\bSenderNotAccepted\b/.test(words);
    const mailbox = isAboutSender ? null : findAddress(MAILBOX.exec(words)?.[1] ?? '');
    const people = named.length > 0 ? [...new Set(named)] : [mailbox];
    return people.map((who) => ({ ...only, who }));
  },
};

function toRecipient(before: string, words: string): ReportedRecipient {
  const reason = words.trim();
  const isLater = LATER.test(before);
  const who = /sender/i.test(reason) ? null : (QUOTED.exec(reason)?.[1] ?? UNABLE.exec(reason)?.[1] ?? null);
  return {
    who: who === null ? null : findAddress(who),
    action: actionOfReply(reason) ?? (isLater ? 'delayed' : 'failed'),
    status: null,
    host: null,
    reasons: [reason],
  };
}
