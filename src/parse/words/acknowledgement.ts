import { patternOf } from './words';

const ACKNOWLEDGED = patternOf('acknowledged');

/** Said of an answer that no person wrote: that the message came in, and a number for it. */
export const isAcknowledgement = (subject: string, text: string): boolean =>
  ACKNOWLEDGED.test(`${subject}\n${text.slice(0, 2000)}`);
