// The resolver of the simulated Outlook: DNS over HTTPS (RFC 8484) about the domains of the samples, in wire format.
import { readFileSync } from 'node:fs';
import { URLSearchParams } from 'node:url';
import { decode, encode, RECURSION_AVAILABLE } from '@dnsquery/dns-packet';

/** Records of each name: `MX 10 mx.contoso.com`. A name that isn't listed doesn't exist. */
const ZONE = JSON.parse(readFileSync(new URL('dns-zone.json', import.meta.url), 'utf8'));
const NO_SUCH_NAME = 3;

/**
 * @param {string} search with the question: `?dns=…`
 * @returns {Uint8Array | null} null for what is no question
 */
export function answerAboutDns(search) {
  const wire = new URLSearchParams(search).get('dns') ?? '';
  const question = questionIn(Buffer.from(wire, 'base64url'));
  if (question === undefined) return null;
  const records = ZONE[question.name.toLowerCase()];
  return encode({
    type: 'response',
    id: 0,
    flags: RECURSION_AVAILABLE | (records === undefined ? NO_SUCH_NAME : 0),
    questions: [question],
    answers: (records ?? []).flatMap((record) => answerFor(question, record)),
  });
}

function questionIn(bytes) {
  try {
    return decode(bytes).questions?.[0];
  } catch {
    return undefined;
  }
}

function answerFor({ name, type }, record) {
  if (!record.startsWith(`${type} `)) return [];
  const value = record.slice(type.length + 1);
  if (type === 'TXT') return [{ type, name, data: [value] }];
  if (type !== 'MX') return [{ type, name, data: value }];
  const [preference, exchange] = value.split(' ');
  return [{ type, name, data: { preference: Number(preference), exchange } }];
}
