/** RFC 5322 section 2.1.1: no line, so no id, is longer. */
const MAX_ID = 998;

/** A Message-ID as something can be asked about it: without blanks around it. Null where there's none, or what no mail can have. */
export function usableMessageId(text: string | null): string | null {
  const id = text?.trim() ?? '';
  return id === '' || id.length > MAX_ID ? null : id;
}
