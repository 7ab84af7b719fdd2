// What the test program swaks prints: an arrow for each side, two stars where a reply is an error.
import type { Dialect } from './dialect';
import { readSessionIn } from './reading/session';
import type { Marks } from './reading/session';

const MARKS: Marks = { client: /^\s*[-~]>\s?(.*)$/, server: /^\s*<(?:[-~] |[*~]\*)\s?(.*)$/ };
const CONNECTED = /^=== Connected to ([\w.-]{3,255}?)\.?$/m;

export const swaks: Dialect = {
  id: 'swaks',
  title: 'Sessions of swaks',
  read: (text) => readSessionIn(text, MARKS, CONNECTED),
};
