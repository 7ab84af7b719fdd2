// A resolver for DNS over HTTPS of the tests' own: real wire answers on loopback, and every way an answer can go wrong.
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode, encode, RECURSION_AVAILABLE, TRUNCATED_RESPONSE } from '@dnsquery/dns-packet';
import type { Answer, Question } from '@dnsquery/dns-packet';
import { isFault, recordsIn } from './zone';
import type { Zone } from './zone';

export interface DohServer {
  readonly address: string;
  /** What it knows; a test sets it. */
  zone: Zone;
  /** Questions in order: `contoso.com TXT`. */
  asked: string[];
  readonly close: () => Promise<void>;
}

export async function startDohServer(): Promise<DohServer> {
  const http: Server = createServer((request, response) => {
    const wire = new URL(request.url ?? '', 'http://localhost').searchParams.get('dns') ?? '';
    const [question] = decode(Buffer.from(wire, 'base64url')).questions ?? [];
    if (!question || request.headers.accept !== 'application/dns-message') response.writeHead(400).end();
    else {
      server.asked.push(`${question.name} ${question.type}`);
      reply(server.zone, question, response);
    }
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: DohServer = {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/dns-query`,
    zone: {},
    asked: [],
    close: () => {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

/** Response codes, RFC 1035 section 4.1.1. */
const CODES = { 'server-failure': 2, 'no-name': 3, refused: 5, 'not-implemented': 4 } as const;

function reply(zone: Zone, question: Question, response: ServerResponse): void {
  const { name } = question;
  const send = (flags: number, answers: Answer[] = []): void => {
    response.setHeader('Content-Type', 'application/dns-message');
    response.end(message(question, flags, answers));
  };
  if (isFault(zone, name, 'timeout')) return;
  if (isFault(zone, name, 'server-failure')) send(CODES['server-failure']);
  else if (isFault(zone, name, 'refused')) send(CODES.refused);
  else if (isFault(zone, name, 'not-implemented')) send(CODES['not-implemented']);
  else if (isFault(zone, name, 'truncated')) send(TRUNCATED_RESPONSE);
  else if (isFault(zone, name, 'sign-in-page')) response.setHeader('Content-Type', 'text/html').end('<h1>Sign in</h1>');
  else if (isFault(zone, name, 'unavailable')) response.writeHead(503).end();
  else if (isFault(zone, name, 'gateway-timeout')) response.writeHead(504).end();
  else if (isFault(zone, name, 'moved')) response.writeHead(302, { Location: '/elsewhere' }).end();
  else if (isFault(zone, name, 'hang-up')) response.destroy();
  else if (isFault(zone, name, 'garbage'))
    response.setHeader('Content-Type', 'application/dns-message').end(Buffer.from('not a DNS message'));
  else if (isFault(zone, name, 'cut-short')) {
    const whole = message(question, 0, answersTo(zone, question));
    response.setHeader('Content-Type', 'application/dns-message').end(whole.subarray(0, whole.length - 5));
  } else if (isFault(zone, name, 'other-question')) {
    const other = message({ ...question, name: 'elsewhere.example' }, 0, []);
    response.setHeader('Content-Type', 'application/dns-message').end(other);
  } else {
    const answers = answersTo(zone, question);
    const isKnown = zone[name.toLowerCase()] !== undefined;
    send(isKnown ? 0 : CODES['no-name'], answers);
  }
}

const message = (question: Question, flags: number, answers: Answer[]): Buffer =>
  Buffer.from(encode({ type: 'response', id: 0, flags: flags | RECURSION_AVAILABLE, questions: [question], answers }));

const MAX_ALIASES = 8;

/** With the aliases on the way, as a resolver answers. */
function answersTo(zone: Zone, { name, type }: Question, aliases = 0): Answer[] {
  const answers = (recordsIn(zone, name, type) ?? []).map((value) => toAnswer(name, type, value));
  const alias = recordsIn(zone, name, 'CNAME')?.[0];
  if (answers.length > 0 || alias === undefined || aliases > MAX_ALIASES) return answers;
  return [{ type: 'CNAME', name, data: alias }, ...answersTo(zone, { name: alias, type }, aliases + 1)];
}

function toAnswer(name: string, type: string, value: string): Answer {
  if (type === 'TXT') return { type, name, data: value.match(/.{1,255}/gs) ?? [''] };
  if (type === 'MX') {
    const [preference, exchange = ''] = value.split(' ');
    return { type, name, data: { preference: Number(preference), exchange } };
  }
  return { type, name, data: value } as Answer;
}
