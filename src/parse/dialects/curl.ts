// What `curl -v smtp://...` prints: ">" before what it sends, "<" before what comes back.
import type { Dialect } from './dialect';
import { readSessionIn } from './reading/session';
import type { Marks } from './reading/session';

const MARKS: Marks = { client: /^> (.*)$/, server: /^< ?(\d{3}(?:[ -].*)?)$/ };
const CONNECTED = /^\* Connected to ([\w.-]{3,255}) \(/m;

export const curl: Dialect = {
  id: 'curl',
  title: 'Sessions of curl',
  read: (text) => readSessionIn(text, MARKS, CONNECTED),
};
