import { patternOf } from './words';

const ACKNOWLEDGED = patternOf('acknowledged');

/** Does an automatic reply say that a message came in, or give a ticket number for it? */
export const isAcknowledgement = (subject: string, text: string): boolean =>
  ACKNOWLEDGED.test(`${subject}\n${text.slice(0, 2000)}`);
