const ACKNOWLEDGED =
  /(?:received|got) your (?:request|message|e-?mail|inquiry|enquiry)|(?:request|message) has been received|your (?:request|message|e-?mail) was received|ticket (?:number|id|#)|\[(?:ticket|case|request) ?#?\d/i;

/** Said of an answer that no person wrote: that the message came in, and a number for it. */
export const isAcknowledgement = (subject: string, text: string): boolean =>
  ACKNOWLEDGED.test(`${subject}\n${text.slice(0, 2000)}`);
