import { isIpAddress } from '../text/addresses';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = new RegExp(String.raw`(?:^|[^\d.])(${OCTET}(?:\.${OCTET}){3})(?![\d.]*\d)`, 'g');
const IPV6 = /\[(?:IPv6:)?([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8})\]/gi;

/** A host's name in front of its address, which stands in brackets. */
const NAMED = String.raw`[^\s[(<>]{1,255}\s?[[(](?:IPv6:)?$`;
const NAMED_WITH_DOT = String.raw`[^\s[(<>.]{1,63}\.${NAMED}`;
// «with ip: [192.0.2.1]» and «at address [192.0.2.1]» name no host.
const OTHER_NAMED = new RegExp(
  String.raw`\b(?:(?:hosts?:?|connect to|delivery to)\s+(?!ip\b)${NAMED}|(?:to|with|at|via|beim?|à|server:?|mta:?(?:\s+dns;)?|(?:response|reply|answer|error|antwort) (?:from|von)|(?:rejected|refused|returned|generated) by|domain [^\s]{1,255} by)\s+(?!ip\b)${NAMED_WITH_DOT})`,
  'i',
);
const OTHER_BARE =
  /\b(?:remote server at|connect(?:ed|ion)? (?:to|with)|(?:receiving|generating|remote) server:|(?:empfangender|generierender) server:|remote-mta: dns;)\s+[[(]?$/i;
// What the address is said to have answered: «192.0.2.1 does not like recipient» is qmail's.
const ANSWERS =
  /^[\])]?(?::\d{1,5})?\s+(?:said:|(?:returned|responded|replied|answered)(?: with)?:? ?["'‘“]|refused to talk|does not like |failed after I sent)/i;
const CLIENT =
  /\b(?:your|client|send(?:ing|er's)|source|originating|connecting|ihr(?:e[mn]?)?|sendende[nr]?|einliefernde[nr]?)\s+(?:[\w-]{1,20}:?\s+){0,2}(?:[^\s[(<>]{1,255}\s?)?[[(]?(?:IPv6:)?$/i;

const BEFORE = 360;
const AFTER = 40;
/** The page around a report's diagnostics is short. */
const MAX_TEXT = 20_000;

interface Named {
  readonly ip: string;
  /** The server that rejected the message, or another that it passed. */
  readonly isOther: boolean;
}

function namedIn(words: string): readonly Named[] {
  const found = [...words.matchAll(IPV4), ...[...words.matchAll(IPV6)].filter(([, ip = '']) => isIpAddress(ip))];
  return found.map(({ 0: all, 1: ip = '', index }) => {
    const at = index + all.indexOf(ip);
    const before = words.slice(Math.max(0, at - BEFORE), at);
    const isOther =
      !CLIENT.test(before) &&
      (OTHER_NAMED.test(before) ||
        OTHER_BARE.test(before) ||
        ANSWERS.test(words.slice(at + ip.length, at + ip.length + AFTER)));
    return { ip, isOther };
  });
}

/**
 * The IP address of the sending server, if the rejection names it. An address that the report gives for the server that rejected
 * the message is never the one that was rejected, wherever it stands: «host mx.contoso.com[192.0.2.1] said», «Receiving server:
 * mx.contoso.com (192.0.2.1)».
 * @param text the whole report, which may name the servers apart from what they said.
 */
export function sendingIp(words: string, text = ''): string | undefined {
  const named = namedIn(words);
  if (named.every(({ isOther }) => isOther)) return undefined;
  const others = new Set([...named, ...namedIn(text.slice(0, MAX_TEXT))].flatMap((one) => (one.isOther ? one.ip : [])));
  return named.find(({ ip }) => !others.has(ip))?.ip;
}
