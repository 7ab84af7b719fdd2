import type { Hop } from '../model/bounce';
import { isoDate } from './tokens/dates';
import type { Headers } from './mail/mail';
import { fold } from './mail/text-decode';

/**
 * The delivery route of a message from its Received: fields (RFC 5321 section 4.4), first hop first, each with the delay
 * since the previous hop.
 */
export function readHops(headers: Headers): readonly Hop[] {
  const received = headers.filter((field) => field.name === 'received').reverse();
  const hops: Hop[] = [];
  for (const { value } of received) {
    const text = fold(value).slice(0, 1000);
    const semicolon = text.lastIndexOf(';');
    const way = withoutComments(semicolon === -1 ? text : text.slice(0, semicolon));
    const at = semicolon === -1 ? null : isoDate(text.slice(semicolon + 1));
    const before = hops.at(-1)?.at;
    hops.push({
      from: word(way, 'from'),
      by: word(way, 'by'),
      with:
        word(way, 'with') === null
          ? null
          : (/\bwith ([^;]{1,60}?)(?= id | for | via |\(|;|$)/i.exec(way)?.[1]?.trim() ?? null),
      at,
      delaySeconds: at !== null && before ? Math.round((Date.parse(at) - Date.parse(before)) / 1000) : null,
    });
  }
  return hops;
}

// “(Postfix, from userid 33)” and “(qmail 77 invoked by uid 33)” name no host.
const withoutComments = (way: string): string => way.replace(/\([^()]*\)/g, ' ').replace(/\([^()]*\)/g, ' ');

const word = (way: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s+([^\\s();]{1,255})`, 'i').exec(way)?.[1] ?? null;
