import type { SampleMessage } from './messages.mjs';

/** A sample as the mailbox behind the contract server holds it. */
export interface GraphMessage extends SampleMessage {
  readonly receivedDateTime: string;
}

export const MAIL_FAULTS: Readonly<Record<string, unknown>>;
export function graphMessages(
  samples: readonly SampleMessage[],
  options?: { readonly newest?: Date },
): readonly GraphMessage[];
