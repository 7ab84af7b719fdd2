// What `curl -v smtp://...` prints: ">" before what it sends, "<" before what comes back.
import type { Dialect } from './dialect';
import { readSession, sessionLines } from './reading/session';
import type { Marks } from './reading/session';

const MARKS: Marks = { client: /^> (.*)$/, server: /^< ?(\d{3}(?:[ -].*)?)$/ };
const CONNECTED = /^\* Connected to ([\w.-]{3,255}) \(/m;

export const curl: Dialect = {
  id: 'curl',
  title: 'Sessions of curl',
  read: (text) => readSession(sessionLines(text, MARKS), CONNECTED.exec(text)?.[1]?.toLowerCase() ?? null),
};
