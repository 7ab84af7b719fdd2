// Errors of Node's nodemailer, as Node prints them: the fields of an object below the message.
import type { Dialect, ReportedRecipient } from './dialect';
import { answered } from './reading/reply-action';
import { fold } from '../mail/text-decode';
import { findAddress, findAddresses } from '../tokens/address';

const IS_ERROR = /\bresponseCode["']?: \d{3}\b|\bcode["']?: ["']E(?:ENVELOPE|AUTH|MESSAGE|PROTOCOL)["']/;
// A string of JavaScript, or of JSON.
const STRING = String.raw`(?:'((?:[^'\\]|\\.){0,2000})'|"((?:[^"\\]|\\.){0,2000})"|` + '`([^`]{0,2000})`)';
const RESPONSE = new RegExp(String.raw`\bresponse["']?: ${STRING}`, 'g');
const PERSON = new RegExp(String.raw`\brecipient["']?: ${STRING}`, 'g');
const LISTS = /\b(accepted|rejected|to)["']?: \[([^\]]{1,2000})\]/g;

export const nodemailer: Dialect = {
  id: 'nodemailer',
  title: 'Errors of nodemailer',
  read(text) {
    if (!IS_ERROR.test(text)) return [];
    const words = text.slice(0, 100_000);
    const replies = [...words.matchAll(RESPONSE)].map((match) => ({ at: match.index, reply: stringOf(match) }));
    const refusals = replies.filter(({ reply }) => /^[45]/.test(reply));
    const [first] = refusals;
    if (first === undefined) return [];
    const own = [...words.matchAll(PERSON)].flatMap((match) => {
      const before = refusals.filter(({ at }) => at < match.index).at(-1);
      const after = refusals.find(({ at }) => at > match.index);
      const who = findAddress(stringOf(match));
      return who === null ? [] : [answered(who, (before ?? after ?? first).reply)];
    });
    const lists = new Map([...words.matchAll(LISTS)].map(([, name = '', list = '']) => [name, findAddresses(list)]));
    const accepted = lists.get('accepted') ?? [];
    const rest = (lists.get('rejected') ?? []).filter((who) => !own.some((one) => one.who === who));
    const refused = [...own, ...rest.map((who) => answered(who, first.reply))];
    if (refused.length === 0) return fromEnvelope(lists.get('to') ?? [], first.reply);
    const sent = replies.find(({ reply }) => reply.startsWith('2'))?.reply;
    return sent === undefined ? refused : [...refused, ...accepted.map((who) => answered(who, sent))];
  },
};

const fromEnvelope = (to: readonly string[], reply: string): readonly ReportedRecipient[] =>
  to.length > 0 ? to.map((who) => answered(who, reply)) : [answered(null, reply)];

const stringOf = (match: RegExpExecArray | RegExpMatchArray): string =>
  fold((match[1] ?? match[2] ?? match[3] ?? '').replace(/\\[rnt]/g, ' ').replace(/\\(.)/g, '$1'));
